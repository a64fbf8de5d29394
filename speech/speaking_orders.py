"""What other threads want of the voice thread: one lock, and what it protects."""

import threading
from collections import deque
from dataclasses import dataclass, replace
from typing import TypeAlias

from speech.sound import Samples
from speech.utterance import Priority, Utterance
from speech.utterance_queue import UtteranceQueue

SLOWEST, FASTEST = 0.5, 2.5
MOST_TONES = 8
LAST = -1


@dataclass(frozen=True, slots=True)
class Tone:
    """A short sound to be played as it is; `rate` in samples a second."""

    samples: Samples
    rate: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An utterance to be said from a sentence on; -1 is its last sentence."""

    utterance: Utterance
    begin: int = 0


Job: TypeAlias = Tone | Reading


class Orders:
    """Everything the voice thread is asked for. Any thread, never blocking but for `next`.

    The queue needs the lock because the person's key or touch comes in the main thread while the
    voice thread takes the next utterance.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue = UtteranceQueue()
        self._tones: deque[Tone] = deque(maxlen=MOST_TONES)
        self._again: Reading | None = None
        self._jump: int | None = None
        self._is_cut = self._is_closed = self._is_hushed = False
        self._speed = 1.0

    @property
    def speed(self) -> float:
        """How fast to speak; 1.0 is the voice's own."""
        return self._speed

    @property
    def is_cut(self) -> bool:
        """Whether what is being said must not go on as it was."""
        return self._is_cut

    @property
    def is_hushed(self) -> bool:
        """Whether nothing may be said."""
        return self._is_hushed

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._queue.current is not None

    def put(self, utterance: Utterance) -> bool:
        """Let an utterance wait; return whether it cuts off what is being said."""
        with self._changed:
            must_cut = self._queue.put(utterance)
            self._is_cut |= must_cut
            self._changed.notify()
            return must_cut

    def put_tone(self, tone: Tone) -> None:
        """Play a tone before the next utterance; of more than eight the newest are played."""
        with self._changed:
            self._tones.append(tone)
            self._changed.notify()

    def stop(self) -> None:
        """Say nothing more of what is being said and of what waits."""
        with self._changed:
            self._queue.clear()
            self._tones.clear()
            self._again = self._jump = None
            self._is_cut = self.is_speaking
            self._changed.notify()

    def jump(self, by: int) -> None:
        """Go on a number of sentences away from the one that is heard.

        When nothing is being said, going back says the last sentence of the last utterance again.
        """
        with self._changed:
            if self.is_speaking:
                self._jump, self._is_cut = (self._jump or 0) + by, True
            elif by < 0 and self._queue.last is not None:
                self._again = Reading(self._queue.last, LAST)
            self._changed.notify()

    def repeat(self) -> bool:
        """Say the last utterance again, before all others; return whether that cuts one off."""
        with self._changed:
            last = self._queue.last
            return last is not None and self.put(replace(last, priority=Priority.NOW))

    def set_speed(self, speed: float) -> bool:
        """Speak so fast from now on; return whether the sentence being said begins anew."""
        with self._changed:
            self._speed = min(max(speed, SLOWEST), FASTEST)
            if self.is_speaking:
                self.jump(0)
            return self.is_speaking

    def hush(self, *, hushed: bool) -> None:
        """Say nothing at all, or speak again."""
        with self._changed:
            self._is_hushed = hushed
            if hushed:
                self.stop()

    def close(self) -> None:
        """Let the voice thread end."""
        with self._changed:
            self._is_closed = True
            self.stop()

    def await_next(self, seconds: float | None = None) -> bool:
        """Wait until `next` has an answer, so long at most; return whether. Voice thread only."""
        with self._changed:
            self._queue.finish()
            self._is_cut, self._jump = False, None
            return self._changed.wait_for(lambda: self._is_closed or self._has_work, seconds)

    def next(self) -> Job | None:
        """Wait for what is to be done; None when there will be nothing more. Voice thread only."""
        with self._changed:
            self.await_next()
            if self._is_closed:
                return None
            if self._tones:
                return self._tones.popleft()
            return self._next_reading()

    def settle(self) -> int | None:
        """Return how far to jump after a cut, None to say no more of it. Voice thread only."""
        with self._changed:
            jump, self._jump = self._jump, None
            self._is_cut = False
            return jump

    def wait(self, seconds: float) -> None:
        """Wait a moment, less when something changes. Voice thread only."""
        with self._changed:
            if not self._is_cut:
                self._changed.wait(seconds)

    @property
    def _has_work(self) -> bool:
        return bool(self._tones or self._again or len(self._queue))

    def _next_reading(self) -> Reading | None:
        again, self._again = self._again, None
        if again is not None:
            self._queue.begin(again.utterance)
            return again
        utterance = self._queue.take()
        return None if utterance is None else Reading(utterance)
