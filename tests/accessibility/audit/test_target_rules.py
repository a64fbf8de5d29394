import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from accessibility.audit.target_rules import row_size, scroll_bar_size, target_size
from accessibility.button import Button
from accessibility.choice import CheckCard
from accessibility.long_text import LongText
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow


def column_of(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    return column


def sized(widget: QWidget, width: int, height: int) -> QWidget:
    box = f"min-width: {width}px; max-width: {width}px; min-height: {height}px"
    widget.setStyleSheet(f"{box}; max-height: {height}px; padding: 0; border: none")
    return widget


def test_controls_of_the_theme_are_large_enough(show_window: ShowWindow) -> None:
    widgets = (Button("好"), Button("回", "plain"), QLineEdit(), CheckCard("一"))
    assert found(target_size, show_window(layout=column_of(*widgets))) == []


@pytest.mark.parametrize(("width", "height"), [(59, 60), (60, 59)])
def test_a_main_target_below_sixty_is_found(
    show_window: ShowWindow, width: int, height: int
) -> None:
    small = sized(QPushButton("好"), width, height)
    (violation,) = found(target_size, show_window(layout=column_of(small)))
    assert violation.measured == f"{width}×{height}"
    assert violation.wanted == "60×60"


@pytest.mark.parametrize(("side", "count"), [(48, 0), (47, 1)])
def test_a_side_target_may_be_smaller_but_not_below_48(
    show_window: ShowWindow, side: int, count: int
) -> None:
    plain = QPushButton("回")
    plain.setProperty("role", "plain")
    window = show_window(layout=column_of(sized(plain, side, side)))
    assert len(found(target_size, window)) == count


def test_what_its_parent_cuts_off_cannot_be_hit(show_window: ShowWindow) -> None:
    holder = QWidget()
    button = QPushButton("好", holder)
    holder.setFixedSize(200, 40)
    button.setGeometry(0, 0, 200, 80)
    (violation,) = found(target_size, show_window(layout=column_of(holder)))
    assert violation.measured == "200×40"


@pytest.mark.parametrize(("width", "count"), [(48, 0), (16, 1)])
def test_a_thin_scroll_bar_is_found(show_window: ShowWindow, width: int, count: int) -> None:
    field = LongText("\n".join("一" * 40))
    field.verticalScrollBar().setStyleSheet(f"QScrollBar:vertical {{ width: {width}px }}")
    assert len(found(scroll_bar_size, show_window(field))) == count


@pytest.mark.parametrize(("height", "count"), [(60, 0), (40, 2)])
def test_low_rows_are_found(show_window: ShowWindow, height: int, count: int) -> None:
    rows = QListWidget()
    rows.addItems(["一", "二"])
    rows.setStyleSheet(f"QListWidget::item {{ min-height: {height}px; border: none; padding: 0 }}")
    assert len(found(row_size, show_window(rows))) == count
