"""The presses at a window, of finger or mouse, of which only those get through that were meant."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow

from accessibility.steady.press_gate import LettingGo, PressGate
from accessibility.steady.steadiness import Steadiness

OUTSIDE = QPointF(-10_000, -10_000)
"""Inside no control: a press that is let go there counts for none."""

_DOWN = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class SteadyPresses:
    """Judges the presses at the application's windows; Qt makes those of fingers too.

    Main thread only.
    """

    def __init__(self, steadiness: Steadiness, clock: Callable[[], float]) -> None:
        self._gate = PressGate(steadiness)
        self._clock = clock
        self._taking_back = False

    def hear(self, window: QWindow, event: QMouseEvent) -> bool:
        """Tell whether the window gets the event; only the button that presses is judged."""
        if self._taking_back or event.button() is not Qt.MouseButton.LeftButton:
            return True
        if event.type() in _DOWN:
            return self._gate.press(self._clock())
        if event.type() is QEvent.Type.MouseButtonRelease:
            return self._let_go(window, event)
        return True

    def _let_go(self, window: QWindow, event: QMouseEvent) -> bool:
        letting_go = self._gate.release(self._clock())
        if letting_go is LettingGo.TAKES_BACK:
            self._taking_back = True
            QCoreApplication.sendEvent(window, _moved_outside(event))
            self._taking_back = False
        return letting_go is LettingGo.COUNTS


def _moved_outside(release: QMouseEvent) -> QMouseEvent:
    return QMouseEvent(
        release.type(),
        OUTSIDE,
        OUTSIDE,
        OUTSIDE,
        release.button(),
        release.buttons(),
        release.modifiers(),
        release.pointingDevice(),
    )
