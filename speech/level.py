"""How loud it is, and what would help the microphone.

The rules, all over the last seconds and slow to change their mind:

- too loud: one sample in two hundred stands at the end of the scale;
- too noisy: without a voice it is louder than -38 dBFS, or a voice is less than 9 dB above it;
- too quiet: a voice is below -42 dBFS (an arm's length from a usual microphone gives -30).
"""

import numpy as np

from speech.events import Advice, Level
from speech.sound import Samples
from speech.voice_activity import CHUNK_S

SILENT_DB = -60.0
FULL_DB = -10.0
"""The ends of the scale from 0 to 1; people hear equal steps in decibels as even."""

EVERY = 3
"""Chunks to one Level: ten a second."""

LOUD_SHARE = 0.005
MOST_OF_A_CHUNK = 0.1
"""A bang counts no more than that: it is no reason to move the microphone."""

CLIPPED = 0.98
NOISY_DB = -38.0
NEAR_DB = 9.0
QUIET_DB = -42.0

LEARNED_S = 0.5
"""Sound of a kind that must have been heard before it is judged."""

MEMORY_S = 1.5
"""After so long a sound counts a third of what it did."""

PATIENCE_S = 1.0
"""What would help must be the same for so long before it is said or taken back."""


class Loudness:
    """The mean power of one kind of sound, slowly forgotten."""

    def __init__(self) -> None:
        self._power = 0.0
        self._seconds = 0.0

    def hear(self, power: float) -> None:
        """Take the power of a chunk."""
        self._seconds += CHUNK_S
        weight = CHUNK_S / min(self._seconds, MEMORY_S)
        self._power += (power - self._power) * weight

    @property
    def decibels(self) -> float | None:
        """Decibels below the end of the scale; None while too little was heard."""
        return decibels(self._power) if self._seconds >= LEARNED_S else None


class LevelMeter:
    """Hears every chunk and gives a Level ten times a second."""

    def __init__(self) -> None:
        self._voice = Loudness()
        self._noise = Loudness()
        self._clipped = 0.0
        self._count = 0
        self._power = 0.0
        self._said = Advice.NONE
        self._thought = Advice.NONE
        self._thought_for_s = 0.0

    def hear(self, chunk: Samples, *, is_voiced: bool) -> Level | None:
        """Take a chunk; return a Level with every third."""
        power = float(np.mean(np.square(chunk)))
        self._learn(chunk, power, is_voiced=is_voiced)
        self._reconsider()
        self._power = max(self._power, power)
        self._count += 1
        if self._count % EVERY:
            return None
        loudness, self._power = even(self._power), 0.0
        return Level(loudness, self._said)

    def _learn(self, chunk: Samples, power: float, *, is_voiced: bool) -> None:
        (self._voice if is_voiced else self._noise).hear(power)
        share = min(MOST_OF_A_CHUNK, float(np.mean(np.abs(chunk) >= CLIPPED)))
        self._clipped += (share - self._clipped) * CHUNK_S / MEMORY_S

    def _reconsider(self) -> None:
        thought = self._advice()
        self._thought_for_s = self._thought_for_s + CHUNK_S if thought is self._thought else 0.0
        self._thought = thought
        if self._thought_for_s >= PATIENCE_S:
            self._said = thought

    def _advice(self) -> Advice:
        if self._clipped >= LOUD_SHARE:
            return Advice.TOO_LOUD
        voice, noise = self._voice.decibels, self._noise.decibels
        if noise is not None and self._is_noisy(noise, voice):
            return Advice.TOO_NOISY
        if voice is not None and voice < QUIET_DB:
            return Advice.TOO_QUIET
        return Advice.NONE

    def _is_noisy(self, noise: float, voice: float | None) -> bool:
        return noise > NOISY_DB or (
            voice is not None and voice >= QUIET_DB and voice - noise < NEAR_DB
        )


def decibels(power: float) -> float:
    """Return a mean square in decibels below a full-scale square wave."""
    return float(10 * np.log10(max(power, 1e-12)))


def even(power: float) -> float:
    """Return a mean square as loudness from 0 to 1."""
    return float(np.clip((decibels(power) - SILENT_DB) / (FULL_DB - SILENT_DB), 0.0, 1.0))
