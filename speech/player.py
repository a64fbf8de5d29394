"""The one loudspeaker: a bounded ring that the audio callback empties and that is cut at once."""

from collections import deque
from collections.abc import Callable
from typing import Protocol

import numpy as np

from speech.sound import Samples

RATE = 24_000
"""Samples a second that are asked for: the neural voice's own."""
CAPACITY_S = 4.0
"""Sound that may wait: enough to make the next sentence meanwhile."""
FADE = 120
"""Samples (5 ms) in which sound ends when it is cut off."""

Fill = Callable[[Samples], None]
"""Called in the audio thread with the block to be written, shape (n,). Never locks, never fails."""


class NoSpeakerError(Exception):
    """There is no loudspeaker, or it does not answer."""


class OutputStream(Protocol):
    """A loudspeaker that plays from the moment it is opened."""

    @property
    def rate(self) -> int:
        """Samples a second it really takes."""

    @property
    def latency_s(self) -> float:
        """Seconds from the callback to the ear."""

    @property
    def is_alive(self) -> bool:
        """Whether it still asks for blocks; false once the device is gone."""

    def close(self) -> None:
        """End at once."""


OpenStream = Callable[[int, Fill], OutputStream]
"""Opens the chosen loudspeaker at about that rate, or raises NoSpeakerError."""


class Player:
    """Plays what one thread pushes; `cut`, `pause`, `go_on` and `volume` are for any thread.

    Positions count the samples pushed since the player was opened. The deque and the counters
    each have one writer, so the callback needs no lock.
    """

    def __init__(self, open_stream: OpenStream, rate: int = RATE) -> None:
        """Raise NoSpeakerError when there is no loudspeaker."""
        self.volume = 1.0
        self._blocks: deque[tuple[int, Samples]] = deque()
        self._pushed = self._played = 0
        self._epoch = self._heard_epoch = 0
        self._is_paused = self._is_sounding = False
        self._gain = 1.0
        self._stream = open_stream(rate, self._fill)

    @property
    def rate(self) -> int:
        """Samples a second of what is to be pushed."""
        return self._stream.rate

    @property
    def latency_s(self) -> float:
        """Seconds by which the ear is behind `played`."""
        return self._stream.latency_s

    @property
    def is_alive(self) -> bool:
        """Whether the loudspeaker still plays."""
        return self._stream.is_alive

    @property
    def epoch(self) -> int:
        """The number of cuts so far: what was pushed for an earlier one is not heard."""
        return self._epoch

    @property
    def pushed(self) -> int:
        """Samples given so far."""
        return self._pushed

    @property
    def played(self) -> int:
        """Samples played or forgotten so far."""
        return self._played

    @property
    def is_paused(self) -> bool:
        """Whether it holds still."""
        return self._is_paused

    @property
    def is_full(self) -> bool:
        """Whether enough waits to be played."""
        return self._pushed - self._played >= CAPACITY_S * self.rate

    def push(self, samples: Samples, epoch: int) -> None:
        """Let samples be heard after those before, unless there was a cut since `epoch`."""
        if len(samples):
            self._pushed += len(samples)
            self._blocks.append((epoch, samples))

    def cut(self) -> None:
        """Go quiet within 5 ms of the next block and forget what waits."""
        self._epoch += 1
        self._is_paused = False

    def pause(self) -> None:
        """Hold still; nothing is lost."""
        self._is_paused = True

    def go_on(self) -> None:
        """Go on where `pause` held."""
        self._is_paused = False

    def close(self) -> None:
        """Give the loudspeaker back."""
        self._stream.close()

    def _fill(self, out: Samples) -> None:
        out[:] = 0
        epoch = self._epoch
        if self._heard_epoch != epoch:
            self._fade_out(out)
            self._heard_epoch, self._is_sounding = epoch, False
            return
        target = 0.0 if self._is_paused else self.volume
        if not self._is_paused or self._gain:
            self._is_sounding = self._copy(out, epoch)
            out *= np.linspace(self._gain, target, len(out), dtype=np.float32)
            np.clip(out, -1, 1, out)
        self._gain = target

    def _fade_out(self, out: Samples) -> None:
        is_left = self._is_sounding and self._blocks and self._blocks[0][0] == self._heard_epoch
        if is_left:
            tail = self._blocks[0][1][: min(FADE, len(out))]
            out[: len(tail)] = tail * np.linspace(self._gain, 0, len(tail), dtype=np.float32)

    def _copy(self, out: Samples, epoch: int) -> bool:
        """Fill a block with what was pushed since the last cut; return whether there was enough."""
        filled = 0
        while self._blocks and filled < len(out):
            made_for, block = self._blocks.popleft()
            part = block[: len(out) - filled] if made_for == epoch else block[:0]
            out[filled : filled + len(part)] = part
            filled += len(part)
            rest = block[len(part) :] if made_for == epoch else block[:0]
            self._played += len(block) - len(rest)
            if len(rest):
                self._blocks.appendleft((epoch, rest))
        return filled == len(out)
