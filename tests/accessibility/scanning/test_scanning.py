"""Scanning of a real window: its switches among other keys and buttons, its frame, its words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from accessibility.contrast import contrast, rgb
from accessibility.scale import TextSize
from accessibility.scanning.frame import ScanFrame
from accessibility.scanning.layout import Area, Phrases
from accessibility.scanning.scan import Pace
from accessibility.scanning.scanning import Scanning
from accessibility.scanning.switches import key_text
from accessibility.style import Style
from accessibility.theme import THEMES, Theme
from tests.accessibility.conftest import ShowWindow

PHRASES = Phrases(lambda name, count: f"{name} +{count}", "down", "up")
SPACE, ENTER, LEFT = "key:32", f"key:{int(Qt.Key.Key_Return)}", "mouse:1"
AUTO = Pace(step_ms=1000, first_ms=0, cooldown_ms=200)
STEPPED = Pace(step_ms=None, cooldown_ms=200)


class Room:
    """A window of a line to write in and three buttons, scanned by a clock that the test turns."""

    def __init__(self, show_window: ShowWindow) -> None:
        self.announced: list[str] = []
        self.clicked: list[str] = []
        self.learned: list[str] = []
        self.presses = 0
        self.now = 10_000
        self.busy = False
        self.line = QLineEdit()
        self.buttons = [self._button(name) for name in ("one", "two", "three")]
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        for button in self.buttons:
            row.addWidget(button)
        self.window = show_window(self.line, self.bar)
        self.scanning = Scanning(
            self.window,
            lambda: [Area("bar", self.bar)],
            lambda: PHRASES,
            self.announced.append,
            pressed=self._count,
            is_busy=lambda: self.busy,
            clock=lambda: self.now,
        )
        self.frame = self.window.findChildren(ScanFrame)[0]

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(name)
        button.clicked.connect(lambda: self.clicked.append(name))
        return button

    def _count(self) -> None:
        self.presses += 1

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def press(self, key: Qt.Key) -> None:
        self.now += 500
        QTest.keyClick(self.handle, key)
        QApplication.processEvents()
        self.scanning.tick()

    def after(self, milliseconds: int) -> str:
        self.now += milliseconds
        self.scanning.tick()
        return self.announced[-1]


@pytest.fixture
def room(show_window: ShowWindow) -> Room:
    return Room(show_window)


def test_one_key_presses_what_the_frame_comes_to(room: Room) -> None:
    room.scanning.begin(AUTO, SPACE)
    room.press(Qt.Key.Key_Space)
    assert room.after(1000) == "two"
    room.press(Qt.Key.Key_Space)
    assert room.clicked == ["two"]
    assert room.announced == ["bar", "one", "two", "bar"]
    assert room.presses == 2


def test_two_keys_step_and_choose(room: Room) -> None:
    room.scanning.begin(STEPPED, SPACE, ENTER)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Space)
    assert room.clicked == ["three"]


def test_a_mouse_button_is_a_switch_wherever_the_pointer_is(room: Room) -> None:
    room.scanning.begin(STEPPED, LEFT, ENTER)
    at_one = room.buttons[0].mapTo(room.window, room.buttons[0].rect().center())
    QTest.mouseClick(room.handle, Qt.MouseButton.LeftButton, pos=at_one)
    QApplication.processEvents()
    assert room.clicked == []
    assert room.announced == ["bar", "one"]
    room.scanning.end()
    QTest.mouseClick(room.handle, Qt.MouseButton.LeftButton, pos=at_one)
    assert room.clicked == ["one"]


def test_other_keys_stay_keys_and_a_switch_never_types(room: Room) -> None:
    room.line.setFocus()
    room.scanning.begin(STEPPED, SPACE, ENTER)
    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_B):
        room.press(key)
    assert room.line.text() == "ab"
    room.scanning.end()
    room.press(Qt.Key.Key_Space)
    assert room.line.text() == "ab "


def test_a_switch_that_is_held_presses_once(room: Room) -> None:
    room.scanning.begin(STEPPED, SPACE)
    kinds = [QEvent.Type.KeyPress, QEvent.Type.KeyPress, QEvent.Type.KeyPress]
    for number, kind in enumerate(kinds):
        room.now += 500
        repeats = number > 0
        no_modifier = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, Qt.Key.Key_Space, no_modifier, " ", repeats)
        QApplication.sendEvent(room.handle, event)
        QApplication.processEvents()
    assert room.announced == ["bar", "one"]


def test_the_frame_lies_around_what_is_announced_and_follows_it(room: Room) -> None:
    room.scanning.begin(STEPPED, SPACE, ENTER)
    room.press(Qt.Key.Key_Space)
    button = room.buttons[0]
    centre = button.mapTo(room.window, button.rect().center())
    assert room.frame.isVisible()
    assert room.frame.geometry().contains(button.geometry().translated(room.bar.pos()))
    assert room.frame.geometry().center() == centre
    assert not room.frame.geometry().contains(
        room.buttons[1].mapTo(room.window, QPoint(room.buttons[1].width() // 2, 1))
    )
    room.scanning.end()
    assert not room.frame.isVisible()


def test_while_somebody_is_read_to_the_frame_stays(room: Room) -> None:
    room.scanning.begin(AUTO, SPACE)
    room.press(Qt.Key.Key_Space)
    room.busy = True
    for _ in range(5):
        assert room.after(1000) == "one"
    heard = len(room.announced)
    room.busy = False
    assert room.after(40) == "one"
    assert len(room.announced) == heard + 1  # nobody could hear it before
    assert room.after(1000) == "two"


def learn(room: Room, deed: Callable[[], None]) -> list[str]:
    room.scanning.learn(room.learned.append)
    deed()
    return room.learned


def test_any_key_or_mouse_button_can_be_learned(room: Room) -> None:
    assert learn(room, lambda: room.press(Qt.Key.Key_B)) == ["key:66"]
    assert room.line.text() == ""
    right = Qt.MouseButton.RightButton
    assert learn(room, lambda: QTest.mouseClick(room.handle, right))[-1] == "mouse:2"
    assert (key_text("key:66"), key_text("mouse:2")) == ("B", "")


def test_a_joysticks_button_is_learned_and_is_a_switch(room: Room) -> None:
    assert learn(room, lambda: room.scanning.press("joystick:3")) == ["joystick:3"]
    room.scanning.begin(AUTO, "joystick:3")
    for switch in ("joystick:3", "joystick:4"):
        room.now += 500
        room.scanning.press(switch)
    assert room.announced == ["bar", "one"]
    assert room.presses == 1


def test_a_key_with_a_meaning_is_not_learned(room: Room) -> None:
    helped: list[bool] = []
    shortcut = QShortcut(QKeySequence("F1"), room.window)
    shortcut.activated.connect(lambda: helped.append(True))
    assert learn(room, lambda: room.press(Qt.Key.Key_F1)) == []
    assert helped == [True]
    room.scanning.learn_no_more()
    room.line.setFocus()
    room.press(Qt.Key.Key_B)
    assert (room.learned, room.line.text()) == ([], "b")


def test_another_pace_goes_on_where_it_is(room: Room) -> None:
    room.scanning.begin(AUTO, SPACE)
    room.press(Qt.Key.Key_Space)
    room.after(1000)
    room.scanning.set_pace(Pace(step_ms=3000, first_ms=0))
    assert room.after(2999) == "two"
    assert room.after(1) == "three"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_frame_stands_out_seven_to_one(room: Room, style: Style, theme: Theme) -> None:
    style.apply(theme, TextSize.NORMAL)
    line, edge = room.frame.colours()
    assert contrast(rgb(line.name()), rgb(edge.name())) >= 7
    room.scanning.begin(STEPPED, SPACE)
    room.press(Qt.Key.Key_Space)
    picture = room.frame.grab().toImage()
    across = {picture.pixelColor(x, picture.height() // 2).name() for x in range(11)}
    assert {line.name(), edge.name()} <= across
