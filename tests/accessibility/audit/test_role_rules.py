"""What widgets say they are, and what they belong to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from accessibility.audit.role_rules import (
    checked_state,
    label_in_name,
    labelled,
    radio_group,
    role,
)
from accessibility.button import Button
from accessibility.choice import CheckCard, RadioCard
from accessibility.long_text import LongText
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow


class Pretender(QPushButton):
    """A button that says it is a picture, and that it cannot be checked."""


class _Picture(QAccessibleWidget):
    def __init__(self, button: Pretender) -> None:
        super().__init__(button, QAccessible.Role.Graphic)

    def state(self) -> QAccessible.State:
        return QAccessible.State()


def _pictures(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _Picture(thing) if isinstance(thing, Pretender) else None


@pytest.fixture
def pretender(qapp: QApplication) -> Iterator[Pretender]:
    """A button with an interface of its own, which goes before Qt does."""
    QAccessible.installFactory(_pictures)
    button = Pretender("好")
    button.setCheckable(True)
    yield button
    qapp.processEvents()


def test_our_widgets_say_what_they_are(show_window: ShowWindow) -> None:
    edits = (QLineEdit(), LongText(), QComboBox(), QListWidget(), QProgressBar())
    buttons = (Button("好"), CheckCard("一"), RadioCard("二"))
    window = show_window(*edits, *buttons, QLabel("话"), Paragraph("话"), height=1400)
    assert found(role, window) == []


def test_a_button_that_says_it_is_a_picture_is_found(
    show_window: ShowWindow, pretender: Pretender
) -> None:
    (violation,) = found(role, show_window(pretender))
    assert (violation.rule, violation.measured) == ("role", "Graphic")


def test_a_state_that_is_not_told_is_found(show_window: ShowWindow, pretender: Pretender) -> None:
    violations = found(checked_state, show_window(pretender))
    assert rules_of(violations) == ["checked-state"]


def test_a_state_that_is_told_passes(show_window: ShowWindow) -> None:
    checked = CheckCard("一")
    checked.setChecked(True)
    assert found(checked_state, show_window(checked, CheckCard("二"), QPushButton("好"))) == []


@pytest.mark.parametrize(("name", "count"), [("颜色", 0), ("", 2)])
def test_radio_buttons_without_a_name_around_them_are_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    box = QGroupBox()
    box.setAccessibleName(name)
    column = QVBoxLayout(box)
    column.addWidget(QRadioButton("浅色"))
    column.addWidget(QRadioButton("深色"))
    assert rules_of(found(radio_group, show_window(box))) == ["radio-group"] * count


@pytest.mark.parametrize(
    ("name", "count"), [("颜色\n浅色\n白底", 0), ("浅色\n浅色", 0), ("浅色\n白底", 2)]
)
def test_radio_buttons_of_which_one_says_the_question_are_good(
    show_window: ShowWindow, name: str, count: int
) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    light = QRadioButton("浅色")
    light.setAccessibleName(name)
    column.addWidget(light)
    column.addWidget(QRadioButton("深色"))
    assert rules_of(found(radio_group, show_window(box))) == ["radio-group"] * count


@pytest.mark.parametrize(
    ("name", "count"), [("", 0), ("修改 姓名", 0), ("修改，姓名", 0), ("改一改", 1)]
)
def test_a_button_that_is_called_otherwise_than_it_reads_is_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    button = QPushButton("修改")
    button.setAccessibleName(name)
    violations = found(label_in_name, show_window(button))
    assert rules_of(violations) == ["label-in-name"] * count


def test_a_button_with_nothing_written_on_it_may_have_any_name(show_window: ShowWindow) -> None:
    button = QPushButton()
    button.setAccessibleName("下翻一页")
    assert found(label_in_name, show_window(button)) == []


def test_the_sign_on_a_key_is_no_label(show_window: ShowWindow) -> None:
    key = Button("ABC", "key")
    key.setAccessibleName("换到大写字母")
    assert found(label_in_name, show_window(key)) == []


def field(name: str) -> QWidget:
    """Return an input that a screen reader calls by this name."""
    line = QLineEdit()
    line.setAccessibleName(name)
    return line


@pytest.mark.parametrize(
    ("name", "count"), [("姓名", 0), ("姓名 和证件上一样", 0), ("您叫什么", 1)]
)
def test_an_input_whose_label_nobody_sees_is_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    violations = found(labelled, show_window(QLabel("姓名"), field(name)))
    assert rules_of(violations) == ["labelled"] * count
