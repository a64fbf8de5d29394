from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton

from accessibility.audit.name_rules import button_names, image_names, names
from accessibility.button import Button
from accessibility.icons import Icons
from accessibility.long_text import LongText
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow


def test_named_widgets_pass(show_window: ShowWindow) -> None:
    label, field, long = QLabel("姓名"), QLineEdit(), LongText()
    label.setBuddy(field)
    long.setAccessibleName("经过")
    assert found(names, show_window(label, field, long, QPushButton("好"))) == []


def test_whatever_takes_the_focus_without_a_name_is_found(
    show_window: ShowWindow, icons: Icons
) -> None:
    widgets = (QLineEdit("话"), LongText(), QListWidget(), Button("", icons=icons, icon_name="x"))
    violations = found(names, show_window(QLabel("姓名"), *widgets))
    assert rules_of(violations) == ["name"] * 4


def test_what_cannot_take_the_focus_needs_no_name(show_window: ShowWindow) -> None:
    field = QLineEdit()
    field.setEnabled(False)
    assert found(names, show_window(field, QLabel("话"))) == []


def test_an_image_has_a_name_or_is_decoration(show_window: ShowWindow, icons: Icons) -> None:
    images = [QLabel() for _ in range(3)]
    for image in images:
        image.setPixmap(icons.pixmap("check", "#000000", 32))
    images[0].setAccessibleName("完成")
    images[1].setProperty("decorative", True)  # noqa: FBT003 - Qt's argument
    violations = found(image_names, show_window(*images))
    assert rules_of(violations) == ["image-name"]


def test_two_buttons_of_one_name_are_found(show_window: ShowWindow) -> None:
    first, second, third = QPushButton("修改"), QPushButton("修改"), QPushButton("修改")
    third.setAccessibleName("修改姓名")
    violations = found(button_names, show_window(first, second, third))
    assert [violation.measured for violation in violations] == ["2 times", "2 times"]


def test_answers_of_two_questions_may_have_the_same_name(show_window: ShowWindow) -> None:
    assert found(button_names, show_window(QRadioButton("是"), QRadioButton("是"))) == []
