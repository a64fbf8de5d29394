"""What a screen reader says of a page that opens at its heading."""

import sys

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from accessibility.focus import layout_order


def open_at_heading(heading: QLabel, page: QWidget) -> None:
    """Let a heading that is about to have the focus say the text below it. Main thread only.

    Orca says the window's title when it changes and then what has the focus: the heading would be
    heard twice, and the text that follows, which cannot have the focus, never. Readers of other
    systems say no title, so there the heading stays as it is.
    """
    if sys.platform == "linux" and QAccessible.isActive():
        heading.setAccessibleName(opening_words(heading, page) or heading.text())


def opening_words(heading: QLabel, page: QWidget) -> str:
    """Return the running text below the heading: no label of an input, nothing inside a card."""
    widgets = list(layout_order(page))
    below = widgets[widgets.index(heading) + 1 :]
    shown = (each for each in below if isinstance(each, QLabel) and not each.isHidden())
    return " ".join(label.text() for label in shown if label.text() and _is_running(label, page))


def _is_running(label: QLabel, page: QWidget) -> bool:
    if label.buddy() is not None:
        return False
    step = label.parentWidget()
    while step is not None and step is not page:
        if isinstance(step, QFrame):
            return False
        step = step.parentWidget()
    return True
