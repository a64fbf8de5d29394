"""Resting the pointer in a real window: real moves, a clock that the test turns."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from accessibility.contrast import contrast, rgb
from accessibility.dwell.big_pointer import SIDE, BigPointer
from accessibility.dwell.dwell import DwellTimes
from accessibility.dwell.dwelling import Dwelling
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import THEMES, Theme
from tests.accessibility.conftest import ShowWindow

TIMES = DwellTimes(dwell_ms=1000, cooldown_ms=500)
NOWHERE = QPoint(2, 2)


class Room:
    """A window of a button, a line and a text."""

    def __init__(self, show_window: ShowWindow) -> None:
        self.clicks = self.told = 0
        self.now = 10_000
        self.button, self.line, self.text = QPushButton("press"), QLineEdit(), QLabel("words")
        self.button.clicked.connect(self._count)
        self.window = show_window(self.button, self.line, self.text)
        self.dwelling = Dwelling(self.window, clicked=self._tell, clock=lambda: self.now)

    def _count(self) -> None:
        self.clicks += 1

    def _tell(self) -> None:
        self.told += 1

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def centre(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())

    def move(self, point: QPoint) -> None:
        QTest.mouseMove(self.handle, point)
        QApplication.processEvents()

    def rest(self, milliseconds: int) -> None:
        self.now += milliseconds
        self.dwelling.tick()


@pytest.fixture
def room(show_window: ShowWindow) -> Room:
    room = Room(show_window)
    room.move(NOWHERE)
    room.dwelling.begin(TIMES)
    return room


@pytest.fixture
def pointer() -> Iterator[BigPointer]:
    pointer = BigPointer()
    yield pointer
    pointer.hide()


def test_resting_in_a_button_fills_the_ring_and_clicks_once(room: Room) -> None:
    room.move(room.centre(room.button))
    room.rest(600)
    ring = room.dwelling.ring
    assert ring.isVisible()
    assert ring.fill == pytest.approx(0.6)
    assert ring.geometry().center() == room.centre(room.button)
    room.rest(400)
    room.rest(5000)
    assert (room.clicks, room.told) == (1, 1)
    assert not ring.isVisible()


def test_a_trembling_pointer_clicks_all_the_same(room: Room) -> None:
    for step in range(6):
        room.move(room.centre(room.button) + QPoint(step % 2 * 9, 0))
        room.rest(200)
    assert room.clicks == 1


def test_the_pointer_must_leave_before_the_next_click(room: Room) -> None:
    room.move(room.centre(room.button))
    room.rest(1000)
    room.move(room.centre(room.button) + QPoint(5, 0))
    room.rest(5000)
    assert room.clicks == 1
    room.move(NOWHERE)
    room.move(room.centre(room.button))
    room.rest(1000)
    assert room.clicks == 2


def test_resting_in_a_line_goes_there_to_write(room: Room) -> None:
    room.move(room.centre(room.line))
    room.rest(1000)
    assert room.window.focusWidget() is room.line


def test_over_a_text_nothing_fills(room: Room) -> None:
    room.move(room.centre(room.text))
    room.rest(5000)
    assert not room.dwelling.ring.isVisible()
    assert (room.clicks, room.told) == (0, 0)


def test_a_real_press_is_not_followed_by_a_click(room: Room) -> None:
    room.move(room.centre(room.button))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(room.handle, left, pos=room.centre(room.button))
    room.rest(5000)
    assert room.clicks == 1


def test_a_pointer_that_left_the_window_clicks_nothing(room: Room) -> None:
    room.move(room.centre(room.button))
    QApplication.sendEvent(room.handle, QEvent(QEvent.Type.Leave))
    room.rest(5000)
    assert room.clicks == 0


def test_when_it_is_over_resting_does_nothing(room: Room) -> None:
    room.move(room.centre(room.button))
    room.rest(500)
    room.dwelling.end()
    room.rest(5000)
    room.move(room.centre(room.button) + QPoint(3, 0))
    assert not room.dwelling.ring.isVisible()
    assert room.clicks == 0


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_ring_stands_out_seven_to_one(room: Room, style: Style, theme: Theme) -> None:
    style.apply(theme, TextSize.NORMAL)
    line, band = room.dwelling.ring.colours()
    assert contrast(rgb(line.name()), rgb(band.name())) >= 7


def test_the_ring_fills_clockwise_from_the_top(room: Room) -> None:
    ring = room.dwelling.ring
    ring.show_fill(QPoint(200, 200), 0.25)
    picture = ring.grab().toImage()
    inset = ring.width() // 5
    line = ring.colours()[0].name()
    assert picture.pixelColor(ring.width() - 1 - inset, inset).name() == line
    assert picture.pixelColor(inset, inset).name() != line


def test_the_big_pointer_is_everywhere_until_it_is_hidden(pointer: BigPointer) -> None:
    pointer.show(QColor("black"), QColor("white"))
    pointer.show(QColor("yellow"), QColor("black"))
    cursor = QApplication.overrideCursor()
    assert cursor is not None
    assert cursor.pixmap().width() == SIDE
    assert cursor.hotSpot() == QPoint(2, 2)
    pointer.hide()
    assert QApplication.overrideCursor() is None
