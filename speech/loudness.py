"""How loud every voice is, so that changing the voice does not make people start."""

import numpy as np

from speech.sound import Samples

SPEECH_RMS = 0.125
"""Effective value of the audible samples: the neural voice's own, -18 dB of full scale."""
AUDIBLE = 0.02
LOUDEST = 0.95
MOST_GAIN = 8.0


def speech_rms(sound: Samples) -> float:
    """Return the effective value of the audible samples; 0 when there are none."""
    audible = sound[np.abs(sound) > AUDIBLE]
    return float(np.sqrt(np.mean(np.square(audible)))) if len(audible) else 0.0


def levelled(sound: Samples) -> Samples:
    """Return speech as loud as every other voice, unless that would clip."""
    effective = speech_rms(sound)
    if not effective:
        return sound
    peak = float(np.abs(sound).max())
    return sound * np.float32(min(SPEECH_RMS / effective, LOUDEST / peak, MOST_GAIN))
