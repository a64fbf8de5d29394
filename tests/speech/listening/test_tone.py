"""The sound that says "please speak"."""

import numpy as np

from speech.endpoint import KEEP
from speech.engines.silero import SileroVoiceActivity
from speech.sound import RATE, Samples
from speech.tone import please_speak, scan_choice, scan_step
from speech.voice_activity import Chunks


def test_it_is_short_soft_and_does_not_click() -> None:
    tone = please_speak(24_000)
    assert len(tone) / 24_000 < 0.3
    assert 0.1 < np.abs(tone).max() <= 0.25
    assert max(abs(tone[0]), abs(tone[-1])) < 0.01


def test_it_goes_up() -> None:
    tone = please_speak(RATE)
    crossings = [int(np.sum(np.diff(np.sign(part)) > 0)) for part in np.array_split(tone, 2)]
    assert crossings[1] > crossings[0] * 1.2


def test_nobody_takes_it_for_a_voice() -> None:
    silero = SileroVoiceActivity()
    around = np.zeros(RATE // 2, np.float32)
    sound = np.concatenate([around, please_speak(RATE), around])
    assert max(silero.probability(chunk) for chunk in Chunks().cut(sound)) < KEEP


def pitch(tone: Samples) -> float:
    """How often it swings in a second."""
    return float(np.sum(np.diff(np.sign(tone)) > 0)) * 24_000 / len(tone)


def test_the_tones_of_scanning_are_short_and_differ_in_height_and_length() -> None:
    step, choice = scan_step(24_000), scan_choice(24_000)
    assert len(step) < len(choice) < 0.15 * 24_000
    assert pitch(choice) > 1.2 * pitch(step)
    for tone in (step, choice):
        assert 0.1 < np.abs(tone).max() <= 0.25
        assert max(abs(tone[0]), abs(tone[-1])) < 0.01
