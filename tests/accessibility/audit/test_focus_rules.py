from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from accessibility.audit.focus_rules import focus_hidden, focus_order, focus_reach, focus_trap
from accessibility.choice import RadioCard
from accessibility.focus import KeepInView
from accessibility.long_text import LongText
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.test_focus import many_fields


class SwallowsTab(QObject):
    """Keeps the Tab key for itself."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress


def test_tab_leads_through_the_page(show_window: ShowWindow) -> None:
    window = show_window(QLineEdit(), LongText(), QLineEdit())
    assert [found(rule, window) for rule in (focus_trap, focus_reach, focus_order)] == [[]] * 3


def test_a_text_field_that_keeps_tab_is_a_trap(show_window: ShowWindow) -> None:
    trap = QPlainTextEdit("话")
    window = show_window(QLineEdit(), trap, QLineEdit())
    assert rules_of(found(focus_trap, window)) == ["focus-trap"]
    assert trap.toPlainText() == "话"
    assert found(focus_reach, window) == []


def test_a_widget_that_swallows_tab_is_a_trap(show_window: ShowWindow) -> None:
    trap, swallower = QLineEdit(), SwallowsTab()
    trap.installEventFilter(swallower)
    window = show_window(QLineEdit(), trap, QLineEdit())
    assert rules_of(found(focus_trap, window)) == ["focus-trap"]
    assert rules_of(found(focus_reach, window)) == ["focus-reach"]


def test_one_card_of_a_group_is_enough(show_window: ShowWindow) -> None:
    first, second = RadioCard("一"), RadioCard("二")
    first.setChecked(True)
    assert found(focus_reach, show_window(first, second)) == []


def test_a_step_up_the_page_is_found(show_window: ShowWindow) -> None:
    first, second, third = QLineEdit(), QLineEdit(), QLineEdit()
    window = show_window(first, second, third)
    assert found(focus_order, window) == []
    QWidget.setTabOrder(first, third)
    (violation,) = found(focus_order, window)
    assert violation.rule == "focus-order"


def test_a_step_back_in_a_row_is_found(show_window: ShowWindow) -> None:
    row = QHBoxLayout()
    left, middle, right = QLineEdit(), QLineEdit(), QLineEdit()
    for field in (left, middle, right):
        row.addWidget(field)
    window = show_window(layout=row)
    assert found(focus_order, window) == []
    QWidget.setTabOrder(left, right)
    assert len(found(focus_order, window)) == 1


def test_a_row_of_unequal_heights_is_read_from_the_left(show_window: ShowWindow) -> None:
    row = QHBoxLayout()
    row.addWidget(QLineEdit())
    row.addWidget(LongText())
    assert found(focus_order, show_window(layout=row)) == []


def test_what_is_scrolled_away_and_not_followed_is_found(show_window: ShowWindow) -> None:
    area, _fields = many_fields()
    bar, below = QLineEdit(), QLineEdit()
    window = show_window(bar, area, below)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert rules_of(found(focus_hidden, window))[0] == "focus-hidden"
    KeepInView(window)
    assert found(focus_hidden, window) == []


def test_a_field_higher_than_its_view_need_not_fit(show_window: ShowWindow) -> None:
    page = QWidget()
    QVBoxLayout(page).addWidget(LongText("\n".join("一" * 40), fewest=40, most=40))
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(page)
    assert found(focus_hidden, show_window(area)) == []


def test_focus_and_scroll_bars_are_put_back(show_window: ShowWindow) -> None:
    area, fields = many_fields()
    window = show_window(area)
    KeepInView(window)
    fields[29].setFocus()
    value = area.verticalScrollBar().value()
    found(focus_order, window)
    assert QApplication.focusWidget() is fields[29]
    assert area.verticalScrollBar().value() == value > 0
