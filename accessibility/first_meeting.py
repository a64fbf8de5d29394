"""A screen reader meets a widget that was only just made as if for the first time."""

import sys

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def meet_anew(widget: QWidget) -> None:
    """Let nothing that AT-SPI was told of the widget so far count. Main thread only.

    While an input is made Qt tells of its name, its text and its cursor. Orca 43 looks at these
    events late, when the input has the focus already: it says the bare name, or "blank", takes
    the input for known and never says what it is. Under a new id the input is told of once only.
    """
    if sys.platform == "linux" and QAccessible.isActive() and not widget.hasFocus():
        interface = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))
