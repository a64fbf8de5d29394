"""Help: how to use the keys, and the other doors that stay open; in easy mode round and round."""

from PySide6.QtWidgets import QWidget

from accessibility.shortcuts import Shortcut, readable
from desktop.petition.form import text_in
from desktop.petition.outcome import Service
from ui.components.text import hint, paragraph, subheading
from ui.desk import Desk
from ui.pages.screens_page import ScreensPage
from ui.shortcuts import SHORTCUTS

KEYS_AT_ONCE = 4
"""Lines on a screen of easy mode."""


class HelpPage(ScreensPage):
    """The one table of shortcuts, and telephone numbers of the office."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words.see("help-title"))
        intro, saved = paragraph(words.see("help-intro")), paragraph(words.see("help-saved"))
        self.part("circle-question-mark", intro, saved)
        title: list[QWidget] = [subheading(words.see("help-keys"))]
        for first in range(0, len(SHORTCUTS), KEYS_AT_ONCE):
            keys = [self._key(each) for each in SHORTCUTS[first : first + KEYS_AT_ONCE]]
            self.part("keyboard", *(title if first == 0 else []), *keys)
        self.part("phone", *self._contacts(desk.session.service))
        self.show_parts()

    def _key(self, shortcut: Shortcut) -> QWidget:
        what = self.desk.words.see(f"shortcut-{shortcut.id}")
        keys = " / ".join(readable(shortcut))
        return paragraph(self.desk.words.see("help-key", keys=keys, what=what))

    def _contacts(self, service: Service | None) -> list[QWidget]:
        words = self.desk.words
        if service is None or not service.contacts:
            return [hint(words.see("help-no-contacts"))]
        lines: list[QWidget] = [subheading(words.see("help-contacts"))]
        for contact in service.contacts:
            name = text_in(contact.name, words.language)
            lines.append(paragraph(words.see("help-contact", name=name, number=contact.number)))
        return lines
