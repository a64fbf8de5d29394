"""When a resting pointer clicks: a clockwork of times and targets, without Qt's events."""

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DwellTimes:
    """In milliseconds: so long the pointer rests before it clicks, and so long nothing follows."""

    dwell_ms: int = 1200
    cooldown_ms: int = 600


class Dwell:
    """One pointer. `now` is in ms of any steady clock.

    The pointer may tremble within its target; leaving it begins anew. After a click the same place
    does not click again until the pointer has left it, whatever came to lie there.
    """

    def __init__(self, times: DwellTimes) -> None:
        self._times = times
        self._target: Hashable | None = None
        self._since = 0
        self._quiet_until = 0
        self._is_spent = False

    def is_over(self, target: Hashable | None, now: int) -> None:
        """Take note what the pointer is over; None is nothing that can be clicked."""
        if self._is_spent or target == self._target:
            return
        self._target = target
        self._since = max(now, self._quiet_until)

    def spend(self) -> None:
        """Take note that this place was clicked otherwise."""
        self._is_spent = True

    def has_left(self) -> None:
        """Take note that the pointer left the place of the last click."""
        self._is_spent = False
        self._target = None

    def progress(self, now: int) -> float:
        """Return how full the ring is, from 0 to 1."""
        if self._target is None or self._is_spent:
            return 0.0
        return min(max((now - self._since) / self._times.dwell_ms, 0.0), 1.0)

    def click(self, now: int) -> bool:
        """Return whether it is time to click; the click counts as done then."""
        if self.progress(now) < 1.0:
            return False
        self.spend()
        self._quiet_until = now + self._times.cooldown_ms
        return True
