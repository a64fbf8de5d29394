"""One finger on a touch screen: what a person without any key does, done by touch events."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from accessibility.handwriting.ink import Point
from accessibility.handwriting.pad import HandwritingPad
from tests.accessibility.handwriting.strokes import CHARACTERS
from tests.journeys.house import House
from tests.journeys.on_screen_typing import OnScreenTyping, shown

MOST_TURNS = 30

TURNS = 12
"""So often the event loop turns, at the least, before a finger is down: a page that becomes shorter
finds its layout level by level."""


class Finger:
    """Touches the middle of what is in sight, and scrolls by the large buttons to what is not."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.window = house.window
        self._device = QTest.createTouchDevice()
        self._typing = OnScreenTyping(house, self.tap)

    def tap(self, widget: QWidget) -> None:
        """Touch a widget and let go."""
        self._wait_for_rest()
        self._bring_into_sight(widget)
        self.house.until(lambda: self._is_in_reach(widget))
        self._draw([self._middle(widget)])

    def _draw(self, stroke: Sequence[QPoint]) -> None:
        """Touch the first point, go on to the others, and let go."""
        handle = self.window.windowHandle()
        self._report().press(0, stroke[0], handle).commit()
        for point in stroke[1:]:
            self._report().move(0, point, handle).commit()
        self._report().release(0, stroke[-1], handle).commit()

    def _report(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.window.windowHandle(), self._device)

    def _middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())

    def _is_in_reach(self, widget: QWidget) -> bool:
        touched = self.window.childAt(self._middle(widget))
        return touched is not None and (touched is widget or widget.isAncestorOf(touched))

    def _wait_for_rest(self) -> None:
        """Wait until nothing moves any more, as a person does."""
        for _ in range(TURNS):
            self.house.qt.processEvents()
        self.house.until(lambda: self.window.is_settled)

    def tap_text(self, text: str) -> None:
        """Touch the last button of this text."""
        self.house.until(lambda: self._with_text(text))
        self.tap(self._with_text(text)[-1])

    def tap_message(self, message: str) -> None:
        """Touch the last button of this message."""
        self.tap_text(self.house.sentence(message))

    def tap_name(self, name: str) -> None:
        """Touch the last thing of this name."""
        self.house.until(lambda: shown(self.house, name))
        self.tap(shown(self.house, name)[-1])

    def write_by_hand(self, text: str) -> None:
        """Open the pad of the last field of the page, draw, and touch what was read."""
        self.tap_name("writing-aid:handwriting")
        [pad] = self.window.findChildren(HandwritingPad)
        self._wait_for_rest()
        for character in text:
            for stroke in CHARACTERS[character]:
                self._draw([self._on_paper(pad, point) for point in stroke])
            self.house.until(partial(self._is_read, pad, character))
            place = pad.candidates.shown.index(character)
            self.tap_name(f"handwriting:candidate:{place}")

    @staticmethod
    def _is_read(pad: HandwritingPad, character: str) -> bool:
        return character in pad.candidates.shown

    def _on_paper(self, pad: HandwritingPad, point: Point) -> QPoint:
        paper = pad.square
        inside = QPoint(round(point[0] * paper.width()), round(point[1] * paper.height()))
        there = paper.mapTo(self.window, inside)
        assert self.window.childAt(there) is paper
        return there

    def write(self, text: str, place: int = -1) -> None:
        """Write on the keyboard of a field of the page, of the last one where nothing is said."""
        self._typing.write(text, place)

    def _with_text(self, text: str) -> list[QPushButton]:
        buttons = self.window.findChildren(QPushButton)
        return [each for each in buttons if each.isVisible() and each.text() == text]

    def _bring_into_sight(self, widget: QWidget) -> None:
        """Scroll by the buttons beside the page; a finger drags nothing."""
        area = next(
            (each for each in self.window.findChildren(QScrollArea) if each.isAncestorOf(widget)),
            None,
        )
        for _ in range(MOST_TURNS):
            if area is None or (beyond := _beyond(area, widget)) == 0:
                return
            before = area.verticalScrollBar().value()
            self.tap_name("page-down" if beyond > 0 else "page-up")
            assert area.verticalScrollBar().value() != before, widget.objectName()
            self._wait_for_rest()


def _beyond(area: QScrollArea, widget: QWidget) -> int:
    """Whether the middle of a widget is above what is in sight (-1), in it (0), or below (1)."""
    view = area.viewport()
    middle = widget.mapTo(view, widget.rect().center())
    sight = QRect(QPoint(0, 0), view.size())
    if sight.contains(middle):
        return 0
    return 1 if middle.y() > 0 else -1
