"""The petitions of this machine: drafts, waiting, sent; each with what can be done."""

from PySide6.QtWidgets import QWidget

from accessibility.button import Button
from accessibility.focus import focus_on, set_tab_order
from desktop.petition.model import Petition
from ui.components.buttons import make_button
from ui.components.petition_card import PetitionCard
from ui.components.refill import Refill
from ui.components.text import paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page

SOME = 5
"""How many are shown at once: a long list frightens, and takes long to draw."""


class PetitionsPage(Page):
    """What was written here and where it is, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("petitions-title"))
        self._most = SOME
        self._shown: tuple[Petition, ...] | None = None
        self._list = Refill(desk)
        self.add(self._list)
        self.news()

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and a new petition."""
        session = self.desk.session
        another = "button-begin-another" if session.collection.petitions else "button-begin"
        return (
            Deed("button-close", session.go_back, icon="arrow-left"),
            Deed(another, session.begin, "primary", "pencil"),
        )

    def news(self) -> None:
        """Show the list as it is now."""
        petitions = self.desk.session.collection.petitions
        if petitions != self._shown:
            self._shown = petitions
            self._list.fill(self._widgets(petitions))

    def _widgets(self, petitions: tuple[Petition, ...]) -> list[QWidget]:
        words = self.desk.words
        intro = paragraph(words.see("petitions-intro" if petitions else "petitions-empty"))
        cards = [PetitionCard(self.desk, petition) for petition in petitions[: self._most]]
        if len(petitions) <= self._most:
            return [intro, *cards]
        left = words.see("button-more", count=len(petitions) - self._most)
        return [intro, *cards, make_button(self.desk, left, self._show_more, icon="list")]

    def _show_more(self) -> None:
        first_new = 1 + self._most
        self._most += SOME
        widgets = self._widgets(self._shown or ())
        self._list.fill(widgets)
        set_tab_order(self.window())
        focus_on(next(iter(widgets[first_new].findChildren(Button))))
