"""The square that is written in, by finger, pen or mouse."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy

from accessibility.handwriting.ink import Ink, Point
from accessibility.scale import Scale, TextSize

MOST_STROKES = 48
"""More than the richest character has."""

MOST_POINTS = 2_000
"""In one stroke: half a minute of drawing."""

_SIDE_DP = 300
_GROWTH = 1 / 3
"""With the largest text the whole square still goes into a view of 500 pixels."""

_INK_DP = 8


class WritingSquare(QFrame):
    """Shows the strokes as they are drawn; `drawn` says that a stroke has ended.

    One finger writes at a time: a palm or a second finger that comes later is not seen. It takes
    no focus, so the field that is written into keeps it.
    """

    drawn = Signal()

    def __init__(self, scale: Scale, name: str) -> None:
        super().__init__()
        self._scale = scale
        self._ink: list[list[Point]] = []
        self._is_drawing = False
        self._finger: int | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def ink(self) -> Ink:
        """What was drawn, the stroke that is being drawn included."""
        return tuple(map(tuple, self._ink))

    def clear(self) -> None:
        """Take all strokes away."""
        self._ink = []
        self._is_drawing = False
        self.update()

    def undo(self) -> None:
        """Take the last stroke away."""
        self._ink = self._ink[:-1]
        self._is_drawing = False
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text, more slowly."""
        side = self._scale.px(_SIDE_DP * (self._scale.size / TextSize.NORMAL) ** _GROWTH)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a smaller square is hard to write in."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Write by finger."""
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Write by pen."""
        if event.type() is QEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() is QEvent.Type.TabletMove:
            self._go_on(event.position())
        else:
            self._end()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper with its cross, then the ink."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_cross(painter)
        pen = QPen(self.palette().color(QPalette.ColorRole.WindowText), self._scale.px(_INK_DP))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._ink:
            points = [QPointF(x * self.width(), y * self.height()) for x, y in stroke]
            painter.drawPolyline(QPolygonF(points))

    def _draw_cross(self, painter: QPainter) -> None:
        # A guide to the eye only: no state is told by it.
        faint = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), self._scale.px(1))
        faint.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(faint)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), self.height()))
        painter.drawLine(QPointF(0, middle.y()), QPointF(self.width(), middle.y()))

    def _touched(self, event: QTouchEvent) -> None:
        if event.type() is QEvent.Type.TouchBegin and self._finger is None:
            self._finger = event.point(0).id()
            self._begin(event.point(0).position())
            return
        if event.type() is QEvent.Type.TouchCancel:
            self._finger = None
            self._take_back()
            return
        self._follow_finger(event)

    def _follow_finger(self, event: QTouchEvent) -> None:
        mine = [point for point in event.points() if point.id() == self._finger]
        for point in mine:
            if point.state() is QEventPoint.State.Updated:
                self._go_on(point.position())
        is_lifted = any(point.state() is QEventPoint.State.Released for point in mine)
        if is_lifted or event.type() is QEvent.Type.TouchEnd:
            self._finger = None
            self._end()

    def _begin(self, where: QPointF) -> None:
        if len(self._ink) < MOST_STROKES:
            self._ink.append([self._point(where)])
            self._is_drawing = True
            self.update()

    def _go_on(self, where: QPointF) -> None:
        if self._is_drawing and len(self._ink[-1]) < MOST_POINTS:
            self._ink[-1].append(self._point(where))
            self.update()

    def _end(self) -> None:
        if self._is_drawing:
            self._is_drawing = False
            self.drawn.emit()

    def _take_back(self) -> None:
        if self._is_drawing:
            self.undo()

    def _point(self, where: QPointF) -> Point:
        x, y = where.x() / self.width(), where.y() / self.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
