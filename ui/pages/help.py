"""Help: how to use the keys, and the other doors that stay open."""

from accessibility.shortcuts import readable
from desktop.petition.form import text_in
from desktop.petition.outcome import Contact
from ui.components.text import hint, paragraph, subheading
from ui.desk import Desk
from ui.pages.page import Deed, Page
from ui.shortcuts import SHORTCUTS


class HelpPage(Page):
    """The one table of shortcuts, and telephone numbers of the office."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words.see("help-title"))
        self.add(paragraph(words.see("help-intro")))
        self.add(paragraph(words.see("help-saved")))
        self.add(subheading(words.see("help-keys")))
        for shortcut in SHORTCUTS:
            what = words.see(f"shortcut-{shortcut.id}")
            keys = " / ".join(readable(shortcut))
            self.add(paragraph(words.see("help-key", keys=keys, what=what)))
        self._add_contacts(desk.session.service.contacts if desk.session.service else ())

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way back."""
        back = self.desk.session.go_back
        return (Deed("button-close", back, "primary", "arrow-left"),)

    def _add_contacts(self, contacts: tuple[Contact, ...]) -> None:
        words = self.desk.words
        if not contacts:
            self.add(hint(words.see("help-no-contacts")))
            return
        self.add(subheading(words.see("help-contacts")))
        for contact in contacts:
            name = text_in(contact.name, words.language)
            self.add(paragraph(words.see("help-contact", name=name, number=contact.number)))
