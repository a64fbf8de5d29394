"""What a sender told, for a test that waits for it in another thread."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Told = TypeVar("Told")

LONG = 30.0
"""Seconds after which something that should have happened has not."""


class Listener(Generic[Told]):
    """Remembers what it is called with; `wait_for` returns when that is enough."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.told: list[Told] = []

    def __call__(self, event: Told) -> None:
        with self._condition:
            self.told.append(event)
            self._condition.notify_all()

    def wait_for(self, enough: Callable[[list[Told]], bool]) -> list[Told]:
        with self._condition:
            assert self._condition.wait_for(lambda: enough(self.told), LONG), self.told
            return list(self.told)

    def wait_for_one(self, kind: type[object], count: int = 1) -> list[Told]:
        return self.wait_for(lambda told: sum(isinstance(each, kind) for each in told) >= count)
