"""A thread that ends what takes too long, and costs nothing while nothing does."""

import math
import threading
import time
from collections.abc import Callable


class Watchdog:
    """Calls `bite` in its own thread when a watched time has passed; `bite` must not call back.

    Not a `threading.Timer`: starting and ending a thread for every request costs as much as the
    request. This thread sleeps through the requests that end in time, and is woken only for one
    that must end sooner than it would wake by itself. It starts with the first `watch`.
    """

    def __init__(self, bite: Callable[[], None]) -> None:
        self._bite = bite
        self._condition = threading.Condition()
        self._due = self._wakes_at = math.inf
        self._is_closed = False
        self._thread: threading.Thread | None = None

    def watch(self, seconds: float) -> None:
        """Bite in `seconds` from now, unless `rest` is called before."""
        with self._condition:
            self._due = time.monotonic() + seconds
            if self._due < self._wakes_at:
                self._condition.notify()
            if self._thread is None and not self._is_closed:
                self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
                self._thread.start()

    def rest(self) -> None:
        """Do not bite any more."""
        with self._condition:
            self._due = math.inf

    def close(self) -> None:
        """End the thread. Any thread but its own."""
        with self._condition:
            self._is_closed = True
            self._condition.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        # It bites while it holds the lock, so that it never bites what begins after `rest`.
        with self._condition:
            while not self._is_closed:
                now = time.monotonic()
                if now >= self._due:
                    self._due = math.inf
                    self._bite()
                self._wakes_at = self._due
                self._condition.wait(None if math.isinf(self._due) else self._due - now)
