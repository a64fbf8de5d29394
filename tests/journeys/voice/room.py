"""What stands between a mouth and a microphone: pauses, and a room that is not silent."""

import numpy as np

from speech.sound import Samples

SPOKEN = 0.01
"""Louder samples are speech and no pause."""


def silence(seconds: float, rate: int) -> Samples:
    return np.zeros(round(seconds * rate), np.float32)


def noisy(sound: Samples, decibels: float) -> Samples:
    """Return the sound in a room that rushes, steadily and so many decibels below the voice."""
    white = np.random.default_rng(3).standard_normal(len(sound) + 7)
    rush = np.convolve(white, np.hanning(10)[1:-1], "valid")
    voice = np.sqrt(np.mean(sound[np.abs(sound) > SPOKEN] ** 2))
    level = voice / 10 ** (decibels / 20) / np.sqrt(np.mean(rush**2))
    return np.asarray(sound + level * rush, np.float32)
