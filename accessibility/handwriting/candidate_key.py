"""A large key with one character or word to choose."""

from PySide6.QtCore import QSize

from accessibility.on_screen_keyboard.key import Key

_LARGER = 1.25
"""Than other keys: it is read before it is pressed."""


class CandidateKey(Key):
    """Shows a candidate in the type of numbers that are copied down."""

    def show_candidate(self, text: str, name: str) -> None:
        """Change what is shown, and what a screen reader says."""
        font = self.font()
        font.setPointSizeF(self._scale.number_pt)
        self.setFont(font)
        self.setText(text)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a larger square, or the width of a word."""
        side = round(self._scale.target * _LARGER)
        margins = 2 * (self._scale.tight + self._scale.border)
        words = self.fontMetrics().horizontalAdvance(self.text()) + margins
        return QSize(max(side, words), side)
