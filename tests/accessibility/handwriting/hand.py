"""A hand that writes in a square, by mouse or by finger."""

from functools import cache

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from accessibility.handwriting.ink import Ink, Point


@cache
def touch_screen() -> QPointingDevice:
    """A touch screen; Qt keeps it for as long as the program runs."""
    return QTest.createTouchDevice()


def _at(square: QWidget, point: Point) -> QPoint:
    return QPoint(round(point[0] * square.width()), round(point[1] * square.height()))


def write_by_mouse(square: QWidget, ink: Ink) -> None:
    """Draw each stroke with the left button down."""
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for stroke in ink:
        QTest.mousePress(square, left, nothing, _at(square, stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(square, _at(square, point))
        QTest.mouseRelease(square, left, nothing, _at(square, stroke[-1]))


class Fingers:
    """Fingers on one widget, each with its number; every call is one report of the screen."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._down: set[int] = set()

    def press(self, finger: int, where: QPoint) -> None:
        report = self._report(but=finger)
        report.press(finger, where, self._widget)
        self._down.add(finger)
        report.commit()

    def move(self, finger: int, where: QPoint) -> None:
        report = self._report(but=finger)
        report.move(finger, where, self._widget)
        report.commit()

    def lift(self, finger: int, where: QPoint) -> None:
        report = self._report(but=finger)
        report.release(finger, where, self._widget)
        self._down.remove(finger)
        report.commit()

    def _report(self, but: int) -> QTest.QTouchEventSequence:
        report = QTest.touchEvent(self._widget, touch_screen(), False)  # noqa: FBT003 - Qt's own
        for other in self._down - {but}:
            report.stationary(other)
        return report


def write_by_finger(square: QWidget, ink: Ink) -> None:
    """Draw each stroke with one finger."""
    fingers = Fingers(square)
    for stroke in ink:
        fingers.press(0, _at(square, stroke[0]))
        for point in stroke[1:]:
            fingers.move(0, _at(square, point))
        fingers.lift(0, _at(square, stroke[-1]))


def tap(key: QWidget) -> None:
    """Press a key with a finger and let it go."""
    fingers, middle = Fingers(key), key.rect().center()
    fingers.press(0, middle)
    fingers.lift(0, middle)
