"""A column whose content is exchanged as a whole."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk


class Refill(QWidget):
    """Shows a list of widgets; `fill` puts others in their place.

    Filled with nothing it hides, or screen readers would meet a place of no size.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shown: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.paragraphs)

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Show these instead of the earlier ones."""
        for old in tuple(self._shown):
            self.remove(old)
        for widget in widgets:
            self.add(widget)
        if self.parentWidget() is not None:
            self.setVisible(bool(self._shown))

    def remove(self, widget: QWidget) -> None:
        """Take one away."""
        self._shown.remove(widget)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def add(self, widget: QWidget) -> None:
        """Show one more."""
        self._shown.append(widget)
        self._column.addWidget(widget)
