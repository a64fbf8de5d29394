"""How long to wait before the next try. Pure: the chance is handed in."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST_DELAY = 2.0
LONGEST_DELAY = 600.0
LONGEST_RETRY_AFTER = 1800.0
"""With the longest delay on top it stays below what the outbox takes for a moved clock."""

_SECONDS = re.compile(r"[0-9]{1,9}")
_DOUBLINGS = 32

Random = Callable[[], float]
"""Gives a number from 0 to 1, as `random.random` does."""


def delay(tries: int, random: Random, retry_after: float | None = None) -> float:
    """Return the seconds to wait after `tries` tries without an outcome.

    Exponential with full jitter, so that a thousand terminals do not come back at once
    (AWS Architecture Blog, "Exponential Backoff And Jitter"). What the server asks for comes
    first, and the jitter after it.
    """
    wanted = min(max(retry_after or 0.0, 0.0), LONGEST_RETRY_AFTER)
    return wanted + random() * grown(FIRST_DELAY, tries - 1)


def grown(first: float, times: int) -> float:
    """Return `first`, doubled `times` times, but never more than the longest delay."""
    return min(LONGEST_DELAY, first * 2.0 ** min(max(times, 0), _DOUBLINGS))


def retry_after_of(value: str | None, date: str | None) -> float | None:
    """Return the seconds a Retry-After header asks for (RFC 9110 10.2.3), None without a valid one.

    A date is measured against the answer's own Date header: this machine's clock may be wrong.
    """
    if value is None:
        return None
    if _SECONDS.fullmatch(value.strip()):
        return min(float(value), LONGEST_RETRY_AFTER)
    until, now = _moment(value), _moment(date)
    if until is None or now is None:
        return None
    return min(max((until - now).total_seconds(), 0.0), LONGEST_RETRY_AFTER)


def _moment(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value or "")
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
