"""A label that never cuts its text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from accessibility.scale import COLUMN_EM
from accessibility.text_block import TextBlock

_NARROWEST_EM = 4


class Paragraph(QLabel):
    """Plain text, wrapped, with lines 1.5 em high, at most `column_em` characters long.

    Screen readers meet it as the label it is: its name is its text, and `setBuddy` works.
    `role` names its look in the style sheet (title, question, text, hint, error, success,
    progress, number, notice). An ampersand is an ampersand, never a mnemonic.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "text",
        parent: QWidget | None = None,
        *,
        column_em: int = COLUMN_EM,
    ) -> None:
        super().__init__(parent)
        self._column_em = column_em
        self._block: TextBlock | None = None
        self._side = Qt.AlignmentFlag.AlignLeft
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Change the look."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Change where the text stands, and where its lines begin."""
        super().setAlignment(alignment)
        self._side = alignment & Qt.AlignmentFlag.AlignHorizontal_Mask

    def text_rect(self) -> QRect:
        """Return where the text stands, for those who measure it."""
        area = self.contentsRect()
        block = self._text_block()
        width = self._column(area.width())
        left = area.left()
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            left += (area.width() - width) // 2
        height = block.height(width)
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, (area.height() - height) // 2)
        return QRect(left, top, width, height)

    def line_pitch(self) -> float:
        """Return the distance from one line to the next, in pixels."""
        return float(self._text_block().pitch)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height the whole text needs."""
        frame = self._frame()
        return self._text_block().height(self._column(width - frame.width())) + frame.height()

    def sizeHint(self) -> QSize:
        """Return the size with as few lines as the column allows."""
        frame = self._frame()
        width = self._column(self._text_block().natural_width())
        return QSize(width + frame.width(), self._text_block().height(width) + frame.height())

    def minimumSizeHint(self) -> QSize:
        """Return a few characters' width and one line; layouts ask for the height by width."""
        block = self._text_block()
        narrow = min(block.em * _NARROWEST_EM, block.natural_width())
        frame = self._frame()
        return QSize(narrow + frame.width(), block.line + frame.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and text."""
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._text_block().draw(painter, self.text_rect())

    def _column(self, width: int) -> int:
        return min(width, self._column_em * self._text_block().em)

    def _frame(self) -> QSize:
        return self.size() - self.contentsRect().size()

    def _text_block(self) -> TextBlock:
        # Asked a hundred times by every layout, so nothing is computed here that is known.
        text, font = self.text(), self.font()
        if self._block is None or not self._block.matches(text, font, self._side):
            self._block = TextBlock(text, font, self._side)
        return self._block
