"""Figures of norms that follow from the scale and the bundled font."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from accessibility.scale import WIDE, Scale, TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT

MM_PER_INCH = 25.4
CAPITAL_MM = 6.1
"""0.7° seen from 50 cm (EN 301 549 5.1.4)."""


@pytest.mark.parametrize("size", [size for size in TextSize if size >= TextSize.LARGE])
def test_capitals_can_be_as_high_as_those_of_a_terminal_must(style: Style, size: TextSize) -> None:
    style.apply(LIGHT, size)
    height = QFontMetricsF(QApplication.font()).capHeight()
    assert height / style.scale.dpi * MM_PER_INCH >= CAPITAL_MM


@pytest.mark.parametrize("size", TextSize)
def test_paragraphs_are_further_apart_than_lines(size: TextSize) -> None:
    """MIIT 1.2: 1.3 times, here from the last line of one to the first of the next."""
    scale = Scale(size)
    assert (scale.line + scale.space) / scale.line >= 1.3


def test_more_space_is_as_much_as_wcag_asks() -> None:
    """WCAG 1.4.12, in em; 1.4.8 for paragraphs, as above."""
    assert WIDE.letters >= 0.12
    assert WIDE.words >= 0.16
    assert WIDE.line >= 1.5
    scale = Scale(TextSize.LARGEST, spacing=WIDE)
    assert scale.paragraphs >= 2 * scale.em
    assert (scale.line + scale.paragraphs) / scale.line >= 1.5
