"""The whole audit: the gallery is sound, what lies below the fold is seen, reports can be read."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from accessibility.audit.page import audit_page
from accessibility.audit.rules import AXE_RULES, DRAWN_RULES, RULES, STRUCTURE_RULES
from accessibility.audit.violation import Limits
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import THEMES, Theme
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import Gallery


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("width", [1280, 1920])
def test_every_component_is_sound_in_every_theme_and_size(
    style: Style, qtbot: QtBot, theme: Theme, size: TextSize, width: int
) -> None:
    style.apply(theme, size)
    gallery = Gallery(style)
    qtbot.addWidget(gallery)
    gallery.resize(width, 900)
    with qtbot.waitActive(gallery):
        gallery.show()
        gallery.activateWindow()
    assert audit_page(gallery, Limits()) == []


def test_what_lies_below_the_fold_is_audited(show_window: ShowWindow) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(30):
        column.addWidget(QLabel("话"))
    pale = QLabel("淡淡的话")
    pale.setStyleSheet("color: #9aa5a5")
    column.addWidget(pale)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    violations = audit_page(show_window(area), Limits(), RULES)
    assert {v.rule for v in violations if "淡淡的话" in v.where} == {"text-contrast"}


def test_a_report_says_where_and_what(show_window: ShowWindow) -> None:
    button = QPushButton("好")
    button.setObjectName("go")
    button.setStyleSheet("font-size: 12pt")
    (violation,) = [v for v in audit_page(show_window(button), Limits()) if v.rule == "font-size"]
    assert violation.where == "QMainWindow > QWidget > QPushButton#go “好”"
    assert (violation.measured, violation.wanted) == ("12.00", "18.00")


def test_other_limits_give_another_verdict(show_window: ShowWindow) -> None:
    label, field = QLabel("姓名"), QLineEdit("话")
    label.setBuddy(field)
    window = show_window(label, field)
    assert audit_page(window, Limits()) == []
    strict = audit_page(window, Limits(main_target=200))
    assert [violation.rule for violation in strict] == ["target-size"]


def test_every_rule_stands_once_in_the_table() -> None:
    assert len(set(RULES)) == len(RULES)


def test_what_a_theme_can_change_and_what_not_are_told_apart() -> None:
    assert set(DRAWN_RULES).isdisjoint(STRUCTURE_RULES)
    assert set(RULES) == {*DRAWN_RULES, *STRUCTURE_RULES}
    assert set(AXE_RULES) <= set(STRUCTURE_RULES)
