"""Sounds that are no voice: "please speak" is two soft notes going up; scanning has one note each.

They are soft, and low enough for old ears, which lose the high notes first.
"""

from collections.abc import Callable, Mapping

import numpy as np

from speech.sound import Samples

NOTES_HZ = (659.3, 880.0)
"""E and A."""

STEP_HZ, STEP_S = 523.3, 0.06
CHOICE_HZ, CHOICE_S = 784.0, 0.12
"""C, and the G above: a step and a choice differ in height and in length."""

NOTE_S = 0.11
FADE_S = 0.025
"""Each note swells and dies away, so that nothing clicks."""

LOUDNESS = 0.25


def please_speak(rate: int) -> Samples:
    """Return the tone at a rate, 0.22 s long; silero hears no voice in it."""
    return np.concatenate([_note(hertz, NOTE_S, rate) for hertz in NOTES_HZ])


def scan_step(rate: int) -> Samples:
    """Return the tone that says at a rate: the frame went on. 0.06 s long."""
    return _note(STEP_HZ, STEP_S, rate)


def scan_choice(rate: int) -> Samples:
    """Return the tone that says at a rate: the press was taken. 0.12 s long."""
    return _note(CHOICE_HZ, CHOICE_S, rate)


TONES: Mapping[str, Callable[[int], Samples]] = {
    "please_speak": please_speak,
    "scan_step": scan_step,
    "scan_choice": scan_choice,
}
"""The tones by their names."""


def _note(hertz: float, seconds: float, rate: int) -> Samples:
    times = np.arange(round(seconds * rate)) / rate
    from_edge = np.minimum(times, seconds - times)
    swell = np.clip(from_edge / FADE_S, 0, 1)
    return (LOUDNESS * swell * np.sin(2 * np.pi * hertz * times)).astype(np.float32)
