"""How long the main thread was busy at a stretch, seen by a heartbeat in its event loop."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2
MS = 1000.0


class StallWatch(QObject):
    """Measures the longest gap between two heartbeats. Main thread only."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def forgive(self) -> None:
        """Leave out what was done since the last beat: the watcher's own work."""
        self._last = time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * MS - BEAT_MS)
        self._last = now
