"""Sentences as a microphone may hear them: other speeds, a room, noise, near and far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from speech.sound import RATE, Samples
from speech.voice import Voice

QUIET_S = 0.3
"""Silence before and after a sentence, in seconds."""
SPEEDS = (1.0, 0.8, 1.15, 1.0, 0.87, 1.0)
ROOMS = (False, False, False, True, True, False)
NOISES = (None, None, 25.0, 20.0, 15.0, 10.0)
"""Signal to noise in decibels."""
PEAKS = (0.7, 0.3, 0.1)
REVERBERATION_S = 0.35
REFLECTIONS = 0.08
"""Loudness of the room's first reflections beside what comes straight."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence and its sound."""

    sentence: str
    sound: Samples


def speak_all(voice: Voice, sentences: Sequence[str]) -> Iterator[Spoken]:
    """Yield each sentence spoken; the circumstances change from one to the next, in one order."""
    for number, sentence in enumerate(sentences):
        case = number % len(SPEEDS)
        chance = np.random.default_rng(number)
        clear = _resampled(np.concatenate(list(voice.speak(sentence, SPEEDS[case]))), voice.rate)
        sound = np.pad(clear, round(QUIET_S * RATE))
        if ROOMS[case]:
            sound = _in_a_room(sound, chance)
        noise = NOISES[case]
        if noise is not None:
            sound = _noisy(sound, noise, chance)
        loud = sound * (PEAKS[number % len(PEAKS)] / np.abs(sound).max())
        yield Spoken(sentence, loud.astype(np.float32))


def _resampled(sound: Samples, rate: int) -> Samples:
    """Return the sound at the rate of the ears, by cutting its spectrum."""
    count = len(sound) * RATE // rate
    spectrum = np.fft.rfft(sound)[: count // 2 + 1]
    slower: Samples = (np.fft.irfft(spectrum, count) * (count / len(sound))).astype(np.float32)
    return slower


def _in_a_room(sound: Samples, chance: np.random.Generator) -> Samples:
    count = round(REVERBERATION_S * RATE)
    fading = np.exp(-np.log(1000) * np.arange(count) / count)
    response = chance.standard_normal(count) * fading * REFLECTIONS
    response[0] = 1.0
    size = len(sound) + count
    both = np.fft.rfft(sound, size) * np.fft.rfft(response, size)
    heard: Samples = np.fft.irfft(both, size).astype(np.float32)
    return heard


def _noisy(sound: Samples, decibels: float, chance: np.random.Generator) -> Samples:
    """Add noise that falls with the frequency, as that of rooms and streets does."""
    spectrum = np.fft.rfft(chance.standard_normal(len(sound)))
    noise = np.fft.irfft(spectrum / np.sqrt(np.arange(len(spectrum)) + 20), len(sound))
    scale = np.sqrt(np.mean(sound**2) / np.mean(noise**2)) * 10 ** (-decibels / 20)
    heard: Samples = (sound + noise * scale).astype(np.float32)
    return heard
