"""A screen reader or a voice control works our widgets through the accessibility tree alone."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from accessibility.button import Button
from accessibility.choice import CheckCard, RadioCard
from accessibility.long_text import LongText
from tests.accessibility.conftest import ShowWindow


def outside(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize("kind", [Button, CheckCard])
def test_each_tells_what_can_be_done_and_does_it(
    show_window: ShowWindow, qtbot: QtBot, kind: type[Button | CheckCard]
) -> None:
    """EN 301 549 11.5.2.11 and 11.5.2.12."""
    widget = kind("好")
    show_window(widget)
    actions = outside(widget).actionInterface()
    assert "Press" in actions.actionNames()
    with qtbot.waitSignal(widget.clicked):
        actions.doAction("Press")


@pytest.mark.parametrize("kind", [CheckCard, RadioCard])
def test_a_mark_is_a_state_and_can_be_set(
    show_window: ShowWindow, kind: type[CheckCard | RadioCard]
) -> None:
    """EN 301 549 11.5.2.16."""
    card = kind("一")
    show_window(card)
    outside(card).actionInterface().doAction("Toggle")
    assert card.isChecked()


@pytest.mark.parametrize("kind", [Button, CheckCard, RadioCard, QLineEdit, LongText])
def test_the_focus_can_be_put_anywhere(
    show_window: ShowWindow, kind: type[Button | CheckCard | RadioCard | QLineEdit | LongText]
) -> None:
    """EN 301 549 11.5.2.14."""
    widget = kind("话")
    show_window(widget)
    widget.clearFocus()
    outside(widget).actionInterface().doAction("SetFocus")
    assert QApplication.focusWidget() is widget


@pytest.mark.parametrize("kind", [QLineEdit, LongText])
def test_a_text_can_be_read_and_written(
    show_window: ShowWindow, kind: type[QLineEdit | LongText]
) -> None:
    """EN 301 549 11.5.2.10 and 11.5.2.17."""
    field = kind("路灯坏了")
    show_window(field)
    told = outside(field)
    assert told.textInterface().text(0, 2) == "路灯"
    told.editableTextInterface().insertText(0, "小区")
    assert told.text(QAccessible.Text.Value) == "小区路灯坏了"


def test_whoever_asks_is_led_from_the_part_to_the_whole(show_window: ShowWindow) -> None:
    """EN 301 549 11.5.2.9."""
    button = Button("好")
    window = show_window(button)
    steps = [outside(button)]
    while steps[-1].object() is not window:
        steps.append(steps[-1].parent())
    assert len(steps) > 2
    assert all(whole.indexOfChild(part) >= 0 for part, whole in pairwise(steps))
