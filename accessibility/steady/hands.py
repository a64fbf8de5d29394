"""Steadies the hands at every window of the application, before its widgets get anything.

What Qt does itself is left to it: a button counts only when it is let go inside, and of several
fingers on the screen only the first one presses. Keys that an input method takes for itself never
come here; the desktop's own slow keys and bounce keys steady those.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from accessibility.steady.keys import SteadyKeys
from accessibility.steady.presses import SteadyPresses
from accessibility.steady.steadiness import AS_THE_SYSTEM, Steadiness


class SteadyHands(QObject):
    """Watches the application's windows, each from when it is first active, until it is deleted.

    Main thread only. `clock` gives seconds and never goes back. Until `set` is called all is as
    the system does.
    """

    def __init__(self, parent: QObject, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._clock = clock
        self.set(AS_THE_SYSTEM)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    def set(self, steadiness: Steadiness) -> None:
        """Judge by these figures from now on; keys that are down are forgotten."""
        self.steadiness = steadiness
        self._keys = SteadyKeys(steadiness, self._clock)
        self._presses = SteadyPresses(steadiness, self._clock)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Keep from the window what does not count."""
        if self.steadiness == AS_THE_SYSTEM or not isinstance(window, QWindow):
            return False
        if event.type() is QEvent.Type.FocusOut:
            self.set(self.steadiness)
        elif isinstance(event, QKeyEvent):
            return not self._keys.hear(window, event)
        elif isinstance(event, QMouseEvent):
            return not self._presses.hear(window, event)
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # Goes before the filters that are there already; never twice, Qt sees to that.
            window.installEventFilter(self)
