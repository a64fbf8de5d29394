"""Text size, colours, language and how pages are set; the way to the sound; the ways in.

In easy mode each is a screen, round and round.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.flow.appearance import LANGUAGES, MODES, MOTIONS, SPACINGS, TEXT_SIZES, THEMES
from desktop.flow.places import PlaceKind
from ui.components.buttons import make_button
from ui.components.choices import Choice
from ui.components.steady_choices import SteadyChoices
from ui.components.text import hint, subheading
from ui.components.ways_in_choices import WaysInChoices
from ui.desk import Desk
from ui.pages.screens_page import ScreensPage

HOW_PAGES_ARE_SET = (
    ("eye", "mode", MODES),
    ("list", "spacing", SPACINGS),
    ("clock", "motion", MOTIONS),
)


class SettingsPage(ScreensPage):
    """Choices that are kept and seen at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("settings-title"))
        words, look = desk.words, desk.appearance.look
        sizes = [Choice(str(s), words.see("settings-size-option", points=s)) for s in TEXT_SIZES]
        themes = [Choice(theme, words.see(f"theme-{theme}")) for theme in THEMES]
        languages = [Choice(tag, desk.language_names[tag], language=tag) for tag in LANGUAGES]
        way = partial(desk.session.step_aside, PlaceKind.WAY)
        button = make_button(desk, words.see("button-way"), way, icon="refresh-cw")
        self.part("refresh-cw", hint(words.see("settings-way")), button)
        current = str(look.text_size)
        self._group("a-large-small", "settings-size", sizes, current, "text_size")
        self._group("palette", "settings-theme", themes, look.theme, "theme")
        self._group("languages", "settings-language", languages, look.language, "language")
        for icon, name, values in HOW_PAGES_ARE_SET:
            labels = {each: f"{name}-{each}" for each in values}
            options = [Choice(id_, words.see(f"settings-{which}")) for id_, which in labels.items()]
            self._group(icon, f"settings-{name}", options, getattr(look, name), name)
        sound = partial(desk.session.step_aside, PlaceKind.SOUND)
        self.part("volume-2", make_button(desk, words.see("button-sound"), sound, icon="volume-2"))
        self._add_ways_in()

    def _add_ways_in(self) -> None:
        desk = self.desk
        self._ways_in = WaysInChoices(desk, desk.ways_in)
        self.add(self._ways_in)
        self._around = self.pictured("keyboard", self._ways_in)
        self._steady: list[list[QWidget]] = []
        if desk.steady is not None:
            steady = SteadyChoices(desk, desk.steady)
            self.add(steady)
            self._steady = [self.pictured("shield", steady, *part) for part in steady.parts]
        self._ways_in.shown.connect(self._show_all_parts)
        self._show_all_parts()

    def _show_all_parts(self) -> None:
        ways_in = [[*self._around, *part] for part in self._ways_in.parts()]
        self.show_parts(*ways_in, *self._steady)

    def _group(
        self, icon: str, message: str, options: list[Choice], current: str, name: str
    ) -> None:
        title = self.desk.words.see(message)
        choose = partial(self._choose, name)
        self.part(icon, subheading(title), self.choices(title, options, current, choose))

    def _choose(self, name: str, chosen: str) -> None:
        appearance = self.desk.appearance
        value: Any = int(chosen) if name == "text_size" else chosen
        appearance.choose(replace(appearance.look, **{name: value}))
