"""Token buckets: how often something may be tried.

Kept in memory: a server that starts again forgets, and several servers on one database count
each for itself. Both weaken the limit by a small factor; a look-up stays out of reach of guessing.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

MOST_KEYS = 100_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` tries at once, then `per_minute`."""

    burst: int
    per_minute: float


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a terminal may send, and how often it, or anyone for one number, may look up wrong.

    With 10 tries and one more a minute, half of the 10^8 codes of a number take 95 years.
    """

    submissions: Rate = Rate(burst=2000, per_minute=3000)
    lookups_of_terminal: Rate = Rate(burst=30, per_minute=10)
    lookups_of_number: Rate = Rate(burst=10, per_minute=1)


class _Bucket(NamedTuple):
    tokens: float
    at: float


class Throttle:
    """One bucket for each key; may be used from any thread."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: str) -> int:
        """Take one try and return 0, or return the whole seconds until there is one."""
        with self._lock:
            tokens = self._tokens(key)
            if tokens < 1:
                return math.ceil((1 - tokens) * 60 / self._rate.per_minute)
            self._keep(key, tokens - 1)
            return 0

    def give_back(self, key: str) -> None:
        """Return a try that turned out to be no guess."""
        with self._lock:
            self._keep(key, min(self._tokens(key) + 1, self._rate.burst))

    def _tokens(self, key: str) -> float:
        bucket = self._buckets.get(key)
        if bucket is None:
            return self._rate.burst
        gained = (self._clock() - bucket.at) * self._rate.per_minute / 60
        return min(bucket.tokens + gained, self._rate.burst)

    def _keep(self, key: str, tokens: float) -> None:
        self._buckets[key] = _Bucket(tokens, self._clock())
        self._buckets.move_to_end(key)
        if len(self._buckets) > MOST_KEYS:
            self._buckets.popitem(last=False)
