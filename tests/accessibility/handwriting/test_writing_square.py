"""What is drawn in the square, by mouse, finger and pen."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from accessibility.handwriting.ink import Ink
from accessibility.handwriting.writing_square import MOST_POINTS, MOST_STROKES, WritingSquare
from accessibility.scale import Scale, TextSize
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.handwriting.hand import Fingers, write_by_finger, write_by_mouse
from tests.accessibility.handwriting.strokes import CHARACTERS

BIG = CHARACTERS["大"]


@pytest.fixture
def square(show_window: ShowWindow) -> WritingSquare:
    square = WritingSquare(Scale(TextSize.NORMAL), "Square")
    show_window(square)
    return square


def rounded(ink: Ink) -> list[list[tuple[float, float]]]:
    return [[(round(x, 2), round(y, 2)) for x, y in stroke] for stroke in ink]


@pytest.mark.parametrize("write", [write_by_mouse, write_by_finger])
def test_strokes_are_kept_as_they_are_drawn(square: WritingSquare, write: object) -> None:
    drawn: list[bool] = []
    square.drawn.connect(lambda: drawn.append(True))
    assert callable(write)
    write(square, BIG)
    assert rounded(square.ink) == rounded(BIG)
    assert len(drawn) == len(BIG)


def test_a_pen_writes(square: WritingSquare) -> None:
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        1,
    )
    for kind, x in (("TabletPress", 0.2), ("TabletMove", 0.5), ("TabletRelease", 0.5)):
        QApplication.sendEvent(square, pen(device, QEvent.Type[kind], square, x))
    assert rounded(square.ink) == [[(0.2, 0.5), (0.5, 0.5)]]


def pen(
    device: QPointingDevice, kind: QEvent.Type, square: WritingSquare, x: float
) -> QTabletEvent:
    where = QPointF(x * square.width(), square.height() / 2)
    left = Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    return QTabletEvent(kind, device, where, where, 1, 0, 0, 0, 0, 0, nothing, left, left)


def test_a_palm_that_comes_later_draws_nothing(square: WritingSquare) -> None:
    fingers, start, end = Fingers(square), QPoint(30, 30), QPoint(150, 30)
    fingers.press(0, start)
    fingers.press(1, QPoint(200, 250))
    fingers.move(1, QPoint(220, 260))
    fingers.move(0, end)
    fingers.lift(0, end)
    fingers.lift(1, QPoint(220, 260))
    side = square.width()
    assert rounded(square.ink) == rounded((((30 / side, 30 / side), (150 / side, 30 / side)),))
    write_by_finger(square, BIG[:1])
    assert len(square.ink) == 2


def test_strokes_are_taken_back_one_by_one_or_all(square: WritingSquare) -> None:
    write_by_mouse(square, BIG)
    square.undo()
    assert rounded(square.ink) == rounded(BIG[:2])
    square.clear()
    assert square.ink == ()
    square.undo()
    assert square.ink == ()


def test_ink_is_seen(square: WritingSquare) -> None:
    before = square.grab().toImage()
    write_by_mouse(square, BIG[:1])
    assert square.grab().toImage() != before


def test_what_leaves_the_square_stays_at_its_edge(square: WritingSquare) -> None:
    write_by_mouse(square, (((0.5, 0.5), (1.4, 0.5)),))
    assert rounded(square.ink) == [[(0.5, 0.5), (1.0, 0.5)]]


def test_ink_is_bounded(square: WritingSquare) -> None:
    dot = ((0.5, 0.5),)
    write_by_mouse(square, (dot,) * (MOST_STROKES + 5))
    assert len(square.ink) == MOST_STROKES
    square.clear()
    write_by_mouse(square, ((*dot, (0.6, 0.5)) * MOST_POINTS,))
    assert len(square.ink[0]) == MOST_POINTS


def test_the_focus_stays_in_the_field(show_window: ShowWindow) -> None:
    field, square = QLineEdit(), WritingSquare(Scale(TextSize.NORMAL), "Square")
    show_window(field, square)
    field.setFocus()
    write_by_mouse(square, BIG)
    assert field.hasFocus()


def test_it_is_large_and_grows_with_the_text() -> None:
    sides = [WritingSquare(Scale(size), "Square").sizeHint().width() for size in TextSize]
    assert sides[0] >= 300
    assert sides == sorted(set(sides))
