"""Looking for devices anew, gently, while one is missed."""

import logging
import threading
import time
from collections.abc import Callable
from typing import TypeAlias

LOG = logging.getLogger(__name__)

PAUSE_S = 2.0
"""Seconds from the end of one look to the next: each takes PortAudio some tenths of a second."""

Look: TypeAlias = Callable[[], object]
Start: TypeAlias = Callable[[Look], None]


class Rescan:
    """Has `look` called in a thread that ends, one at a time and not too often. Any thread."""

    def __init__(
        self, look: Look, clock: Callable[[], float] = time.monotonic, start: Start | None = None
    ) -> None:
        self._look = look
        self._clock = clock
        self._start = start or _in_a_thread
        self._lock = threading.Lock()
        self._next_at = 0.0
        self._is_looking = False

    def ask(self) -> None:
        """Look soon, unless that was done a moment ago. Never waits."""
        with self._lock:
            if self._is_looking or self._clock() < self._next_at:
                return
            self._is_looking = True
        self._start(self._run)

    def _run(self) -> None:
        try:
            self._look()
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            LOG.error("the look for devices failed: %s", type(bug).__name__)
        finally:
            with self._lock:
                self._next_at = self._clock() + PAUSE_S
                self._is_looking = False


def _in_a_thread(run: Look) -> None:
    threading.Thread(target=run, name="rescan").start()
