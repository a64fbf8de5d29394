"""The first page: what one can do here, and that other doors stay open.

In easy mode it is only about writing; what else there is comes on further screens.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from accessibility.button import Button
from desktop.flow.places import PlaceKind, road
from ui.components.buttons import make_button
from ui.components.easy_screens import EasyScreens
from ui.components.text import hint, paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page


class WelcomePage(Page):
    """Begin, look up, go on with what is here."""

    def __init__(self, desk: Desk) -> None:
        words, session = desk.words, desk.session
        super().__init__(desk, words.see("welcome-title"))
        way, is_easy = words.see("welcome-way"), desk.appearance.look.is_easy
        if not is_easy:
            self.add(hint(way))
        self._begin = self._card("primary", "button-begin", "pencil", self._start)
        others = [
            self._card("secondary", message, icon, do)
            for message, icon, do in (
                ("button-look-up", "search", partial(session.step_aside, PlaceKind.LOOK_UP)),
                ("button-petitions", "file-text", partial(session.step_aside, PlaceKind.PETITIONS)),
                ("button-way", "refresh-cw", partial(session.step_aside, PlaceKind.WAY)),
                ("button-language", "languages", desk.appearance.next_language),
            )
        ]
        others[-1].setLocale(QLocale(desk.appearance.other_language))
        intro = words.see("welcome-intro", steps=len(road(session.form)))
        hints = [words.see("welcome-other-doors")]
        hints += [words.see("practice-note")] if desk.practice else []
        self._easy: EasyScreens | None = None
        if is_easy:
            self._be_easy(others, [intro, way, *hints])
        else:
            self.add(paragraph(intro))
            for text in hints:
                self.add(hint(text))

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way out; everything else is on the page itself, or on its other screens."""
        quit_ = Deed("button-quit", self.desk.quit, icon="log-out")
        if self._easy is None:
            return (quit_,)
        screens = self.desk.appearance.screens
        back = Deed("button-back", screens.back, icon="arrow-left")
        if screens.is_last or screens.explains:
            return (back, quit_)
        other = Deed("easy-other", screens.forward, icon="arrow-right")
        return (back if screens.index else quit_, other)

    def first_focus(self) -> QWidget:
        """Begin is what most people come for."""
        return self._easy.first_focus() if self._easy else self._begin

    def _be_easy(self, others: Sequence[Button], texts: Sequence[str]) -> None:
        self.add_picture("messages-square")
        self._easy = EasyScreens(self, texts)
        self._easy.set_groups([[self._begin], others[:2], others[2:]])

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
