"""Streams of PortAudio: one microphone that delivers blocks, one loudspeaker that asks for them."""

import atexit
import threading
import time
from collections.abc import Callable

import numpy as np
import sounddevice
from numpy.typing import NDArray

from speech.microphone import Deliver
from speech.sound import RATE, Samples
from speech.voice_activity import CHUNK

LATENCY_S = 0.05

STALE_S = 2.0
"""A microphone delivers every 32 ms; one that is silent for so long is gone. Half a second was too
little on a machine that had too much to do."""


CLOSE_S = 1.0
"""Closing takes some milliseconds, or for ever: see `close_in_time`."""


def close_in_time(stream: sounddevice._StreamBase) -> bool:
    """Close a stream; false when PortAudio cannot and is stuck with it.

    PortAudio 19.6 may run in circles when the sound server ends, and waits for itself then. The
    program goes on without that stream, and must not wait for it at its own end either.
    """
    closing = threading.Thread(target=stream.close, name="closing", daemon=True)
    closing.start()
    closing.join(CLOSE_S)
    if closing.is_alive():
        atexit.unregister(sounddevice._exit_handler)  # noqa: SLF001 - it would wait for ever
    return not closing.is_alive()


class InputStream:
    """A microphone, 16 kHz mono, delivering from the start. Raises sounddevice.PortAudioError."""

    def __init__(
        self, index: int, deliver: Deliver, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._deliver = deliver
        self._clock = clock
        self.is_stuck = False
        self._stream = sounddevice.InputStream(
            samplerate=RATE,
            blocksize=CHUNK,
            device=index,
            channels=1,
            dtype="float32",
            latency=LATENCY_S,
            callback=self._take,
        )
        self._heard_at = clock()
        self._stream.start()

    @property
    def is_alive(self) -> bool:
        """Whether blocks still come."""
        if self.is_stuck:
            return False
        return bool(self._stream.active) and self._clock() - self._heard_at < STALE_S

    def close(self) -> None:
        """Deliver nothing more. Takes a second at most."""
        if not self.is_stuck:
            self.is_stuck = not close_in_time(self._stream)

    def _take(self, block: NDArray[np.float32], *_: object) -> None:
        self._heard_at = self._clock()
        self._deliver(block[:, 0].copy())


class OutputStream:
    """A loudspeaker, mono, asking `fill` for blocks from the start, in the audio thread.

    Raises sounddevice.PortAudioError.
    """

    def __init__(self, index: int, rate: int, fill: Callable[[Samples], None]) -> None:
        self._fill = fill
        self.is_stuck = False
        self._stream = sounddevice.OutputStream(
            samplerate=rate,
            device=index,
            channels=1,
            dtype="float32",
            latency=LATENCY_S,
            callback=self._ask,
        )
        self._stream.start()

    @property
    def rate(self) -> int:
        """Samples a second."""
        return int(self._stream.samplerate)

    @property
    def latency_s(self) -> float:
        """Seconds from the callback to the ear."""
        return float(self._stream.latency)

    @property
    def is_alive(self) -> bool:
        """Whether it still asks for blocks."""
        return not self.is_stuck and bool(self._stream.active)

    def close(self) -> None:
        """End at once. Takes a second at most."""
        if not self.is_stuck:
            self.is_stuck = not close_in_time(self._stream)

    def _ask(self, block: NDArray[np.float32], *_: object) -> None:
        self._fill(block[:, 0])
