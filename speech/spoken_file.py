"""Speech in a file: sentences by one voice, and how long it took to make them."""

import time
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from speech.sound import Samples
from speech.voice import Voice

GAP_S = 0.25
"""Silence between two sentences at normal speed."""
LOUDEST = 32_767


@dataclass(frozen=True, slots=True)
class Making:
    """Milliseconds until the first sound and until the end; seconds of speech."""

    first_audio_ms: int
    total_ms: int
    seconds: float


def write_speech(voice: Voice, sentences: Sequence[str], speed: float, path: Path) -> Making:
    """Write sentences as a mono WAV file of 16 bits at the voice's rate.

    Raises EngineUnavailableError and OSError; a file begun before is left unfinished.
    """
    begun, first, count = time.perf_counter(), 0.0, 0
    with path.open("wb") as target, wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(voice.rate)
        for sound in _sounds(voice, sentences, speed):
            first = first or time.perf_counter() - begun
            count += len(sound)
            file.writeframes((np.clip(sound, -1, 1) * LOUDEST).astype("<i2").tobytes())
    total = time.perf_counter() - begun
    return Making(round(first * 1000), round(total * 1000), round(count / voice.rate, 3))


def _sounds(voice: Voice, sentences: Sequence[str], speed: float) -> Iterator[Samples]:
    for index, sentence in enumerate(sentences):
        if index:
            yield np.zeros(int(GAP_S / speed * voice.rate), np.float32)
        yield from (sound for sound in voice.speak(sentence, speed) if len(sound))
