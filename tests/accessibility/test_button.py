import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from accessibility.button import Button
from accessibility.icons import Icons
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT, THEMES, Theme
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import LONG_BUTTON

every_size = pytest.mark.parametrize("size", TextSize)


@every_size
@pytest.mark.parametrize("text", ["下一步", LONG_BUTTON])
def test_text_and_icon_stay_inside(
    show_window: ShowWindow, style: Style, icons: Icons, text: str, size: TextSize
) -> None:
    style.apply(LIGHT, size)
    button = Button(text, "primary", icons=icons, icon_name="arrow-right", icon_last=True)
    show_window(button)
    assert button.rect().contains(button.text_rect())
    assert button.rect().contains(button.icon_rect())
    assert not button.text_rect().intersects(button.icon_rect())


@every_size
def test_it_is_a_main_target(show_window: ShowWindow, style: Style, size: TextSize) -> None:
    style.apply(LIGHT, size)
    button = Button("是")
    column = QVBoxLayout()
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    show_window(layout=column)
    assert button.width() >= 60
    assert button.height() >= 60


def test_a_long_text_takes_more_lines(show_window: ShowWindow) -> None:
    short, long = Button("短"), Button(LONG_BUTTON)
    column = QVBoxLayout()
    column.addWidget(short)
    column.addWidget(long)
    column.addStretch(1)
    show_window(layout=column, width=500)
    assert long.height() >= short.height() + 2 * 36


def test_the_icon_stands_before_the_text_or_after_it(show_window: ShowWindow, icons: Icons) -> None:
    first = Button("回", icons=icons, icon_name="arrow-left")
    last = Button("去", icons=icons, icon_name="arrow-right", icon_last=True)
    show_window(first, last)
    assert first.icon_rect().right() < first.text_rect().left()
    assert last.icon_rect().left() > last.text_rect().right()


def test_an_icon_can_come_and_go(show_window: ShowWindow, icons: Icons) -> None:
    button = Button("存", icons=icons)
    show_window(button)
    width = button.sizeHint().width()
    assert button.icon_rect().isEmpty()
    button.set_icon("save")
    assert button.sizeHint().width() > width


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_icon_has_the_colour_of_the_text(
    show_window: ShowWindow, style: Style, icons: Icons, theme: Theme
) -> None:
    style.apply(theme, TextSize.LARGEST)
    button = Button("", "primary", icons=icons, icon_name="check")
    button.setAccessibleName("好")
    show_window(button)
    place = button.icon_rect()
    picture = button.grab(place).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert theme.on_accent in colours
    assert theme.accent in colours


def test_it_is_pressed_by_space_and_by_mouse(show_window: ShowWindow) -> None:
    button = Button("好")
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("pressed"))
    show_window(button)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(pressed) == 2


def test_the_pointer_underlines_the_text(show_window: ShowWindow, qtbot: QtBot) -> None:
    button = Button("下一步", "plain")
    show_window(button)
    QTest.mouseMove(button, QPoint(-9, -9))
    qtbot.waitUntil(lambda: not button.underMouse())
    before = button.grab().toImage()
    QTest.mouseMove(button, button.rect().center())
    qtbot.waitUntil(button.underMouse)
    after = button.grab().toImage()
    text = button.text_rect()
    columns = range(text.left(), text.right())
    changed = [
        y
        for y in range(text.top(), text.bottom())
        if sum(before.pixel(x, y) != after.pixel(x, y) for x in columns) > 0.9 * len(columns)
    ]
    assert changed


def test_a_new_role_changes_the_look(show_window: ShowWindow) -> None:
    button = Button("好", "plain")
    show_window(button)
    button.set_role("primary")
    assert button.palette().buttonText().color().name() == LIGHT.on_accent


def test_a_screen_reader_meets_a_button(show_window: ShowWindow) -> None:
    button = Button("好")
    show_window(button)
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.PushButton
    assert interface.text(QAccessible.Text.Name) == "好"
