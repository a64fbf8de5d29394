"""How the program looks and which language it speaks: chosen by the person, at any moment."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.flow.screens import Screens

THEMES = ("light", "soft", "white_on_black", "yellow_on_black", "black_on_white")
TEXT_SIZES = (18, 20, 24, 30, 36)
LANGUAGES = ("zh-CN", "en")
SPACINGS = ("usual", "wide")
MOTIONS = ("system", "still")
MODES = ("full", "easy")


@dataclass(frozen=True, slots=True)
class Look:
    """One choice of language, theme and text size (points).

    `spacing` is how far apart text stands, `motion` whether anything moves by itself. In the
    mode "easy" a page shows one thing at a time, large and with a picture.
    """

    language: str = LANGUAGES[0]
    theme: str = THEMES[0]
    text_size: int = TEXT_SIZES[1]
    spacing: str = SPACINGS[0]
    motion: str = MOTIONS[0]
    mode: str = MODES[0]

    @property
    def is_easy(self) -> bool:
        """Whether pages show one thing at a time."""
        return self.mode == "easy"


class Appearance(QObject):
    """The look of the moment, and which of a page's screens is seen in easy mode.

    `keep` stores the look. Main thread only.
    """

    changed = Signal()

    def __init__(self, look: Look, keep: Callable[[Look], None]) -> None:
        super().__init__()
        self.look = look
        self.screens = Screens()
        self._keep = keep

    def choose(self, look: Look) -> None:
        """Change to `look` at once."""
        if look != self.look:
            self.look = look
            self._keep(look)
            self.changed.emit()

    def larger(self) -> None:
        """One text size up; the largest stays."""
        self._step_size(1)

    def smaller(self) -> None:
        """One text size down; the smallest stays."""
        self._step_size(-1)

    def cycle_size(self) -> None:
        """One text size up, and from the largest to the smallest: for a single button."""
        index = (TEXT_SIZES.index(self.look.text_size) + 1) % len(TEXT_SIZES)
        self.choose(replace(self.look, text_size=TEXT_SIZES[index]))

    def next_theme(self) -> None:
        """Change to the next theme, round and round."""
        index = (THEMES.index(self.look.theme) + 1) % len(THEMES)
        self.choose(replace(self.look, theme=THEMES[index]))

    @property
    def other_language(self) -> str:
        """The language that comes next, round and round."""
        return LANGUAGES[(LANGUAGES.index(self.look.language) + 1) % len(LANGUAGES)]

    def next_language(self) -> None:
        """Change to the next language."""
        self.choose(replace(self.look, language=self.other_language))

    def _step_size(self, step: int) -> None:
        index = TEXT_SIZES.index(self.look.text_size) + step
        if 0 <= index < len(TEXT_SIZES):
            self.choose(replace(self.look, text_size=TEXT_SIZES[index]))
