"""Rows of buttons that keep their places; a row too long for the width goes on below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


def boxes(rows: Sequence[Sequence[QWidget]], width: int, gap: int) -> list[tuple[QWidget, QRect]]:
    """Return each widget with its place in `width` pixels, from the top left."""
    placed: list[tuple[QWidget, QRect]] = []
    top = 0
    for row in rows:
        left = height = 0
        for widget in row:
            size = _size(widget, width)
            if left and left + size.width() > width:
                left, top = 0, top + height + gap
                height = 0
            placed.append((widget, QRect(QPoint(left, top), size)))
            left += size.width() + gap
            height = max(height, size.height())
        top += height + gap
    return placed


def _size(widget: QWidget, width: int) -> QSize:
    wanted = widget.sizeHint()
    if wanted.width() <= width:
        return wanted
    height = widget.heightForWidth(width) if widget.hasHeightForWidth() else wanted.height()
    return QSize(width, height)


class KeyRows(QWidget):
    """Shows rows of buttons; the height follows the width. Buttons it does not show are hidden."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._rows: Sequence[Sequence[QWidget]] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: Sequence[Sequence[QWidget]]) -> None:
        """Show these buttons, which need not have been here before, and no others."""
        wanted = {widget for row in rows for widget in row}
        for old in (widget for row in self._rows for widget in row):
            old.setVisible(old in wanted)
        self._rows = rows
        for row in rows:
            for widget in row:
                widget.setParent(self)
                widget.ensurePolished()
                widget.setVisible(True)
        self._place()

    def rows_at(self, widgets: Sequence[QWidget], width: int) -> int:
        """Return how many rows these would take as one."""
        return len({box.top() for _, box in boxes([widgets], width, self._gap)})

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width."""
        placed = boxes(self._rows, width, self._gap)
        return max((box.bottom() + 1 for _, box in placed), default=0)

    def sizeHint(self) -> QSize:
        """Return a size as wide as the longest row."""
        width = max((_length(row, self._gap) for row in self._rows), default=0)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the largest button: rows may go on below."""
        sizes = [widget.minimumSizeHint() for row in self._rows for widget in row]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the buttons anew."""
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Place the buttons anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        for widget, box in boxes(self._rows, self.width(), self._gap):
            widget.setGeometry(box)
        self.updateGeometry()


def _length(row: Sequence[QWidget], gap: int) -> int:
    return sum(widget.sizeHint().width() + gap for widget in row) - gap
