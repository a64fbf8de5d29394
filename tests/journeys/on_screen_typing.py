"""Writing on the on-screen keyboard, however somebody presses its keys."""

import re
from collections.abc import Callable

from pypinyin import lazy_pinyin
from PySide6.QtWidgets import QPushButton, QWidget

from accessibility.on_screen_keyboard.panel import KeyboardPanel
from tests.journeys.house import House

PIECES = re.compile("[\u4e00-\u9fff]+|.", re.DOTALL)
"""Chinese, which is written by its sound, and signs, each of which has a key."""

AT_ONCE = 6
MOST_TURNS = 30


def shown(house: House, name: str) -> list[QWidget]:
    """All in the window that has this name and is shown."""
    found = house.window.findChildren(QWidget, name)
    return [each for each in found if isinstance(each, QWidget) and each.isVisible()]


class OnScreenTyping:
    """Writes by `press`, which is given one button of the window after the other."""

    def __init__(self, house: House, press: Callable[[QWidget], None]) -> None:
        self._house = house
        self._press = press

    def write(self, text: str, place: int = -1) -> None:
        """Open the keyboard of a field of the page, of the last one where nothing is said."""
        self._house.until(lambda: shown(self._house, "writing-aid:keyboard"))
        self._press(shown(self._house, "writing-aid:keyboard")[place])
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
                self._press_sign(letter)
            while rest:
                rest = rest.removeprefix(self._choose(rest))

    def _choose(self, text: str) -> str:
        """Press the longest candidate the text begins with, and return it."""
        for _ in range(MOST_TURNS):
            self._wait_for_keys()
            fitting = [each for each in self._candidates() if text.startswith(each.text())]
            if fitting:
                best = max(fitting, key=lambda button: len(button.text()))
                chosen = best.text()
                self._press(best)
                return chosen
            self._press_name("key:more-candidates")
        raise AssertionError(text)

    def _candidates(self) -> list[QPushButton]:
        buttons = self._house.window.findChildren(QPushButton)
        return [b for b in buttons if b.isVisible() and b.objectName().startswith("candidate:")]

    def _write_sign(self, sign: str) -> None:
        if sign == " ":
            self._press_name("key:space")
            return
        for board in ("marks", "digits", "lower"):
            if not shown(self._house, f"key:sign:{sign}"):
                self._switch_to(board)
        self._press_sign(sign)

    def _press_sign(self, sign: str) -> None:
        key = f"key:sign:{sign}"
        self._house.until(lambda: shown(self._house, key) or shown(self._house, "key:part"))
        if not shown(self._house, key):
            self._press_name("key:part")
            self._wait_for_keys()
        self._press_name(key)

    def _switch_to(self, board: str) -> None:
        if shown(self._house, f"key:board:{board}"):
            self._press_name(f"key:board:{board}")
            self._house.until(lambda: not shown(self._house, f"key:board:{board}"))
            self._wait_for_keys()

    def _press_name(self, name: str) -> None:
        self._house.until(lambda: shown(self._house, name))
        self._press(shown(self._house, name)[-1])

    def _wait_for_keys(self) -> None:
        self._house.until(self._has_keys)

    def _has_keys(self) -> bool:
        panels = self._house.window.findChildren(KeyboardPanel)
        visible = [panel for panel in panels if panel.isVisible()]
        return bool(visible) and all(panel.is_whole for panel in visible)
