"""Things side by side for as long as the width holds them, then in further rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessibility.scale import Scale

Boxes = Callable[[Sequence[QWidget], int, int], list[QRect]]
"""From widgets, width and gap to the place of each widget."""


class WrappingRows(QWidget):
    """Rows of widgets, placed by `boxes`; the height follows the width."""

    def __init__(self, scale: Scale, boxes: Boxes) -> None:
        super().__init__()
        self._gap = scale.tight
        self._arrange = boxes
        self.shown: list[QWidget] = []
        self._known: dict[int, list[QRect]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in the place of the earlier ones."""
        for old in self.shown:
            old.hide()
            old.deleteLater()
        self.shown = []
        self.add_widgets(widgets)

    def add_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these behind the others."""
        self.shown += widgets
        for widget in widgets:
            widget.setParent(self)
            # Its size is known only in the look of the style sheet.
            widget.ensurePolished()
            widget.show()
        self._known.clear()
        self.updateGeometry()
        self._place()

    def focus_first(self) -> None:
        """Give the focus to the first widget."""
        if self.shown:
            self.shown[0].setFocus()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width."""
        return max((box.bottom() + 1 for box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return a size that holds the widest widget."""
        width = max((widget.sizeHint().width() for widget in self.shown), default=0)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the least width a widget can be wrapped to."""
        sizes = [widget.minimumSizeHint() for widget in self.shown]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the widgets anew."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one of them wants another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._known.clear()
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for widget, box in zip(self.shown, self._boxes(self.width()), strict=True):
            widget.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        # Layouts ask again and again for the same few widths.
        if width not in self._known:
            self._known[width] = self._arrange(self.shown, width, self._gap)
        return self._known[width]


def columns(widgets: Sequence[QWidget], width: int, gap: int) -> list[QRect]:
    """Return the cells of a grid whose columns are as wide as the widest widget, or wider."""
    widest = max((widget.sizeHint().width() for widget in widgets), default=1)
    count = max(1, (width + gap) // (widest + gap))
    cell = (width - gap * (count - 1)) // count
    cells: list[QRect] = []
    top = 0
    for start in range(0, len(widgets), count):
        row = widgets[start : start + count]
        height = max(height_at(widget, cell) for widget in row)
        cells += [QRect(i * (cell + gap), top, cell, height) for i in range(len(row))]
        top += height + gap
    return cells


def bar(widgets: Sequence[QWidget], width: int, gap: int) -> list[QRect]:
    """Return places in a row, the first at the left and the others at the right.

    Where one row does not hold them, they follow each other from the left in further rows.
    """
    placed = flowing(widgets, width, gap)
    is_one_row = _row_width([box.size() for box in placed], gap) <= width
    return _spread(placed, width) if placed and is_one_row else placed


def flowing(widgets: Sequence[QWidget], width: int, gap: int) -> list[QRect]:
    """Return places that follow each other from the left, in as many rows as it takes."""
    rows: list[list[QSize]] = [[]]
    for widget in widgets:
        wanted = min(widget.sizeHint().width(), width)
        if rows[-1] and _row_width(rows[-1], gap) + gap + wanted > width:
            rows.append([])
        rows[-1].append(QSize(wanted, height_at(widget, wanted)))
    placed: list[QRect] = []
    top = 0
    for row in rows:
        height = max((size.height() for size in row), default=0)
        placed += _row_boxes(row, top, height, gap)
        top += height + gap
    return placed


def _row_width(row: Sequence[QSize], gap: int) -> int:
    return sum(size.width() for size in row) + gap * (len(row) - 1)


def _row_boxes(row: Sequence[QSize], top: int, height: int, gap: int) -> list[QRect]:
    boxes, left = [], 0
    for size in row:
        boxes.append(QRect(QPoint(left, top + (height - size.height()) // 2), size))
        left += size.width() + gap
    return boxes


def height_at(widget: QWidget, width: int) -> int:
    """Return the height a widget needs at this width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def _spread(row: list[QRect], width: int) -> list[QRect]:
    shift = width - (row[-1].right() + 1)
    return [row[0], *(box.translated(shift, 0) for box in row[1:])]
