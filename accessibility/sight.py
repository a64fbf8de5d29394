"""Where a widget is in its window, and how much of it can be seen."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Return where a widget is in the window's coordinates, seen or not."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def sight_of(window: QWidget, widget: QWidget) -> QRect:
    """Return the part of the window in which the widget is seen, wherever it is scrolled to."""
    sight = window.rect()
    step = widget.parentWidget()
    while step is not None and step is not window:
        if isinstance(step.parentWidget(), QAbstractScrollArea):
            sight = sight.intersected(place_in(window, step))
        step = step.parentWidget()
    return sight
