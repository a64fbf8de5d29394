"""A hand at the keyboard: what a person does, done by Qt's events. Main thread only."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import MainWindow


class Hand:
    """Presses keys and types where the focus is."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.pressed_at = time.perf_counter()

    @property
    def focused(self) -> QWidget:
        """The widget that has the focus, else the window."""
        return self._window.focusWidget() or self._window

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key."""
        self.pressed_at = time.perf_counter()
        QTest.keyClick(self.focused, key, modifier)

    def go_on(self) -> None:
        """Press the key of the page's main deed."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        """Enter text as an input method does: Chinese is never typed key by key."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focused, event)

    def tab(self) -> None:
        """Go on to the next control."""
        self.press(Qt.Key.Key_Tab)
