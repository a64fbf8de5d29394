"""How loud it is, to see; nothing of it is read out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from accessibility.scale import Scale

_BARS = 8
_GAP = 0.4
"""Width of a gap in widths of a bar."""


class LevelMeter(QWidget):
    """A row of bars, the more of them filled the louder it is; a bar's outline says its place.

    Filled and empty differ by more than colour. The values come ten times a second, so a screen
    reader is told only the name. One that `is_still` keeps the loudest it has shown, so that
    nothing dances while somebody talks.
    """

    def __init__(self, scale: Scale, name: str, *, is_still: bool = False) -> None:
        super().__init__()
        self._scale = scale
        self._is_still = is_still
        self._filled = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def filled(self) -> int:
        """How many bars are filled."""
        return self._filled

    def show_loudness(self, loudness: float) -> None:
        """Show a loudness from 0 to 1."""
        filled = round(min(max(loudness, 0.0), 1.0) * _BARS)
        if self._is_still:
            filled = max(filled, self._filled)
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        """Return four characters' width and one line's height."""
        return QSize(self._scale.em * 4, self._scale.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, each a little taller than the one before."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidth(self._scale.border)
        painter.setPen(pen)
        for index in range(_BARS):
            painter.setBrush(colour if index < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(self._bar(index))

    def _bar(self, index: int) -> QRectF:
        line = self._scale.border
        step = self.width() / (_BARS * (1 + _GAP))
        height = self.height() * (index + 3) / (_BARS + 2)
        left = index * step * (1 + _GAP)
        return QRectF(left, self.height() - height, step, height).adjusted(
            line / 2, line / 2, -line / 2, -line / 2
        )
