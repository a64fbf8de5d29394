"""A screen reader meets widgets that are only just made when they show, and not before."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible


@contextmanager
def untold() -> Iterator[None]:
    """Let AT-SPI be told nothing of what is made inside. Main thread only.

    While a widget is made Qt tells of its name, its text and its cursor. Orca 43 looks at these
    events late, when an input has the focus already: it says the bare name, or "blank", takes the
    input for known and never says what it is. What shows is told of when it shows.
    """
    is_told = sys.platform == "linux" and QAccessible.isActive()
    if is_told:
        QAccessible.setActive(False)
    try:
        yield
    finally:
        if is_told:
            QAccessible.setActive(True)
