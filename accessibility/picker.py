"""A drop-down list with items large enough to touch."""

from collections.abc import Iterable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyledItemDelegate, QWidget


class Picker(QComboBox):
    """One of many; its label must be its buddy, as its own name is the current item.

    Qt's own delegate ignores the style sheet's item height, so this one brings another. The
    wheel scrolls the page and never changes an answer behind a person's back.
    """

    def __init__(self, items: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(QListView(self))
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.addItems(list(items))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
