"""One key: a plain button that never takes the focus from the field by a touch."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from accessibility.scale import Scale


class Key(QPushButton):
    """A key that calls `press` when it was pressed and let go inside.

    A sign's key is as wide as `fit` says, a word's as wide as the word. Tab reaches it, for one
    switch and screen readers.
    """

    def __init__(
        self,
        scale: Scale,
        text: str,
        press: Callable[[], None],
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        # An ampersand alone would underline the next letter.
        super().__init__(text.replace("&", "&&"), parent)
        self._scale = scale
        self._is_sign = len(text) == 1
        self._width = scale.target
        self.setAccessibleName(name or text)
        self.setObjectName(f"key:{text}")
        self.setProperty("role", "key")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda _checked=False: press())

    def fit(self, width: int) -> None:
        """Be so many pixels wide, if it shows one sign."""
        self._width = width

    def sizeHint(self) -> QSize:
        """Return the width of the sign's key, or of the word with a margin at both sides."""
        height = self._scale.target
        if self._is_sign:
            return QSize(self._width, height)
        words = self.fontMetrics().horizontalAdvance(self.text())
        margins = 2 * (self._scale.tight + self._scale.border)
        return QSize(max(height, words + margins), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is never squeezed."""
        return self.sizeHint()
