"""Text size, colours, language and how pages are set; the way to the sound; the ways in."""

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.flow.appearance import LANGUAGES, MODES, MOTIONS, SPACINGS, TEXT_SIZES, THEMES
from desktop.flow.places import PlaceKind
from ui.components.buttons import make_button
from ui.components.choices import Choice, Choices
from ui.components.steady_choices import SteadyChoices
from ui.components.text import hint, subheading
from ui.components.ways_in_choices import WaysInChoices
from ui.desk import Desk
from ui.pages.page import Deed, Page


class SettingsPage(Page):
    """Choices that are kept and seen at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("settings-title"))
        words, look = desk.words, desk.appearance.look
        sizes = [Choice(str(s), words.see("settings-size-option", points=s)) for s in TEXT_SIZES]
        themes = [Choice(theme, words.see(f"theme-{theme}")) for theme in THEMES]
        languages = [Choice(tag, desk.language_names[tag]) for tag in LANGUAGES]
        way = partial(desk.session.step_aside, PlaceKind.WAY)
        self.add(hint(words.see("settings-way")))
        self.add(make_button(desk, words.see("button-way"), way, icon="refresh-cw"))
        self._group("settings-size", sizes, str(look.text_size), "text_size")
        self._group("settings-theme", themes, look.theme, "theme")
        self._group("settings-language", languages, look.language, "language")
        for name, values in (("mode", MODES), ("spacing", SPACINGS), ("motion", MOTIONS)):
            labels = {each: f"{name}-{each}" for each in values}
            options = [Choice(id_, words.see(f"settings-{which}")) for id_, which in labels.items()]
            self._group(f"settings-{name}", options, getattr(look, name), name)
        sound = partial(desk.session.step_aside, PlaceKind.SOUND)
        self.add(make_button(desk, words.see("button-sound"), sound, icon="volume-2"))
        self.add(WaysInChoices(desk, desk.ways_in))
        if desk.steady is not None:
            self.add(SteadyChoices(desk, desk.steady))

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way back."""
        back = self.desk.session.go_back
        return (Deed("button-close", back, "primary", "arrow-left"),)

    def _group(self, message: str, options: list[Choice], current: str, name: str) -> None:
        title = self.desk.words.see(message)
        choices = Choices(self.desk, options, current, side_by_side=True)
        choices.setAccessibleName(title)
        choices.chosen.connect(lambda chosen: self._choose(name, chosen))
        self.add(subheading(title))
        self.add(choices)

    def _choose(self, name: str, chosen: str) -> None:
        appearance = self.desk.appearance
        value: Any = int(chosen) if name == "text_size" else chosen
        appearance.choose(replace(appearance.look, **{name: value}))
