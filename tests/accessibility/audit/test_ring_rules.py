import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from accessibility.audit.ring_rules import focus_ring
from accessibility.button import Button
from accessibility.choice import RadioCard
from accessibility.focus import KeepInView
from accessibility.long_text import LongText
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import THEMES, Theme
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.test_focus import many_fields


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_ring_of_the_window_passes_in_every_theme(
    show_window: ShowWindow, style: Style, theme: Theme
) -> None:
    style.apply(theme, TextSize.NORMAL)
    widgets = (Button("好", "primary"), QLineEdit("话"), RadioCard("一"), LongText("话"))
    assert found(focus_ring, show_window(*widgets)) == []


def bordered(width: int, colour: str) -> QPushButton:
    button = QPushButton("好")
    button.setStyleSheet(
        f"QPushButton {{ border: {width}px solid #ffffff; background: #ffffff }}"
        f"QPushButton:focus {{ border: {width}px solid {colour}; background: #ffffff }}"
    )
    return button


@pytest.mark.parametrize(
    ("width", "colour", "rules"),
    [
        (3, "#000000", []),
        (2, "#000000", ["focus-ring"]),
        (0, "#000000", ["focus-ring"]),
        (4, "#cccccc", ["focus-ring"]),
    ],
)
def test_a_thin_or_faint_ring_of_a_widgets_own_is_found(
    show_window: ShowWindow, width: int, colour: str, rules: list[str]
) -> None:
    window = show_window(bordered(width, colour), ring=False)
    assert rules_of(found(focus_ring, window)) == rules


def test_a_ring_that_melts_into_the_widget_is_found(show_window: ShowWindow) -> None:
    button = QPushButton("好")
    button.setStyleSheet(
        "QPushButton { background: #0b4a56; border: 4px solid #ffffff; color: #ffffff }"
        "QPushButton:focus { border-color: #0f5563 }"
    )
    window = show_window(button, ring=False)
    assert rules_of(found(focus_ring, window)) == ["focus-ring-contrast"]


def test_the_ring_is_measured_below_the_fold_too(show_window: ShowWindow) -> None:
    area, _fields = many_fields()
    KeepInView(show_window(area))
    assert found(focus_ring, area.window()) == []


def test_a_ring_that_is_missing_below_the_fold_is_found(show_window: ShowWindow) -> None:
    area, _fields = many_fields()
    KeepInView(show_window(area, ring=False))
    assert rules_of(found(focus_ring, area.window())) == ["focus-ring"] * 30
