"""A field for a long text that grows with it."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

FEWEST_LINES = 5
_MOST_LINES = 14
_SHARE = 0.45
"""Of the window's height, so that label and buttons stay in view beside it."""

_SPARE = 2
"""Pixels without which QPlainTextEdit thinks that the last line does not fit."""


class LongText(QPlainTextEdit):
    """Plain text over several lines; Tab leaves it, as everywhere else.

    It shows `fewest` lines when empty and grows to `most`, or to nearly half the
    window, before it scrolls by itself.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        fewest: int = FEWEST_LINES,
        most: int = _MOST_LINES,
    ) -> None:
        super().__init__(text, parent)
        self._fewest = fewest
        self._most = most
        self._lines = fewest
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are, within the bounds."""
        return QSize(super().sizeHint().width(), self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines there are: it may not be squeezed."""
        return QSize(super().minimumSizeHint().width(), self._height(self._lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again at the new width."""
        super().resizeEvent(event)
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the lines in the font of the style sheet."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = math.ceil(self.document().size().height())
        room = int(self.window().height() * _SHARE) // self._line()
        most = max(min(self._most, room), self._fewest)
        wanted = min(max(lines, self._fewest), most)
        if wanted != self._lines:
            self._lines = wanted
            self.updateGeometry()

    def _height(self, lines: int) -> int:
        frame = self.contentsMargins()
        margin = math.ceil(self.document().documentMargin())
        inner = lines * self._line() + 2 * margin + _SPARE
        return inner + frame.top() + frame.bottom()

    def _line(self) -> int:
        first = self.document().firstBlock().layout()
        height = first.lineAt(0).height() if first.lineCount() else 0.0
        return math.ceil(max(height, self.fontMetrics().lineSpacing()))
