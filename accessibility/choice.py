"""Large cards to choose from: a title, a hint, and a mark that is a shape, not only a colour."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from accessibility.scale import COLUMN_EM
from accessibility.text_block import TextBlock

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object

_PADDING_EM = 0.7
_MARK_EM = 1.2
_NARROWEST_EM = 6
_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.33))


class _Card(_Base):
    """What both kinds of card share. The whole card is the target."""

    _mark_radius: float
    """Of the mark's corners, as a share of its side."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self._blocks: tuple[TextBlock, ...] = ()
        self._blocks_for: tuple[str, str, QFont] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_texts(text, hint)

    def set_texts(self, text: str, hint: str = "") -> None:
        """Change title and hint; the accessible name holds both."""
        self._hint = hint
        self.setText(text)
        self.setAccessibleName(f"{text}\n{hint}" if hint else text)
        self.updateGeometry()

    def text_rect(self) -> QRect:
        """Return where the texts stand, for those who measure it."""
        width = self._column(self.width())
        height = self._texts_height(width)
        left = self._around() - self._padding()
        return QRect(left, (self.height() - height) // 2, width, height)

    def icon_rect(self) -> QRect:
        """Return where the mark stands."""
        side = self._mark_side()
        top = self.text_rect().top() + (self._texts()[0].line - side) // 2
        return QRect(self._padding(), top, side, side)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height both texts need."""
        needed = max(self._texts_height(self._column(width)), self._mark_side())
        return max(needed + 2 * self._padding(), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Return the size with as few lines as the column allows."""
        natural = max(block.natural_width() for block in self._texts())
        width = min(natural, COLUMN_EM * self._em()) + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a few characters' width; layouts ask for the height by width."""
        width = self._em() * _NARROWEST_EM + self._around()
        return QSize(width, self._texts()[0].line + 2 * self._padding())

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Say that the whole card can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box by the style sheet, then texts and mark."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        colour = self.palette().windowText().color()
        painter.setPen(colour)
        where = self.text_rect()
        for block in self._texts():
            block.draw(painter, where)
            where.translate(0, block.height(where.width()))
        self._draw_mark(painter, colour)

    def _draw_mark(self, painter: QPainter, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = max(2.0, self._mark_side() / 14)
        box = QRectF(self.icon_rect()).adjusted(pen, pen, -pen, -pen)
        painter.setPen(QPen(colour, pen))
        painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        radius = box.width() * self._mark_radius
        painter.drawRoundedRect(box, radius, radius)
        if self.isChecked():
            _draw_tick(painter, box, self.palette().base().color(), pen * 1.6)

    def _em(self) -> int:
        return self._texts()[0].em

    def _padding(self) -> int:
        return round(self._em() * _PADDING_EM)

    def _mark_side(self) -> int:
        return round(self._em() * _MARK_EM)

    def _around(self) -> int:
        return 3 * self._padding() + self._mark_side()

    def _column(self, width: int) -> int:
        return min(width - self._around(), COLUMN_EM * self._em())

    def _texts_height(self, width: int) -> int:
        return sum(block.height(width) for block in self._texts())

    def _texts(self) -> tuple[TextBlock, ...]:
        wanted = (self.text(), self._hint, self.font())
        if self._blocks_for != wanted:
            self._blocks_for = wanted
            self._blocks = _blocks(*wanted)
        return self._blocks


def _blocks(text: str, hint: str, font: QFont) -> tuple[TextBlock, ...]:
    if not hint:
        return (TextBlock(text, font),)
    bold = QFont(font)
    bold.setBold(True)
    return TextBlock(text, bold), TextBlock(hint, font)


def _draw_tick(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _TICK]
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


class RadioCard(_Card, QRadioButton):
    """One of several choices that exclude each other, when they share a parent."""

    _mark_radius = 0.5


class CheckCard(_Card, QCheckBox):
    """A choice of its own, such as an agreement."""

    _mark_radius = 0.15
