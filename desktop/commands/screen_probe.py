"""Starts Qt on one screen and says what it met, as one line of JSON.

In a process of its own: Qt ends its process when a screen cannot be used.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication

from accessibility.fonts import FontNotLoadedError, load_fonts

PATIENCE_MS = 3000


def run(fonts: Sequence[Path], *, assistive: bool) -> int:
    """Write the families of the fonts, the file that is none, and whether readers are served."""
    qt = QGuiApplication(sys.argv[:1])
    report: dict[str, object] = {"platform": qt.platformName(), "families": [], "damaged": ""}
    try:
        report["families"] = load_fonts(fonts)
    except FontNotLoadedError as error:
        report["damaged"] = str(error)
    report["assistive"] = assistive and _serves_readers()
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


def _serves_readers() -> bool:
    """Ask the session bus for the bus of screen readers, which starts it where it can."""
    question = QDBusMessage.createMethodCall(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
    )
    answer = QDBusConnection.sessionBus().call(question, QDBus.CallMode.Block, PATIENCE_MS)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
