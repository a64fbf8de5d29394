"""A ring around whatever has the focus, drawn outside it, so that nothing moves."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from accessibility.overlay import Overlay
from accessibility.sight import place_in, sight_of

_FOLLOWED = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
    }
)


class FocusRing(Overlay):
    """The focus ring of one window, above everything in it. Main thread only.

    There is a gap between widget and ring, so the ring meets only the page's own colours, in each
    theme 3:1 or more; its colour is the palette's Accent. It follows the focus, scrolling and
    resizing, and stays within what can be seen.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._leave()
        if now is not None and now is not self._window and now.window() is self._window:
            self._around = now
            self._watch(now)
        self._follow()

    def _watch(self, widget: QWidget) -> None:
        step: QWidget | None = widget
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._around = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow every move of the widget and of what holds it."""
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    def _follow(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        reach = self.scale.ring_reach
        here = place_in(self._window, self._around).adjusted(-reach, -reach, reach, reach)
        # Of a widget higher than the view, the part in view has a whole ring of its own.
        seen = here.intersected(sight_of(self._window, self._around))
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.scale.ring
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), width))
        half = width / 2
        radius = self.scale.radius + self.scale.ring_gap
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)
