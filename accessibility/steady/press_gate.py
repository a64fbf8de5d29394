"""Which presses of a finger or a mouse button count: pure, the caller tells the time (seconds)."""

from dataclasses import dataclass
from enum import Enum, auto
from math import inf

from accessibility.steady.steadiness import Steadiness


class LettingGo(Enum):
    """What becomes of a release: it counts, it takes the press back, or nobody hears of it."""

    COUNTS = auto()
    TAKES_BACK = auto()
    IGNORED = auto()


@dataclass(frozen=True, slots=True)
class _Down:
    since: float
    heard: bool


class PressGate:
    """Judges the presses at one window, one after the other."""

    def __init__(self, steadiness: Steadiness) -> None:
        self._steadiness = steadiness
        self._down: _Down | None = None
        self._last_up = -inf

    def press(self, now: float) -> bool:
        """Tell whether a press is heard of; told again of the same press, say the same."""
        if self._down is None:
            heard = now - self._last_up >= self._steadiness.bounce_s
            self._down = _Down(now, heard)
        return self._down.heard

    def release(self, now: float) -> LettingGo:
        """Judge a release. One whose press the gate never saw is the system's."""
        down, self._down = self._down, None
        if down is None:
            return LettingGo.COUNTS
        if not down.heard:
            return LettingGo.IGNORED
        if now - down.since < self._steadiness.press_hold_s:
            return LettingGo.TAKES_BACK
        self._last_up = now
        return LettingGo.COUNTS
