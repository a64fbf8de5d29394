"""Sound whose words a fake recogniser can read: the loudness of a chunk stands for a letter."""

from collections.abc import Iterable
from itertools import groupby

import numpy as np

from speech.sound import Samples
from speech.voice_activity import CHUNK

LETTERS = "abcdefghi"
STEP = 0.1
LETTER_CHUNKS = 6
"""Chunks to a letter: 0.19 s."""

SILENCE: Samples = np.zeros(CHUNK, np.float32)
NOTHING: Samples = np.zeros(0, np.float32)


def letter_chunk(letter: str) -> Samples:
    return np.full(CHUNK, (LETTERS.index(letter) + 1) * STEP, np.float32)


def say(letters: str) -> list[Samples]:
    return [letter_chunk(letter) for letter in letters for _ in range(LETTER_CHUNKS)]


def silence(seconds: float) -> list[Samples]:
    return [SILENCE] * round(seconds * 16_000 / CHUNK)


def read(chunks: Iterable[Samples]) -> str:
    """The letters in some sound, each run of one letter once."""
    numbers = [round(float(chunk.max()) / STEP) for chunk in chunks]
    return "".join(LETTERS[number - 1] for number, _ in groupby(numbers) if number)


class LoudIsVoice:
    """Takes every chunk that is not silent for a voice."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def probability(self, chunk: Samples) -> float:
        if self.error is not None:
            raise self.error
        return float(chunk.max() > 0)

    def reset(self) -> None:
        """There is nothing to forget."""
