"""Scanning as a clockwork: times and presses go in, the stop of the moment comes out."""

from collections.abc import Callable
from dataclasses import dataclass

from accessibility.scanning.plan import Group, Stop
from accessibility.scanning.walk import (
    START,
    Spot,
    afterwards,
    found_again,
    inward,
    onward,
    stop_at,
)

EMPTY_MS = 200
"""A window in which nothing can be used, as while a page is being made, is looked at so often."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How scanning goes, in milliseconds.

    `step_ms` is the time at each stop, None where a second switch steps. The first stop of a group
    lasts `first_ms` longer. After a press, further presses within `cooldown_ms` are taken for a
    tremor. A group is left after `rounds` rounds.
    """

    step_ms: int | None = 1500
    first_ms: int = 1000
    cooldown_ms: int = 500
    rounds: int = 2


class Scan:
    """One scanning of what `read` returns. Main thread only; `now` is in ms of any steady clock.

    `told` hears of each stop, and of None when nothing is framed; `took` of each press to choose
    that counts, before anything comes of it. `due` is when `tick` has
    something to do, or None.
    """

    def __init__(
        self,
        read: Callable[[], Group],
        told: Callable[[Stop | None], None],
        took: Callable[[], None] = lambda: None,
    ) -> None:
        self.pace = Pace()
        self.current: Stop | None = None
        self.due: int | None = None
        self._read, self._told, self._took = read, told, took
        self._spot = START
        self._deaf_until = 0
        self._moves = 0

    def start(self, now: int) -> None:
        """Begin at the first stop."""
        self._go(START, now, self._read())

    def stop(self) -> None:
        """Frame nothing."""
        self.due = None
        self._tell(None)

    def tick(self, now: int) -> None:
        """Go on, if it is time to."""
        if self.due is not None and now >= self.due:
            self._advance(now)

    def wait(self, now: int) -> None:
        """Stay where it is for the whole time of a stop: something else has the word."""
        self._set_due(now)

    def step(self, now: int) -> None:
        """Take a press of the switch that steps."""
        if self._takes(now):
            self._advance(now)

    def choose(self, now: int) -> None:
        """Take a press of the switch that chooses: enter the group, or do what the item does."""
        if not self._takes(now):
            return
        self._took()
        plan = self._read()
        spot = self._found_again(plan)
        if spot is None:
            self._go(START, now, plan)
        elif isinstance(self.current, Group):
            self._go(inward(spot), now, plan)
        elif stop_at(plan, spot) != self.current:
            # The same key with another meaning, such as a candidate: it is seen before it is taken.
            self._go(spot, now, plan)
        else:
            self._spot = spot
            self._act(now)

    def _act(self, now: int) -> None:
        moves, stop = self._moves, self.current
        if stop is not None and not isinstance(stop, Group):
            stop.act()
        # What was done may have begun a new page, which is scanned from its own beginning. Else it
        # may have changed the whole look: the window has its new form only at the next tick.
        if moves == self._moves:
            self._spot = afterwards(self._spot)
            self._tell(None)
            self.due = now

    def _advance(self, now: int) -> None:
        plan = self._read()
        spot = self._found_again(plan)
        if self.current is None and not self._spot.rests:
            self._go(self._spot, now, plan)
        elif spot is None:
            self._go(START, now, plan)
        else:
            self._go(onward(plan, spot, self.pace.rounds), now, plan)

    def _takes(self, now: int) -> bool:
        takes = now >= self._deaf_until
        if takes:
            self._deaf_until = now + self.pace.cooldown_ms
        return takes

    def _found_again(self, plan: Group) -> Spot | None:
        """Return where the plan of the moment holds what the person sees framed."""
        if self._spot.rests or self.current is None:
            return None
        return found_again(plan, self._spot, self.current)

    def _go(self, spot: Spot, now: int, plan: Group) -> None:
        self._moves += 1
        stop = None if spot.rests else stop_at(plan, spot)
        if stop is None and not spot.rests:
            spot, stop = START, stop_at(plan, START)
        self._spot = spot
        self._tell(stop)
        self._set_due(now)

    def _set_due(self, now: int) -> None:
        if self._spot.rests:
            self.due = None
        elif self.current is None:
            self.due = now + EMPTY_MS
        elif self.pace.step_ms is None:
            self.due = None
        else:
            first = self.pace.first_ms if self._spot.path[-1] == 0 else 0
            self.due = now + self.pace.step_ms + first

    def _tell(self, stop: Stop | None) -> None:
        self.current = stop
        self._told(stop)
