"""One finger on a touch screen: what a person without any key does, done by touch events."""

import re

from pypinyin import lazy_pinyin
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from accessibility.on_screen_keyboard.panel import KeyboardPanel
from tests.journeys.house import House

PIECES = re.compile("[\u4e00-\u9fff]+|.", re.DOTALL)
"""Chinese, which is written by its sound, and signs, each of which has a key."""

AT_ONCE = 6
MOST_TURNS = 30


def text_of(field: QWidget) -> str:
    """What is written in a field."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else ""


class Finger:
    """Touches the middle of what is in sight, and scrolls by the large buttons to what is not."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.window = house.window
        self._device = QTest.createTouchDevice()

    def tap(self, widget: QWidget) -> None:
        """Touch a widget and let go."""
        self._wait_for_rest()
        self._bring_into_sight(widget)
        self._wait_for_rest()
        self.house.until(lambda: self._is_in_reach(widget))
        where = self._middle(widget)
        handle = self.window.windowHandle()
        QTest.touchEvent(handle, self._device).press(0, where, handle).commit()
        QTest.touchEvent(handle, self._device).release(0, where, handle).commit()

    def _middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())

    def _is_in_reach(self, widget: QWidget) -> bool:
        touched = self.window.childAt(self._middle(widget))
        return touched is not None and (touched is widget or widget.isAncestorOf(touched))

    def _wait_for_rest(self) -> None:
        """Wait until nothing moves any more, as a person does."""
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
        self.house.until(lambda: self.named(name))
        self.tap(self.named(name)[-1])

    def named(self, name: str) -> list[QWidget]:
        """All that has this name and is shown."""
        found = self.window.findChildren(QWidget, name)
        return [each for each in found if isinstance(each, QWidget) and each.isVisible()]

    def write(self, text: str, place: int = 0) -> None:
        """Open the keyboard of a field of the page, the first to begin with, and write."""
        self.house.until(lambda: len(self.named("writing-aid:keyboard")) > place)
        self.tap(self.named("writing-aid:keyboard")[place])
        self._wait_for_keys()
        for piece in PIECES.findall(text):
            if "\u4e00" <= piece[0] <= "\u9fff":
                self._write_chinese(piece)
            else:
                self._write_sign(piece)

    def _write_chinese(self, text: str) -> None:
        """Type the sounds of a few characters and choose, until all are written."""
        self._switch_to("pinyin")
        for start in range(0, len(text), AT_ONCE):
            rest = text[start : start + AT_ONCE]
            for letter in "'".join(lazy_pinyin(rest)):
                self._tap_key(letter)
            while rest:
                rest = rest.removeprefix(self._choose(rest))

    def _choose(self, text: str) -> str:
        """Touch the longest candidate the text begins with, and return it."""
        for _ in range(MOST_TURNS):
            self._wait_for_keys()
            fitting = [each for each in self._candidates() if text.startswith(each.text())]
            if fitting:
                best = max(fitting, key=lambda button: len(button.text()))
                chosen = best.text()
                self.tap(best)
                return chosen
            self.tap_name("key:more-candidates")
        raise AssertionError(text)

    def _candidates(self) -> list[QPushButton]:
        buttons = self.window.findChildren(QPushButton)
        return [b for b in buttons if b.isVisible() and b.objectName().startswith("candidate:")]

    def _write_sign(self, sign: str) -> None:
        if sign == " ":
            self.tap_name("key:space")
            return
        for board in ("marks", "digits", "lower"):
            if not self.named(f"key:sign:{sign}"):
                self._switch_to(board)
        self._tap_key(sign)

    def _tap_key(self, sign: str) -> None:
        self.house.until(lambda: self.named(f"key:sign:{sign}") or self.named("key:part"))
        if not self.named(f"key:sign:{sign}"):
            self.tap_name("key:part")
            self._wait_for_keys()
        self.tap_name(f"key:sign:{sign}")

    def _switch_to(self, board: str) -> None:
        if self.named(f"key:board:{board}"):
            self.tap_name(f"key:board:{board}")
            self.house.until(lambda: not self.named(f"key:board:{board}"))
            self._wait_for_keys()

    def _wait_for_keys(self) -> None:
        self.house.until(self._has_keys)

    def _has_keys(self) -> bool:
        panels = [each for each in self.window.findChildren(KeyboardPanel) if each.isVisible()]
        return bool(panels) and all(panel.is_whole for panel in panels)

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


def _beyond(area: QScrollArea, widget: QWidget) -> int:
    """Whether the middle of a widget is above what is in sight (-1), in it (0), or below (1)."""
    view = area.viewport()
    middle = widget.mapTo(view, widget.rect().center())
    sight = QRect(QPoint(0, 0), view.size())
    if sight.contains(middle):
        return 0
    return 1 if middle.y() > 0 else -1
