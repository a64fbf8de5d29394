"""The sound that says "please speak": two soft notes going up."""

import numpy as np

from speech.sound import Samples

NOTES_HZ = (659.3, 880.0)
"""E and A: low enough for old ears, which lose the high notes first."""

NOTE_S = 0.11
FADE_S = 0.025
"""Each note swells and dies away, so that nothing clicks."""

LOUDNESS = 0.25


def please_speak(rate: int) -> Samples:
    """Return the tone at a rate, 0.22 s long; silero hears no voice in it."""
    return np.concatenate([_note(hertz, rate) for hertz in NOTES_HZ])


def _note(hertz: float, rate: int) -> Samples:
    times = np.arange(round(NOTE_S * rate)) / rate
    from_edge = np.minimum(times, NOTE_S - times)
    swell = np.clip(from_edge / FADE_S, 0, 1)
    return (LOUDNESS * swell * np.sin(2 * np.pi * hertz * times)).astype(np.float32)
