"""Text in lines of an even height that breaks anywhere it must: Qt's labels can do neither."""

import math
from itertools import accumulate

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QPainter, QTextLayout, QTextOption

from accessibility.scale import USUAL, WIDE, Spacing

_LINE_SEPARATOR = "\u2028"
_ENDLESS = 1_000_000


def em_of(font: QFont) -> int:
    """Return the width of a Chinese character in this font, in pixels."""
    return QFontInfo(font).pixelSize()


def spacing_of(font: QFont) -> Spacing:
    """Return the spacing of a text in this font: wide letters come with wide lines."""
    return WIDE if font.letterSpacing() > 0 else USUAL


class TextBlock:
    """A text in one font, laid out at any width. Lengths are in pixels. Main thread only.

    Chinese breaks between characters (not before closing punctuation), other words between
    words, and whatever has no place to break breaks anywhere: nothing ever sticks out.
    A new line in the text begins a paragraph.
    """

    def __init__(
        self, text: str, font: QFont, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self.text = text
        self.font = font
        self.alignment = alignment
        self.em = em_of(font)
        self.spacing = spacing_of(font)
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption(alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._laid_out = -1
        self._sizes: dict[int, QSize] = {}
        self._natural: int | None = None

    def matches(
        self, text: str, font: QFont, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> bool:
        """Tell whether this block holds just this text in just this font and alignment."""
        return self.text == text and self.alignment is alignment and self.font == font

    @property
    def line(self) -> int:
        """Height of one line by itself, however far apart lines stand."""
        return math.ceil(self.em * USUAL.line)

    @property
    def pitch(self) -> int:
        """Distance from one line to the next."""
        return math.ceil(self.em * self.spacing.line)

    def natural_width(self) -> int:
        """Return the width at which no line need be broken."""
        if self._natural is None:
            self._natural = self.size(_ENDLESS).width()
        return self._natural

    def height(self, width: int) -> int:
        """Return the height all lines need at this width."""
        return self.size(width).height()

    def size(self, width: int) -> QSize:
        """Return width and height of the text when no line may be wider than `width`."""
        if width not in self._sizes:
            self._sizes[width] = self._lay_out(width)
        return self._sizes[width]

    def draw(self, painter: QPainter, where: QRect) -> None:
        """Draw from the top of `where`, as wide as it is, in the colour of the painter's pen."""
        if where.width() != self._laid_out:
            self._lay_out(where.width())
        self._layout.draw(painter, QPointF(where.topLeft()), [], QRectF())

    def _lay_out(self, width: int) -> QSize:
        self._laid_out = width
        top = widest = 0.0
        paragraphs = self.em * self.spacing.paragraphs
        starts = _paragraph_starts(self.text) if paragraphs else frozenset()
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            top += self.pitch - self.line if top else 0
            top += paragraphs if line.textStart() in starts else 0
            height = max(self.line, math.ceil(line.height()))
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
            widest = max(widest, line.naturalTextWidth())
        self._layout.endLayout()
        return QSize(math.ceil(widest), math.ceil(top))


def _paragraph_starts(text: str) -> frozenset[int]:
    """Return where the later paragraphs begin, counted as Qt counts: in UTF-16 units."""
    lengths = (len(part.encode("utf-16-le")) // 2 + 1 for part in text.split("\n")[:-1])
    return frozenset(accumulate(lengths))
