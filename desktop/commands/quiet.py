"""Drawing in memory, Qt says of every window that it knows no size hints: that is left out."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

NOISE = "This plugin does not support propagateSizeHints()"


def hush_offscreen() -> None:
    """Leave out that one message; every other one still goes to standard error."""
    qInstallMessageHandler(_write)


def _write(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != NOISE:
        sys.stderr.write(f"{message}\n")
