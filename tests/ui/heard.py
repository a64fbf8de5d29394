"""What a screen reader hears of a widget."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def name(widget: QWidget) -> str:
    """The accessible name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def labels(widget: QWidget) -> list[str]:
    """The names of the labels that are tied to it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    relations = interface.relations(QAccessible.RelationFlag.Label)
    return [label.text(QAccessible.Text.Name) for label, _ in relations]
