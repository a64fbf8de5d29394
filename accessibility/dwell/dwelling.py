"""Dwell clicking in one window: its pointer, its ring, its timer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from accessibility.dwell.dwell import Dwell, DwellTimes
from accessibility.dwell.ring import DwellRing
from accessibility.scanning.scanning import milliseconds
from accessibility.scanning.targets import seen_part, target_at, use

POLL_MS = 40


class Dwelling(QObject):
    """Clicks where the pointer rests in one shown window. Main thread only; off until `begin`.

    Pressing a real button works as ever, and empties the ring. `clicked` is called before a click.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        clicked: Callable[[], None] = lambda: None,
        clock: Callable[[], int] = milliseconds,
    ) -> None:
        super().__init__(window)
        self._window, self._clicked, self.clock = window, clicked, clock
        self._dwell: Dwell | None = None
        self._point: QPoint | None = None
        self._spent = QRect()
        self.ring = DwellRing(window)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def begin(self, times: DwellTimes) -> None:
        """Click by resting from now on; a pointer that rests already must move first."""
        self._dwell = Dwell(times)
        self._point = None
        self._spent = QRect()
        self._timer.start(POLL_MS)

    def end(self) -> None:
        """Click no longer."""
        self._dwell = None
        self._timer.stop()
        self.ring.show_fill(QPoint(), 0.0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the pointer; nothing is taken from the window."""
        if self._dwell is None:
            return False
        if isinstance(event, QMouseEvent):
            is_press = event.type() is QEvent.Type.MouseButtonPress
            self._moved(event.position().toPoint(), is_press=is_press)
        elif event.type() is QEvent.Type.Leave:
            self._gone()
        return False

    def tick(self) -> None:
        """Fill the ring, and click when it is full."""
        if self._dwell is None or self._point is None:
            return
        now = self.clock()
        target = target_at(self._window, self._point)
        # A page may have changed under a pointer that rests.
        self._dwell.is_over(target, now)
        self.ring.show_fill(self._point, self._dwell.progress(now))
        if target is not None and self._dwell.click(now):
            self._click(target)

    def _click(self, target: QWidget) -> None:
        self._spend(target)
        self.ring.show_fill(QPoint(), 0.0)
        self._clicked()
        use(target)

    def _moved(self, point: QPoint, *, is_press: bool) -> None:
        self._point = point
        if self._dwell is None:
            return
        if is_press:
            self._spend(target_at(self._window, point))
            self._dwell.spend()
        elif not self._spent.contains(point) and self._spent.isValid():
            self._spent = QRect()
            self._dwell.has_left()
        self.tick()

    def _spend(self, target: QWidget | None) -> None:
        here = QRect(self._point or QPoint(), QSize(1, 1))
        self._spent = seen_part(self._window, (target,)) if target else here

    def _gone(self) -> None:
        self._point = None
        self._spent = QRect()
        if self._dwell is not None:
            self._dwell.has_left()
        self.ring.show_fill(QPoint(), 0.0)
