"""The frame around what a press would take."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from accessibility.overlay import Overlay
from accessibility.scanning.targets import seen_part

LINE_DP, EDGE_DP, GAP_DP = 6, 2, 8
"""Width of the line, of the edges that set it off, and the distance to what is framed: the focus
ring lies in between."""

DASHES = (3.0, 1.5)
"""Of a group's line, in widths of it: a group and an item differ in shape."""


class ScanFrame(Overlay):
    """One frame above everything in its window. Main thread only.

    A line in the colour of text between edges in the colour of the page, 7:1 or more in each
    theme, on whatever it lies; a solid line around an item, a dashed one around a group. It stays
    within what can be seen.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: tuple[QWidget, ...] = ()
        self._is_group = False
        window.installEventFilter(self)

    def show_around(self, widgets: Sequence[QWidget], *, is_group: bool) -> None:
        """Frame these widgets; none of them hides the frame."""
        self._around = tuple(widgets)
        self._is_group = is_group
        self.follow()

    def follow(self) -> None:
        """Lie where the widgets are now."""
        widgets = [each for each in self._around if isValid(each) and each.isVisible()]
        seen = seen_part(self._window, widgets)
        if seen.isEmpty():
            self.hide()
            return
        reach = self.scale.px(LINE_DP + 2 * EDGE_DP + GAP_DP)
        place = seen.adjusted(-reach, -reach, reach, reach).intersected(self._window.rect())
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edges, then the line between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, edge = self.colours()
        width = self.scale.px(LINE_DP)
        whole = width + 2 * self.scale.px(EDGE_DP)
        half, radius = whole / 2, self.scale.radius
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(edge, whole))
        painter.drawRoundedRect(box, radius, radius)
        pen = QPen(line, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._is_group:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.drawRoundedRect(box, radius, radius)
