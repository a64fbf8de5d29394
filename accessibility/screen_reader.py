"""Whether a screen reader is running: two voices at once help nobody."""

import ctypes
import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant
from PySide6.QtGui import QAccessible

from accessibility.readers_on_bus import ReadersOnBus

LOOK_MS = 2000
"""A reader that is started later is noticed after this long; at-spi2 tells of no change itself."""

PATIENCE_MS = 1500
"""Where no answer comes for so long there is no reader: the program must begin to speak."""

_SPI_GETSCREENREADER = 0x0046


class ScreenReaderWatch(QObject):
    """Knows whether a screen reader runs. Main thread only; never waits for an answer.

    On Linux it asks AT-SPI (`org.a11y.Status.ScreenReaderEnabled`, which GNOME's switch sets) and
    then who is at its bus; on Windows the system's flag, which NVDA and JAWS set; elsewhere Qt
    knows whether anybody reads. `known` comes once, with the first answer; `changed` with each
    that is another than the one before, at first that nobody reads.
    """

    known = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_running = False
        self._is_known = False
        self._readers = ReadersOnBus(self)
        self._asked: QDBusPendingCallWatcher | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and again and again."""
        self._timer.start(LOOK_MS)
        QTimer.singleShot(PATIENCE_MS, self, self._answer_at_all)
        self.look()

    def stop(self) -> None:
        """Look no more, and tell nothing more."""
        self._timer.stop()
        self._readers.forget()
        self._asked = None
        self._is_known = True

    def look(self) -> None:
        """Look once; `changed` follows when it is otherwise than before."""
        if sys.platform == "linux":
            self._ask_status()
        elif sys.platform == "win32":
            self.take(_system_flag())
        else:
            self.take(QAccessible.isActive())

    def take(self, is_running: bool) -> None:
        """Take note of what is so."""
        if is_running != self.is_running:
            self.is_running = is_running
            self.changed.emit()
        self._answer_at_all()

    def _answer_at_all(self) -> None:
        if not self._is_known:
            self._is_known = True
            self.known.emit()

    def _ask_status(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self.take(is_running=False)
            return
        properties = "org.freedesktop.DBus.Properties"
        question = QDBusMessage.createMethodCall("org.a11y.Bus", "/org/a11y/bus", properties, "Get")
        question.setArguments(["org.a11y.Status", "ScreenReaderEnabled"])
        self._asked = QDBusPendingCallWatcher(bus.asyncCall(question))
        self._asked.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        if watcher is not self._asked:
            return
        self._asked = None
        if not watcher.isError() and _is_true(watcher.reply()):
            self.take(is_running=True)
        else:
            self._readers.ask(self._take_readers)

    def _take_readers(self, is_there: bool) -> None:
        self.take(is_running=is_there)


def _is_true(reply: QDBusMessage) -> bool:
    answer = reply.arguments()[0]
    return bool(answer.variant() if isinstance(answer, QDBusVariant) else answer)


def _system_flag() -> bool:
    """Return the flag of Windows that screen readers set."""
    flag = ctypes.c_int(0)
    windll = getattr(ctypes, "windll")  # noqa: B009 - mypy on Linux knows no such attribute
    windll.user32.SystemParametersInfoW(_SPI_GETSCREENREADER, 0, ctypes.byref(flag), 0)
    return bool(flag.value)
