"""Garbage is collected in the main thread only: a widget that dies in a worker takes all down."""

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500
SLOW_S = 0.008
"""What outlives a collection that took longer is here to stay, and is not looked at again."""


class MainThreadGarbage(QObject):
    """Does what Python's own collector does, but never in a worker. Main thread only.

    Python collects cycles in whichever thread allocates next. Among them are Qt's wrappers of old
    pages, whose connections are undone then, while the main thread runs in Qt: it crashed so.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        """Collect what Python would collect by now, the oldest generation that is due."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if due:
            start = time.perf_counter()
            gc.collect(due[-1])
            if time.perf_counter() - start > SLOW_S:
                gc.freeze()
