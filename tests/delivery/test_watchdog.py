import threading
from collections.abc import Iterator

import pytest

from desktop.delivery.watchdog import Watchdog
from tests.delivery.listener import LONG

NEVER = 3600.0


class Bites:
    def __init__(self) -> None:
        self._more = threading.Semaphore(0)
        self.dog = Watchdog(self._more.release)

    def wait(self) -> bool:
        return self._more.acquire(timeout=LONG)

    def any_left(self) -> bool:
        return self._more.acquire(blocking=False)


@pytest.fixture
def bites() -> Iterator[Bites]:
    bites = Bites()
    yield bites
    bites.dog.close()


def test_it_bites_once_when_the_time_has_passed(bites: Bites) -> None:
    bites.dog.watch(0.001)
    assert bites.wait()
    assert not bites.any_left()


def test_it_wakes_for_what_must_end_sooner(bites: Bites) -> None:
    bites.dog.watch(NEVER)
    bites.dog.rest()
    bites.dog.watch(0.001)
    assert bites.wait()


def test_what_ended_in_time_is_left_alone(bites: Bites) -> None:
    for _ in range(100):
        bites.dog.watch(0.0)
        bites.dog.rest()
        while bites.any_left():
            """Bitten before it ended: its time was none."""
    bites.dog.watch(NEVER)
    assert not bites.any_left()


def test_closing_ends_the_thread_and_it_bites_no_more() -> None:
    bites = Bites()
    before = threading.active_count()
    bites.dog.watch(NEVER)
    assert threading.active_count() == before + 1
    bites.dog.close()
    assert threading.active_count() == before
    bites.dog.watch(0.0)
    assert threading.active_count() == before
    assert not bites.any_left()
