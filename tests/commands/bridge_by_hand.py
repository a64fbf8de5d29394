"""A bridge a test crosses step by step, without Qt's event loop."""

from collections.abc import Callable
from queue import SimpleQueue

from desktop.flow.bridge import Bridge

LONG = 20.0
"""Seconds to wait for something that comes."""


class BridgeByHand(Bridge):
    """Keeps what workers hand over until the test lets it cross."""

    def __init__(self) -> None:
        super().__init__()
        self._handed_over: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def hand(self, call: Callable[[], None]) -> None:
        self._handed_over.put(call)

    def cross(self) -> None:
        """Run the next call, waiting for it."""
        self._handed_over.get(timeout=LONG)()

    def cross_until(self, done: Callable[[], bool]) -> None:
        """Run calls until what was waited for has happened."""
        while not done():
            self.cross()
