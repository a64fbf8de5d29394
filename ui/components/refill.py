"""A column whose content is exchanged as a whole."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk


class Refill(QWidget):
    """Shows a list of widgets; `fill` puts others in their place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.space)

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Show these instead of the earlier ones."""
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)
