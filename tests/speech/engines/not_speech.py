"""Sounds in which nobody says anything."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from speech.sound import RATE, Samples

SECONDS = 3
TUNE_HERTZ = (261.6, 329.6, 392.0, 523.3, 392.0, 329.6)


def silence() -> Samples:
    return np.zeros(SECONDS * RATE, np.float32)


def noise() -> Samples:
    return (0.1 * _random(SECONDS * RATE)).astype(np.float32)


def faint_noise() -> Samples:
    return (0.003 * _random(SECONDS * RATE)).astype(np.float32)


def rumble() -> Samples:
    """Wind and traffic."""
    return (0.0005 * np.cumsum(_random(SECONDS * RATE))).astype(np.float32)


def coughs() -> Samples:
    """Three bursts of air, sharp at the beginning."""
    sound = silence()
    times = np.arange(RATE // 4) / RATE
    burst = np.minimum(times * 100, 1) * np.exp(-times * 18) * _random(len(times))
    for start in (RATE // 2, RATE * 5 // 4, RATE * 2):
        sound[start : start + len(burst)] += (0.5 * burst).astype(np.float32)
    return sound


def music() -> Samples:
    """A tune with overtones, each note dying away like a plucked string."""
    times = np.arange(RATE // 2) / RATE
    notes = [
        sum(np.sin(2 * np.pi * hertz * part * times) / part for part in (1, 2, 3))
        for hertz in TUNE_HERTZ
    ]
    return np.concatenate([0.15 * note * np.exp(-3 * times) for note in notes]).astype(np.float32)


def hum() -> Samples:
    """The mains in a bad cable."""
    times = np.arange(SECONDS * RATE) / RATE
    return (0.2 * np.sin(2 * np.pi * 50 * times)).astype(np.float32)


def click() -> Samples:
    sound = silence()
    sound[RATE] = 0.9
    return sound


def _random(count: int) -> np.ndarray:
    return np.random.default_rng(7).standard_normal(count)


NOT_SPEECH: Mapping[str, Callable[[], Samples]] = MappingProxyType(
    {
        make.__name__: make
        for make in (silence, noise, faint_noise, rumble, coughs, music, hum, click)
    }
)
