"""What is drawn above everything in a window, and lets everything pass."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from accessibility.scale import Scale, TextSize


class Overlay(QWidget):
    """Drawn above its window; mouse and screen readers pass through it. Hidden at first.

    Main thread only. `scale` is that of the screen, whatever the size of the text.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.scale = Scale(TextSize.NORMAL, window.logicalDpiX())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def colours(self) -> tuple[QColor, QColor]:
        """Return the colours of text and of the page: 7:1 or more in each theme."""
        roles = QPalette.ColorRole
        return self.palette().color(roles.WindowText), self.palette().color(roles.Window)
