"""Shaking hands at a real window: events come by Qt's own road, through the native window."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from accessibility.steady.hands import SteadyHands
from accessibility.steady.steadiness import NEVER, Steadiness
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.steady.clock import FakeClock

LONG_S = 3600.0


@dataclass
class Room:
    """A window with a line to write in, two buttons and a shortcut on F6."""

    hands: SteadyHands
    clock: FakeClock
    window: QWindow
    line: QLineEdit
    buttons: tuple[QPushButton, QPushButton]
    done: list[str]

    def tap(self, key: Qt.Key, pause: float = 0.1) -> None:
        """Press and let go, then wait."""
        QTest.keyClick(self.window, key)
        self.clock.go_on(pause)

    def repeat(self, key: Qt.Key, text: str) -> None:
        """Tell of a held key once more, as the system does."""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, True)  # noqa: FBT003
            QCoreApplication.sendEvent(self.window, event)

    def place(self, index: int) -> QPoint:
        button = self.buttons[index]
        return button.mapTo(button.window(), button.rect().center())

    def mouse_down(self, index: int) -> None:
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, button, none, self.place(index))

    def mouse_up(self, index: int) -> None:
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseRelease(self.window, button, none, self.place(index))


@pytest.fixture
def room(show_window: ShowWindow) -> Room:
    line, first, second = QLineEdit(), QPushButton("一"), QPushButton("二")
    done: list[str] = []
    first.clicked.connect(lambda: done.append("first"))
    second.clicked.connect(lambda: done.append("second"))
    clock = FakeClock()
    main = show_window(line, first, second)
    hands = SteadyHands(main, clock)
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_F6), main)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(lambda: done.append("shortcut"))
    line.setFocus()
    window = main.windowHandle()
    assert window is not None
    return Room(hands, clock, window, line, (first, second), done)


def test_at_first_all_is_as_the_system_does(room: Room) -> None:
    for _ in range(3):
        room.tap(Qt.Key.Key_A, pause=0.0)
        room.tap(Qt.Key.Key_F6, pause=0.0)
    room.repeat(Qt.Key.Key_A, "a")
    assert (room.line.text(), room.done) == ("aaaa", ["shortcut"] * 3)


def test_a_letter_struck_twice_is_written_once(room: Room) -> None:
    room.hands.set(Steadiness(bounce_s=0.5))
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_B):
        room.tap(key)
    room.clock.go_on(0.5)
    room.tap(Qt.Key.Key_B)
    assert room.line.text() == "abb"


def test_a_shortcut_struck_twice_is_obeyed_once(room: Room) -> None:
    room.hands.set(Steadiness(bounce_s=0.5))
    room.tap(Qt.Key.Key_F6)
    room.tap(Qt.Key.Key_F6, pause=0.5)
    assert room.done == ["shortcut"]
    room.tap(Qt.Key.Key_F6)
    assert room.done == ["shortcut"] * 2


@pytest.mark.parametrize(("repeat_s", "written"), [(0.0, "aaaaaa"), (2.0, "aa"), (NEVER, "a")])
def test_a_held_letter_repeats_as_chosen(room: Room, repeat_s: float, written: str) -> None:
    room.hands.set(Steadiness(repeat_s=repeat_s, bounce_s=0.2))
    QTest.keyPress(room.window, Qt.Key.Key_A)
    for _ in range(5):
        room.clock.go_on(0.8)
        room.repeat(Qt.Key.Key_A, "a")
    QTest.keyRelease(room.window, Qt.Key.Key_A)
    assert room.line.text() == written


def test_a_key_hit_in_passing_does_nothing(room: Room) -> None:
    room.hands.set(Steadiness(key_hold_s=LONG_S))
    for key in (Qt.Key.Key_A, Qt.Key.Key_F6, Qt.Key.Key_Tab):
        room.tap(key)
    assert (room.line.text(), room.done, room.line.hasFocus()) == ("", [], True)


def test_a_key_held_long_enough_counts_once(room: Room, qtbot: QtBot) -> None:
    room.hands.set(Steadiness(key_hold_s=0.001, repeat_s=NEVER))
    QTest.keyPress(room.window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: room.line.text() == "a")
    room.repeat(Qt.Key.Key_A, "a")
    QTest.keyRelease(room.window, Qt.Key.Key_A)
    QTest.keyPress(room.window, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: room.done == ["shortcut"])
    QTest.keyRelease(room.window, Qt.Key.Key_F6)
    assert (room.line.text(), room.done) == ("a", ["shortcut"])


def test_a_held_key_presses_a_button_when_it_is_let_go(room: Room, qtbot: QtBot) -> None:
    room.hands.set(Steadiness(key_hold_s=0.001))
    room.buttons[0].setFocus()
    QTest.keyPress(room.window, Qt.Key.Key_Space)
    qtbot.waitUntil(room.buttons[0].isDown)
    assert room.done == []
    QTest.keyRelease(room.window, Qt.Key.Key_Space)
    assert room.done == ["first"]


def test_modifiers_never_wait(room: Room) -> None:
    room.hands.set(Steadiness(bounce_s=0.5))
    room.tap(Qt.Key.Key_A)
    for _ in range(2):
        QTest.keyClick(room.window, Qt.Key.Key_Shift)
    QTest.keyClick(room.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, -1)
    room.clock.go_on(0.5)
    QTest.keyClick(room.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, -1)
    assert room.line.selectedText() == "a"


def test_a_press_in_passing_is_taken_back(room: Room) -> None:
    room.hands.set(Steadiness(press_hold_s=0.3))
    room.mouse_down(0)
    room.clock.go_on(0.1)
    room.mouse_up(0)
    assert (room.done, room.buttons[0].isDown()) == ([], False)
    room.mouse_down(0)
    room.clock.go_on(0.4)
    room.mouse_up(0)
    assert room.done == ["first"]


def test_a_second_press_soon_after_does_nothing(room: Room) -> None:
    room.hands.set(Steadiness(bounce_s=0.5))
    for _ in range(3):
        room.mouse_down(0)
        room.mouse_up(0)
        room.clock.go_on(0.2)
    assert room.done == ["first"]


def test_qt_itself_wants_a_press_let_go_inside(room: Room) -> None:
    room.mouse_down(0)
    room.mouse_up(1)
    assert room.done == []


@pytest.mark.parametrize("press_hold_s", [0.0, 0.3])
def test_while_a_finger_is_down_another_presses_nothing(room: Room, press_hold_s: float) -> None:
    """Qt sees to it; the hold time leaves it so, also where the palm stays after the finger."""
    room.hands.set(Steadiness(press_hold_s=press_hold_s))
    screen = QTest.createTouchDevice()
    touch = QTest.touchEvent(room.window, screen, False)  # noqa: FBT003 - Qt's argument
    touch.press(0, room.place(0), room.window)
    touch.commit()
    touch.stationary(0)
    touch.press(1, room.place(1), room.window)
    touch.commit()
    room.clock.go_on(0.4)
    touch.release(0, room.place(0), room.window)
    touch.stationary(1)
    touch.commit()
    touch.release(1, room.place(1), room.window)
    touch.commit()
    assert room.done == ["first"]


def test_a_window_left_during_a_press_begins_anew(room: Room) -> None:
    room.hands.set(Steadiness(press_hold_s=LONG_S))
    room.mouse_down(0)
    QCoreApplication.sendEvent(room.window, QEvent(QEvent.Type.FocusOut))
    room.mouse_up(0)
    assert (room.done, room.buttons[0].isDown()) == (["first"], False)
