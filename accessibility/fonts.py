"""The bundled fonts, so that the program looks the same everywhere."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase


class FontNotLoadedError(Exception):
    """A font file is missing or damaged; the message is its path."""


def load_fonts(paths: Iterable[Path]) -> tuple[str, ...]:
    """Load font files and return the names of their families, each once, in order.

    Needs a QGuiApplication; takes a few milliseconds a file. Raises FontNotLoadedError.
    """
    families: list[str] = []
    for path in paths:
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FontNotLoadedError(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def application_font(families: Iterable[str], points: float) -> QFont:
    """Return the font of the main text; a character the first family lacks comes from the next.

    Hinting is off: it makes Chinese lines uneven at these sizes.
    """
    font = QFont()
    font.setFamilies([*families, "sans-serif"])
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
