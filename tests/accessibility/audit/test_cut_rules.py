import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from accessibility.audit.cut_rules import overlap, text_height, text_width, within_parent
from accessibility.button import Button
from accessibility.choice import RadioCard
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import LONG_BUTTON, MIXED


def wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


WRAPPING = {
    "label": lambda: wrapped(MIXED),
    "paragraph": lambda: Paragraph(MIXED),
    "button": lambda: Button(LONG_BUTTON),
    "card": lambda: RadioCard("一", MIXED),
}


@pytest.mark.parametrize("make", WRAPPING.values(), ids=WRAPPING.keys())
def test_a_text_with_enough_room_passes(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    assert found(text_height, show_window(make(), width=500)) == []


@pytest.mark.parametrize("make", WRAPPING.values(), ids=WRAPPING.keys())
def test_a_text_cut_below_is_found(show_window: ShowWindow, make: object) -> None:
    assert callable(make)
    widget = make()
    assert isinstance(widget, QWidget)
    window = show_window(widget, width=500)
    widget.setFixedHeight(widget.height() // 2 if widget.height() < 300 else 60)
    (violation,) = found(text_height, window)
    assert int(violation.measured) < int(violation.wanted)


def test_a_single_line_cut_below_is_found(show_window: ShowWindow) -> None:
    label = QLabel("话")
    label.setFixedHeight(12)
    assert len(found(text_height, show_window(QLabel("话"), label))) == 1


def field_with(example: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(example)
    return field


def combo_with(text: str) -> QComboBox:
    combo = QComboBox()
    combo.addItem(text)
    return combo


def list_with(text: str) -> QListWidget:
    rows = QListWidget()
    rows.addItem(text)
    return rows


UNWRAPPED = {
    "label": QLabel,
    "button": QPushButton,
    "example": field_with,
    "combo": combo_with,
    "list": list_with,
}


@pytest.mark.parametrize("make", UNWRAPPED.values(), ids=UNWRAPPED.keys())
@pytest.mark.parametrize(("text", "count"), [("短短的话", 0), ("很长的话" * 10, 1)])
def test_a_text_cut_at_the_side_is_found(
    show_window: ShowWindow, make: object, text: str, count: int
) -> None:
    assert callable(make)
    widget = make(text)
    assert isinstance(widget, QWidget)
    widget.setFixedWidth(400)
    assert len(found(text_width, show_window(widget))) == count


def test_the_persons_own_text_may_be_longer_than_the_field(show_window: ShowWindow) -> None:
    field = QLineEdit("很长的话" * 30)
    assert found(text_width, show_window(field)) == []


@pytest.mark.parametrize(("left", "count"), [(0, 0), (350, 1), (-20, 1)])
def test_what_sticks_out_of_its_parent_is_found(
    show_window: ShowWindow, left: int, count: int
) -> None:
    holder = QWidget()
    holder.setFixedSize(400, 100)
    QPushButton("好", holder).setGeometry(left, 0, 100, 100)
    assert len(found(within_parent, show_window(holder))) == count


@pytest.mark.parametrize(("left", "count"), [(100, 0), (90, 1)])
def test_what_covers_its_neighbour_is_found(show_window: ShowWindow, left: int, count: int) -> None:
    holder = QWidget()
    holder.setFixedSize(400, 100)
    QLabel("话", holder).setGeometry(0, 0, 100, 100)
    QPushButton("好", holder).setGeometry(left, 0, 100, 100)
    violations = found(overlap, show_window(holder))
    assert len(violations) == count
    assert all(violation.measured == "10×100" for violation in violations)


def test_pages_of_a_stack_do_not_cover_each_other(show_window: ShowWindow) -> None:
    stack = QStackedWidget()
    for text in ("一", "二"):
        page = QWidget()
        QVBoxLayout(page).addWidget(QLabel(text))
        stack.addWidget(page)
    assert found(overlap, show_window(stack)) == []
