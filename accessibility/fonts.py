"""The bundled fonts, so that the program looks the same everywhere."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from accessibility.scale import Scale


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


def application_font(families: Iterable[str], scale: Scale) -> QFont:
    """Return the font of the main text; a character the first family lacks comes from the next.

    Hinting is off: it makes Chinese lines uneven at these sizes.
    """
    points, spacing = scale.text_pt, scale.spacing
    font = QFont()
    font.setFamilies([*families, "sans-serif"])
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Also when they are nought: what a font leaves open stays as it was on the widgets.
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, scale.em * spacing.letters)
    font.setWordSpacing(scale.em * spacing.words)
    return font
