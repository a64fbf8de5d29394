"""A pointer large enough to be found."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

SIDE = 64
_ARROW = ((2, 2), (2, 50), (14, 39), (22, 58), (32, 54), (24, 35), (42, 34))
_BORDER = 3


def big_cursor(fill: QColor, edge: QColor) -> QCursor:
    """Return an arrow of 64 pixels, its point the hot spot."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, _BORDER))
    painter.setBrush(fill)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _ARROW]))
    painter.end()
    return QCursor(picture, *_ARROW[0])


class BigPointer:
    """Puts the large arrow in the place of every pointer of the program. Main thread only."""

    def __init__(self) -> None:
        self._is_on = False

    def show(self, fill: QColor, edge: QColor) -> None:
        """Show it, or show it in other colours."""
        cursor = big_cursor(fill, edge)
        if self._is_on:
            QApplication.changeOverrideCursor(cursor)
        else:
            QApplication.setOverrideCursor(cursor)
        self._is_on = True

    def hide(self) -> None:
        """Give every pointer back its own shape."""
        if self._is_on:
            QApplication.restoreOverrideCursor()
        self._is_on = False
