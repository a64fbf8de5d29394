"""The keys of a window, of which only those get through that were meant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow

from accessibility.steady.key_gate import KeyGate, Verdict
from accessibility.steady.late_key import LateKey
from accessibility.steady.steadiness import Steadiness

MODIFIER_KEYS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
    | {Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Insert}
)
"""Held while another key is pressed; screen readers use some of them. They are never steadied."""


class SteadyKeys:
    """Judges the keys of the application's windows. Main thread only.

    A key that must be held is handed on when it was held long enough. Another key pressed
    meanwhile takes its place: it was a neighbour hit in passing.
    """

    def __init__(self, steadiness: Steadiness, clock: Callable[[], float]) -> None:
        self._steadiness = steadiness
        self._clock = clock
        self._gate = KeyGate(steadiness)
        self._overriding: tuple[int, bool] | None = None
        self._late: tuple[QWindow, LateKey] | None = None
        self._handing_on = False
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(steadiness.key_hold_s * 1000))
        self._timer.timeout.connect(self._held)

    def hear(self, window: QWindow, event: QKeyEvent) -> bool:
        """Tell whether the window gets the event."""
        if self._handing_on or event.key() in MODIFIER_KEYS:
            return True
        if event.type() is QEvent.Type.KeyRelease:
            return self._release(event)
        heard = self._press(window, event)
        if not heard:
            # So that Qt does not look for a shortcut instead.
            event.accept()
        return heard

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        """Judge once: Qt asks first whether the key overrides a shortcut, then brings it."""
        key, asked = event.key(), self._overriding
        self._overriding = None
        if asked is not None and asked[0] == key and event.type() is QEvent.Type.KeyPress:
            return asked[1]
        heard = self._judge(window, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            self._overriding = (key, heard)
        return heard

    def _judge(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return self._gate.repeat(event.key(), self._clock())
        verdict = self._gate.press(event.key(), self._clock())
        if verdict is Verdict.WAITS:
            self._late = (window, LateKey.of(event))
            self._timer.start()
        return verdict is Verdict.COUNTS

    def _release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return self._steadiness.repeat_s == 0
        if self._late is not None and self._late[1].key == event.key():
            self._late = None
        return self._gate.release(event.key(), self._clock())

    def _held(self) -> None:
        if self._late is None:
            return
        window, late = self._late
        self._late = None
        self._gate.count(late.key, self._clock())
        self._handing_on = True
        try:
            late.press(window)
        finally:
            self._handing_on = False
