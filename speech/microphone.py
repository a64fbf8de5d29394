"""What a listener needs of any microphone, and the box that its blocks fall into."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Protocol, TypeAlias

from speech.sound import Samples

Deliver: TypeAlias = Callable[[Samples], None]
"""Takes a block of its own (16 kHz mono). Called by the audio thread: must return at once."""

Work: TypeAlias = Callable[[], None]

MOST_WAITING = 500
"""Blocks of 32 ms that may wait for a listener that is busy: 16 s, far more than it ever takes."""


class MicrophoneError(Exception):
    """The microphone cannot be had; `code` is `no_microphone` or `microphone_busy`."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code


class Microphone(Protocol):
    """One microphone, closed at first. Used by one thread, the listener's."""

    def open(self, deliver: Deliver) -> None:
        """Begin to deliver blocks. Raises MicrophoneError. May take half a second."""

    def is_live(self) -> bool:
        """Whether it still is the microphone that was opened, and still delivers."""

    def close(self) -> None:
        """Deliver nothing more. Closing twice is no mistake."""


class Inbox:
    """What waits for the listener's thread: blocks of sound, and work from other threads.

    Blocks beyond the bound are dropped and counted; work never is.
    """

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._queue: SimpleQueue[Samples | Work] = SimpleQueue()
        self._most_waiting = most_waiting
        self.dropped = 0

    def deliver(self, block: Samples) -> None:
        """Take a block without ever waiting; for the audio thread."""
        if self._queue.qsize() < self._most_waiting:
            self._queue.put(block)
        else:
            self.dropped += 1

    def post(self, work: Work) -> None:
        """Take work to be done after what waits already; for any thread."""
        self._queue.put(work)

    def next(self, patience_s: float) -> Samples | Work | None:
        """Return what waits longest; None when nothing came for so many seconds."""
        try:
            return self._queue.get(timeout=patience_s)
        except Empty:
            return None
