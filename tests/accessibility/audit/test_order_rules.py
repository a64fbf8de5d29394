"""One order for eye, ear and Tab."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from accessibility.audit.order_rules import leads_back, reading_order, tab_order
from accessibility.focus import set_reading_order, set_tab_order
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow


def test_what_is_made_in_the_order_of_reading_passes(show_window: ShowWindow) -> None:
    grid = QGridLayout()
    for index in range(6):
        grid.addWidget(QLineEdit(), index // 2, index % 2)
    window = show_window(layout=grid)
    assert [found(rule, window) for rule in (reading_order, tab_order)] == [[], []]


def test_what_is_put_above_later_is_found_until_it_is_in_order(show_window: ShowWindow) -> None:
    column = QVBoxLayout()
    column.addWidget(QLineEdit())
    column.addWidget(QLineEdit())
    window = show_window(layout=column)
    column.insertWidget(0, QLabel("有错"))
    assert rules_of(found(reading_order, window)) == ["reading-order"]
    set_reading_order(window)
    assert found(reading_order, window) == []


def test_the_next_column_is_no_step_back(show_window: ShowWindow) -> None:
    row, column = QHBoxLayout(), QVBoxLayout()
    column.addWidget(QLabel("姓名"))
    column.addWidget(QLabel("张秀英"))
    row.addLayout(column)
    row.addWidget(QLineEdit())
    assert found(reading_order, show_window(layout=row)) == []


def test_tab_against_the_order_of_the_tree_is_found(show_window: ShowWindow) -> None:
    first, second, third = QLineEdit(), QLineEdit(), QLineEdit()
    window = show_window(first, second, third)
    assert found(tab_order, window) == []
    QWidget.setTabOrder(first, third)
    assert rules_of(found(tab_order, window)) == ["tab-order"]
    set_tab_order(window)
    assert found(tab_order, window) == []


@pytest.mark.parametrize(
    ("second", "back"),
    [
        (QRect(0, 100, 50, 50), False),
        (QRect(100, 0, 50, 50), False),
        (QRect(100, 20, 50, 50), False),
        (QRect(-100, 0, 50, 50), True),
        (QRect(0, -100, 50, 50), True),
    ],
)
def test_rows_are_read_from_the_left_and_downwards(second: QRect, *, back: bool) -> None:
    assert leads_back(QRect(0, 0, 50, 50), second) is back
