"""The petitions of this machine: drafts, waiting, sent; each with what can be done.

In easy mode each is a screen, round and round.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from accessibility.button import Button
from accessibility.focus import focus_on
from desktop.petition.model import Petition
from ui.components.buttons import make_button
from ui.components.petition_card import STAGE_ICONS, PetitionCard
from ui.components.refill import Refill
from ui.components.text import paragraph
from ui.desk import Desk
from ui.pages.page import Deed
from ui.pages.screens_page import ScreensPage

SOME = 5
"""How many are shown at once: a long list frightens, and takes long to draw."""


class PetitionsPage(ScreensPage):
    """What was written here and where it is, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("petitions-title"))
        self._most = SOME
        self._shown: tuple[Petition, ...] | None = None
        self._more: Button | None = None
        self._list = Refill(desk)
        self._screens: list[list[QWidget]] = []
        self.add(self._list)
        self.news()

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and a new petition; in easy mode the way to the other petitions too."""
        session = self.desk.session
        petitions = session.collection.petitions
        another = "button-begin-another" if petitions else "button-begin"
        return (
            Deed("button-close", session.go_back, icon="arrow-left"),
            *(self.turning_over() if len(petitions) > 1 else ()),
            Deed(another, session.begin, "primary", "pencil"),
        )

    def news(self) -> None:
        """Show the list as it is now."""
        petitions = self.desk.session.collection.petitions
        if petitions != self._shown:
            self._shown = petitions
            message = "petitions-intro" if petitions else "petitions-empty"
            self._intro = paragraph(self.desk.words.see(message))
            self._list.fill([self._intro])
            self.take_away_pictures(self._screens)
            self._screens = []
            self.show_parts()
            self._add(petitions[: self._most])

    def _add(self, petitions: Sequence[Petition]) -> None:
        cards = [partial(self._add_card, petition) for petition in petitions]
        self.grow([*cards, self._add_more], at_once=1)

    def _add_card(self, petition: Petition) -> None:
        self._newest_card = PetitionCard(self.desk, petition)
        intro = [] if self._screens else [self._intro]
        self._add_to_list(STAGE_ICONS[petition.stage], self._newest_card, *intro)

    def _add_more(self) -> None:
        left = len(self._shown or ()) - self._most
        if left > 0:
            text = self.desk.words.see("button-more", count=left)
            self._more = make_button(self.desk, text, self._show_more, icon="list")
            self._add_to_list("list", self._more)

    def _add_to_list(self, icon: str, widget: QWidget, *intro: QWidget) -> None:
        self._list.add(widget)
        self._screens.append(self.pictured(icon, *intro, widget))
        self.show_parts(*self._screens)

    def _show_more(self) -> None:
        if self._more is not None and self._shown is not None:
            self._list.remove(self._more)
            self.take_away_pictures([self._screens.pop()])
            more = self._shown[self._most : self._most + SOME]
            self._most += SOME
            self._add(more)
            focus_on(self._newest_card.entry)
