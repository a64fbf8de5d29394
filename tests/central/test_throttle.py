from concurrent.futures import ThreadPoolExecutor

import pytest

from central import throttle
from central.throttle import Rate, Throttle


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_burst_then_a_wait_in_whole_seconds() -> None:
    buckets = Throttle(Rate(burst=2, per_minute=6), Clock())
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 10]


def test_wait_is_long_enough() -> None:
    clock = Clock()
    buckets = Throttle(Rate(burst=1, per_minute=7), clock)
    buckets.take("a")
    clock.now += buckets.take("a")
    assert buckets.take("a") == 0


def test_keys_do_not_disturb_each_other() -> None:
    buckets = Throttle(Rate(burst=1, per_minute=1), Clock())
    assert [buckets.take("a"), buckets.take("b")] == [0, 0]


def test_rest_never_gives_more_than_the_burst() -> None:
    clock = Clock()
    buckets = Throttle(Rate(burst=2, per_minute=60), clock)
    buckets.take("a")
    clock.now += 3600
    assert [bool(buckets.take("a")) for _ in range(3)] == [False, False, True]


def test_try_given_back_can_be_taken_again() -> None:
    buckets = Throttle(Rate(burst=1, per_minute=1), Clock())
    buckets.take("a")
    buckets.give_back("a")
    buckets.give_back("a")
    assert [bool(buckets.take("a")) for _ in range(2)] == [False, True]


def test_tries_at_the_same_time_are_all_counted() -> None:
    buckets = Throttle(Rate(burst=50, per_minute=1), Clock())
    with ThreadPoolExecutor(20) as pool:
        waits = list(pool.map(lambda _: buckets.take("a"), range(200)))
    assert waits.count(0) == 50


def test_longest_unused_key_is_forgotten_when_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(throttle, "MOST_KEYS", 2)
    buckets = Throttle(Rate(burst=1, per_minute=1), Clock())
    for key in ("a", "b", "c"):
        buckets.take(key)
    assert [bool(buckets.take(key)) for key in ("b", "c", "a")] == [True, True, False]
