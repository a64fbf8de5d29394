import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from accessibility.focus import (
    KeepInView,
    focus_first_wrong,
    focus_on,
    focusable,
    layout_order,
    reveal,
    set_reading_order,
    set_tab_order,
    tab_chain,
)
from accessibility.long_text import LongText
from tests.accessibility.conftest import ShowWindow


def many_fields(count: int = 30) -> tuple[QScrollArea, list[QLineEdit]]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(24)
    column.setContentsMargins(24, 24, 24, 24)
    fields = [QLineEdit() for _ in range(count)]
    for field in fields:
        column.addWidget(field)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area, fields


def in_view(widget: QWidget, area: QScrollArea, reach: int = 0) -> bool:
    view = area.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return view.rect().contains(place.adjusted(0, -reach, 0, reach))


def test_only_what_is_shown_and_enabled_can_be_reached(show_window: ShowWindow) -> None:
    field, hidden, disabled = QLineEdit(), QLineEdit(), QLineEdit()
    disabled.setEnabled(False)
    window = show_window(field, hidden, disabled, QLabel("话"))
    hidden.hide()
    assert focusable(field)
    assert tab_chain(window) == (field,)


def test_reading_order_is_the_order_of_the_layouts() -> None:
    page = QWidget()
    last, second, first = QLineEdit(page), QPushButton(page), QLabel(page)
    column = QVBoxLayout(page)
    row = QHBoxLayout()
    column.addLayout(row)
    row.addWidget(first)
    row.addWidget(second)
    column.addWidget(last)
    assert [w for w in layout_order(page) if w in {first, second, last}] == [first, second, last]


def test_a_reader_meets_the_layouts_and_not_the_making() -> None:
    page = QWidget()
    top, third, first, second = QLabel(page), QLabel(), QLabel(), QLabel()
    column = QVBoxLayout(page)
    for label in (third, first, second):
        column.addWidget(label)
    column.removeWidget(third)
    column.addWidget(third)
    top.raise_()
    set_reading_order(page)
    assert [child for child in page.children() if isinstance(child, QLabel)] == [
        first,
        second,
        third,
        top,
    ]


def test_tab_follows_the_layouts_and_not_the_making(show_window: ShowWindow) -> None:
    third, first, second = QLineEdit(), QLineEdit(), QLineEdit()
    column = QVBoxLayout()
    row = QHBoxLayout()
    column.addLayout(row)
    window = show_window(layout=column)
    for field in (third, first, second):
        field.setParent(window.centralWidget())
        field.show()
    row.addWidget(first)
    row.addWidget(second)
    column.addWidget(third)
    assert set(tab_chain(window)) == {first, second, third}
    set_tab_order(window)
    assert tab_chain(window) == (first, second, third)


def test_the_first_wrong_input_gets_the_focus(show_window: ShowWindow) -> None:
    right, wrong, wrong_too = QLineEdit(), QLineEdit(), QLineEdit()
    for field in (wrong, wrong_too):
        field.setProperty("wrong", "true")
    window = show_window(right, wrong, wrong_too)
    assert focus_first_wrong(window) is wrong
    assert QApplication.focusWidget() is wrong


def test_without_an_error_the_focus_stays(show_window: ShowWindow) -> None:
    field = QLineEdit()
    window = show_window(field, QLineEdit())
    field.setFocus()
    assert focus_first_wrong(window) is None
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("index", [0, 14, 29])
def test_a_field_is_shown_with_its_ring(show_window: ShowWindow, index: int) -> None:
    area, fields = many_fields()
    show_window(area)
    reveal(fields[index])
    assert in_view(fields[index], area, reach=7)


def test_of_a_field_higher_than_the_view_the_cursor_is_shown(show_window: ShowWindow) -> None:
    area, _fields = many_fields(3)
    field = LongText("\n".join("一" * 40), fewest=40, most=40)
    page = area.widget()
    assert page is not None
    layout = page.layout()
    assert layout is not None
    layout.addWidget(field)
    show_window(area)
    field.moveCursor(field.textCursor().MoveOperation.End)
    reveal(field)
    cursor = field.cursorRect().center()
    place = field.viewport().mapTo(area.viewport(), cursor)
    assert area.viewport().rect().contains(place)


def test_the_view_follows_the_focus_however_it_moves(show_window: ShowWindow) -> None:
    area, fields = many_fields()
    window = show_window(area)
    KeepInView(window)
    for index in (29, 3, 17):
        fields[index].setFocus()
        assert in_view(fields[index], area)
        QTest.keyClick(fields[index], Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert in_view(focused, area)


def test_a_page_made_anew_shows_its_focus_once_it_has_its_layout(
    show_window: ShowWindow, qtbot: QtBot
) -> None:
    area, _old = many_fields(2)
    window = show_window(area)
    KeepInView(window)
    newer, fields = many_fields()
    area.setWidget(newer.takeWidget())
    fields[29].setFocus()
    qtbot.waitUntil(lambda: in_view(fields[29], area))


def test_a_line_edit_is_ready_for_orca(show_window: ShowWindow) -> None:
    field = QLineEdit("话")
    show_window(QLineEdit(), field)
    focus_on(field)
    assert field.hasFocus()
    assert field.cursorPosition() == 0
