"""Each rule about names: a page that breaks it, and one that does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QWidget,
)

from accessibility.audit.axe_name_rules import (
    control_type_not_custom,
    help_excludes_private_unicode,
    help_not_equal_to_name,
    name_excludes_control_type,
    name_excludes_localized_control_type,
    name_excludes_private_unicode,
    name_is_informative,
    name_not_empty,
    name_not_white_space,
    name_reasonable_length,
)
from accessibility.audit.uia import ControlType
from accessibility.audit.violation import Limits
from accessibility.button import Button
from accessibility.icons import Icons
from accessibility.long_text import LongText
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow

WORDS = Limits(type_words={ControlType.BUTTON: ("按钮", "button")})


def called(name: str) -> QPushButton:
    """Return a button that a screen reader calls by this name."""
    button = QPushButton("好")
    button.setAccessibleName(name)
    return button


def test_named_widgets_pass(show_window: ShowWindow) -> None:
    label, field, long = QLabel("姓名"), QLineEdit(), LongText()
    label.setBuddy(field)
    long.setAccessibleName("经过")
    assert found(name_not_empty, show_window(label, field, long, QPushButton("好"))) == []


def test_whatever_takes_the_focus_without_a_name_is_found(
    show_window: ShowWindow, icons: Icons
) -> None:
    widgets = (QLineEdit("话"), LongText(), QListWidget(), Button("", icons=icons, icon_name="x"))
    violations = found(name_not_empty, show_window(QLabel("姓名"), *widgets))
    assert rules_of(violations) == ["NameNotEmpty"] * 4


def test_a_progress_bar_needs_a_name_too(show_window: ShowWindow) -> None:
    assert rules_of(found(name_not_empty, show_window(QProgressBar()))) == ["NameNotEmpty"]


def test_what_cannot_take_the_focus_needs_no_name(show_window: ShowWindow) -> None:
    quiet = QWidget()
    assert found(name_not_empty, show_window(quiet, QLabel("话"))) == []


@pytest.mark.parametrize(("name", "count"), [("删除", 0), ("  ", 1)])
def test_a_blank_name_is_found(show_window: ShowWindow, name: str, count: int) -> None:
    violations = found(name_not_white_space, show_window(called(name)))
    assert rules_of(violations) == ["NameNotWhiteSpace"] * count


@pytest.mark.parametrize(("length", "count"), [(512, 0), (513, 1)])
def test_an_endless_name_is_found(show_window: ShowWindow, length: int, count: int) -> None:
    text = QLabel("话" * 600)
    text.setWordWrap(True)
    violations = found(name_reasonable_length, show_window(text, called("好" * length)))
    assert rules_of(violations) == ["NameReasonableLength"] * count


@pytest.mark.parametrize(
    ("name", "count"),
    [("Send", 0), ("Send Button", 1), ("Buttonhole", 0), ("Button " + "x" * 50, 0)],
)
def test_a_name_with_its_type_in_it_is_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    violations = found(name_excludes_control_type, show_window(called(name)))
    assert rules_of(violations) == ["NameExcludesControlType"] * count


@pytest.mark.parametrize(
    ("name", "count"),
    [("提交", 0), ("提交按钮", 1), ("按钮坏了怎么办", 0), ("press the button", 1)],
)
def test_a_name_with_the_readers_word_for_its_type_is_found(
    show_window: ShowWindow, name: str, count: int
) -> None:
    violations = found(name_excludes_localized_control_type, show_window(called(name)), WORDS)
    assert rules_of(violations) == ["NameExcludesLocalizedControlType"] * count


@pytest.mark.parametrize(("name", "count"), [("查找", 0), ("\ue721", 1)])
def test_signs_of_an_icon_font_are_found(show_window: ShowWindow, name: str, count: int) -> None:
    button = called(name)
    button.setWhatsThis(name)
    window = show_window(button)
    by_name = found(name_excludes_private_unicode, window)
    by_help = found(help_excludes_private_unicode, window)
    assert rules_of(by_name) == ["NameExcludesPrivateUnicodeCharacters"] * count
    assert rules_of(by_help) == ["HelpTextExcludesPrivateUnicodeCharacters"] * count


@pytest.mark.parametrize(("help_text", "count"), [("", 0), ("不再保留", 0), ("删除", 1)])
def test_help_that_says_the_name_again_is_found(
    show_window: ShowWindow, help_text: str, count: int
) -> None:
    button = called("删除")
    button.setWhatsThis(help_text)
    violations = found(help_not_equal_to_name, show_window(button))
    assert rules_of(violations) == ["HelpTextNotEqualToName"] * count


@pytest.mark.parametrize(("name", "count"), [("Windows 10", 0), ("Windows.UI.Button", 1)])
def test_the_name_of_a_class_is_found(show_window: ShowWindow, name: str, count: int) -> None:
    violations = found(name_is_informative, show_window(called(name)))
    assert rules_of(violations) == ["NameIsInformative"] * count


@pytest.mark.parametrize(("make", "count"), [(QGroupBox, 0), (QFrame, 1)])
def test_a_mere_frame_that_takes_the_focus_is_found(
    show_window: ShowWindow, make: type[QWidget], count: int
) -> None:
    box = make()
    box.setMinimumSize(200, 80)
    box.setAccessibleName("回执号")
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    violations = found(control_type_not_custom, show_window(box))
    assert rules_of(violations) == ["LocalizedControlTypeNotCustom"] * count
