"""The first page: what one can do here, and that other doors stay open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from accessibility.button import Button
from desktop.flow.places import PlaceKind, road
from ui.components.buttons import make_button
from ui.components.text import hint, paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page


class WelcomePage(Page):
    """Begin, look up, go on with what is here."""

    def __init__(self, desk: Desk) -> None:
        words, session = desk.words, desk.session
        super().__init__(desk, words.see("welcome-title"))
        self._begin = self._card("primary", "button-begin", "pencil", self._start)
        for message, icon, do in (
            ("button-look-up", "search", partial(session.step_aside, PlaceKind.LOOK_UP)),
            ("button-petitions", "file-text", partial(session.step_aside, PlaceKind.PETITIONS)),
            ("button-language", "languages", desk.appearance.next_language),
        ):
            self._card("secondary", message, icon, do)
        self.add(paragraph(words.see("welcome-intro", steps=len(road(session.form)))))
        self.add(hint(words.see("welcome-other-doors")))
        if desk.practice:
            self.add(hint(words.see("practice-note")))

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way out; everything else is on the page itself."""
        return (Deed("button-quit", self.desk.quit, icon="log-out"),)

    def first_focus(self) -> QWidget:
        """Begin is what most people come for."""
        return self._begin

    def _card(self, role: str, message: str, icon: str, do: Callable[[], None]) -> Button:
        card = make_button(self.desk, self.desk.words.see(message), do, role, icon)
        self.add(card)
        return card

    def _start(self) -> None:
        """Show what is here before a new one: a matter being handled is not accepted twice (19)."""
        if self.desk.session.collection.petitions:
            self.desk.session.step_aside(PlaceKind.PETITIONS)
        else:
            self.desk.session.begin()
