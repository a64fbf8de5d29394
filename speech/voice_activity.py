"""Whether somebody speaks, chunk by chunk."""

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from speech.sound import RATE, Samples

CHUNK = 512
"""Samples that are judged at once."""

CHUNK_S = CHUNK / RATE


class VoiceActivity(Protocol):
    """Judges sound in the order it came; used by one thread."""

    def probability(self, chunk: Samples) -> float:
        """Return how likely it is, from 0 to 1, that a voice is in a chunk of CHUNK samples."""

    def reset(self) -> None:
        """Forget what came before."""


class Chunks:
    """Cuts blocks of any length into chunks of CHUNK samples; what is left waits for the next."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)

    def cut(self, block: Samples) -> Iterator[Samples]:
        """Yield the chunks that a block completes. Blocks may be empty."""
        samples = np.concatenate([self._rest, block]) if len(self._rest) else block
        whole = len(samples) - len(samples) % CHUNK
        self._rest = samples[whole:]
        yield from (samples[start : start + CHUNK] for start in range(0, whole, CHUNK))

    def clear(self) -> None:
        """Forget what is left."""
        self._rest = self._rest[:0]
