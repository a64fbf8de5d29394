from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from accessibility.audit.name_rules import button_names, image_names
from accessibility.icons import Icons
from tests.accessibility.audit.finding import found, rules_of
from tests.accessibility.conftest import ShowWindow


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
