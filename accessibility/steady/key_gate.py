"""Which presses of keys count: pure, the caller tells the time (seconds, never going back)."""

from dataclasses import dataclass
from enum import Enum, auto
from math import inf

from accessibility.steady.steadiness import Steadiness


class Verdict(Enum):
    """What becomes of a press: it counts, it does not, or it will if it is held long enough."""

    COUNTS = auto()
    IGNORED = auto()
    WAITS = auto()


@dataclass(slots=True)
class _Down:
    since: float
    counts: bool


class KeyGate:
    """Judges the presses of one keyboard, one after the other. Keys go by their numbers."""

    def __init__(self, steadiness: Steadiness) -> None:
        self._steadiness = steadiness
        self._down: dict[int, _Down] = {}
        self._last_key = -1
        self._last_up = -inf

    def press(self, key: int, now: float) -> Verdict:
        """Judge a key that goes down."""
        verdict = self._judge(key, now)
        self._down[key] = _Down(now, counts=False)
        if verdict is Verdict.COUNTS:
            self.count(key, now)
        return verdict

    def count(self, key: int, now: float) -> None:
        """Let a press that waited count: it was held long enough."""
        self._down[key] = _Down(now, counts=True)
        if key != self._last_key:
            self._last_key, self._last_up = key, -inf

    def repeat(self, key: int, now: float) -> bool:
        """Tell whether a held key counts once more. A key the gate never saw is the system's."""
        down = self._down.get(key)
        if down is None or not down.counts:
            return down is None
        if now - down.since < self._steadiness.repeat_s:
            return False
        down.since = now
        return True

    def release(self, key: int, now: float) -> bool:
        """Tell whether letting go is heard of: only where the press was."""
        down = self._down.pop(key, None)
        if down is not None and down.counts and key == self._last_key:
            self._last_up = now
        return down is None or down.counts

    def _judge(self, key: int, now: float) -> Verdict:
        again = key == self._last_key
        if again and now - self._last_up < self._steadiness.bounce_s:
            return Verdict.IGNORED
        return Verdict.WAITS if self._steadiness.key_hold_s > 0 else Verdict.COUNTS
