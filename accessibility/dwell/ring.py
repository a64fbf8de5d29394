"""The ring around the pointer: it fills until the click comes."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from accessibility.overlay import Overlay

SIDE_DP, LINE_DP, EDGE_DP = 72, 8, 3
_TOP, _WHOLE = 90 * 16, 360 * 16
"""Angles as Qt's painter counts them: sixteenths of a degree, from three o'clock."""


class DwellRing(Overlay):
    """One ring above everything in its window, as wide as a large target. Main thread only.

    In the colour of text on a band in the colour of the page: 7:1 or more in each theme. The
    filled part differs from the rest by its width too.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.fill = 0.0
        side = self.scale.px(SIDE_DP)
        self.resize(side, side)

    def show_fill(self, centre: QPoint, fill: float) -> None:
        """Show the ring around a point of the window, filled so far (0 to 1); empty hides it."""
        self.fill = fill
        self.setVisible(fill > 0)
        if fill > 0:
            self.move(centre - self.rect().center())
            self.raise_()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band, its thin outline, and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, page = self.colours()
        line, edge = self.scale.px(LINE_DP), self.scale.px(EDGE_DP)
        band = line + 2 * edge
        box = QRectF(self.rect()).adjusted(band / 2, band / 2, -band / 2, -band / 2)
        painter.setPen(QPen(page, band))
        painter.drawEllipse(box)
        painter.setPen(QPen(text, edge))
        painter.drawEllipse(box)
        painter.setPen(QPen(text, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(box, _TOP, -round(self.fill * _WHOLE))
