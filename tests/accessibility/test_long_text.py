import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from accessibility.long_text import LongText
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED

every_size = pytest.mark.parametrize("size", TextSize)


@every_size
def test_its_lines_are_far_enough_apart(
    show_window: ShowWindow, style: Style, size: TextSize
) -> None:
    style.apply(LIGHT, size)
    field = LongText("一\n二")
    show_window(field)
    first, second = field.document().firstBlock(), field.document().lastBlock()
    pitch = field.blockBoundingGeometry(second).y() - field.blockBoundingGeometry(first).y()
    assert pitch >= 1.3 * style.scale.em


@every_size
def test_five_lines_are_in_view_from_the_start(
    show_window: ShowWindow, style: Style, size: TextSize
) -> None:
    style.apply(LIGHT, size)
    field = LongText("一\n二\n三\n四\n五")
    show_window(field)
    assert field.verticalScrollBar().maximum() == 0


def test_it_grows_with_the_text_and_then_scrolls(show_window: ShowWindow, qtbot: QtBot) -> None:
    field = LongText(fewest=2, most=4)
    show_window(field)
    heights = []
    for lines in range(1, 8):
        field.setPlainText("\n".join("一" * lines))
        heights.append(field.sizeHint().height())
    assert heights == sorted(heights)
    assert len(set(heights)) == 3
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() > 0)


def test_wrapped_lines_count_too(show_window: ShowWindow) -> None:
    field = LongText(fewest=1, most=20)
    show_window(field, width=500)
    before = field.sizeHint().height()
    field.setPlainText(MIXED * 2)
    assert field.sizeHint().height() > 2 * before


def test_tab_leaves_it(show_window: ShowWindow) -> None:
    field, after = LongText(), QLineEdit()
    show_window(field, after)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    assert field.toPlainText() == ""
