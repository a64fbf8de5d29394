"""The window itself."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Application, show_bugs_in_log
from desktop.paths import find_paths


def run(*, practice: bool, until_first_page: bool) -> int:
    """Open the window and return when it is closed.

    With `until_first_page` it closes as soon as the first page can be used, and prints when that
    was (seconds of the monotonic clock) and the memory taken: what the bench measures on Linux.
    """
    show_bugs_in_log()
    qt = QApplication(sys.argv[:1])
    application = Application(qt, find_paths(practice=practice), practice=practice)
    application.window.showMaximized()
    application.start()
    if until_first_page:
        QTimer.singleShot(0, lambda: _report(qt))
    else:
        QTimer.singleShot(0, application.start_talking)
    code = qt.exec()
    application.close()
    return code


def _report(qt: QApplication) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shown = {"monotonic": time.monotonic(), "memory_mb": memory_mb}
    sys.stdout.write(json.dumps(shown) + "\n")
    sys.stdout.flush()
    qt.quit()
