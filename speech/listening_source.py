"""A microphone that is opened when wanted, watched while it lives, and sought when it is gone."""

import time
from collections.abc import Callable
from enum import Enum, auto

from speech.microphone import Deliver, Microphone, MicrophoneError


class Change(Enum):
    """What became of the microphone."""

    NONE = auto()
    OPENED = auto()
    LOST = auto()
    FAILED = auto()
    """It cannot be had, for the reason in `Source.code`; told once, and not after LOST."""


class Source:
    """Keeps a microphone as it is wanted. The listener's thread only; `tend` it often."""

    def __init__(
        self,
        microphone: Microphone,
        deliver: Deliver,
        retry_s: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._microphone = microphone
        self._deliver = deliver
        self._retry_s = retry_s
        self._clock = clock
        self._is_open = False
        self._is_sought = False
        self._next_try = 0.0
        self.code = ""
        """Why the microphone cannot be had; empty while nothing is known against it."""

    def tend(self, *, wanted: bool) -> Change:
        """Open, close or look after the microphone; return what changed by it."""
        if not wanted:
            self.close()
        elif not self._is_open:
            return self._try()
        elif not self._microphone.is_live():
            self.close()
            self._is_sought = True
            return Change.LOST
        return Change.NONE

    def forget_trouble(self) -> None:
        """Try again at once, and tell again when it fails: somebody else wants to know."""
        self._is_sought = False
        self._next_try, self.code = 0.0, ""

    def close(self) -> None:
        """Deliver nothing more; the next opening is a fresh start."""
        if self._is_open:
            self._microphone.close()
        self._is_open = False
        self.forget_trouble()

    def _try(self) -> Change:
        if self._clock() < self._next_try:
            return Change.NONE
        try:
            self._microphone.open(self._deliver)
        except MicrophoneError as error:
            self._next_try = self._clock() + self._retry_s
            is_news = error.code != self.code and not self._is_sought
            self.code = error.code
            return Change.FAILED if is_news else Change.NONE
        self._is_open, self._is_sought, self.code = True, False, ""
        return Change.OPENED
