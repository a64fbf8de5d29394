"""The way to the central API, as a list of what was asked of it."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.petition.outcome import LookUpResult


@dataclass(frozen=True)
class Asked:
    """One look-up, and how to answer it."""

    number: str
    code: str
    answer: Callable[[LookUpResult], None]


class FakePost:
    """`Post`: counts how often it was woken, and keeps the look-ups for the test to answer."""

    def __init__(self) -> None:
        self.woken = 0
        self.look_ups: list[Asked] = []

    def wake(self) -> None:
        self.woken += 1

    def look_up(self, number: str, code: str, done: Callable[[LookUpResult], None]) -> None:
        self.look_ups.append(Asked(number, code, done))
