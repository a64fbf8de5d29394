"""The window itself."""

import sys

from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.paths import find_paths


def run(*, practice: bool) -> int:
    """Open the window and return when it is closed."""
    qt = QApplication(sys.argv[:1])
    application = Application(qt, find_paths(practice=practice), practice=practice)
    application.window.showMaximized()
    application.start()
    code = qt.exec()
    application.close()
    return code
