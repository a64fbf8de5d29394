"""How loud it is, and what would help."""

from itertools import pairwise

import numpy as np
import pytest

from speech.events import Advice, Level
from speech.level import LevelMeter, even
from speech.sound import Samples
from speech.voice_activity import CHUNK, CHUNK_S


def noise(decibels: float) -> Samples:
    """A chunk of noise so many decibels below full scale."""
    random = np.random.default_rng(1)
    return (random.standard_normal(CHUNK) * 10 ** (decibels / 20)).astype(np.float32)


def hear(meter: LevelMeter, seconds: float, decibels: float, *, is_voiced: bool) -> list[Level]:
    told = [
        meter.hear(noise(decibels), is_voiced=is_voiced) for _ in range(round(seconds / CHUNK_S))
    ]
    return [level for level in told if level is not None]


def advice(voice: float, background: float) -> Advice:
    """What is said of a voice over a background, both in decibels, after a few seconds."""
    meter = LevelMeter()
    for _ in range(4):
        hear(meter, 1.0, background, is_voiced=False)
        [*_, last] = hear(meter, 1.0, voice, is_voiced=True)
    return last.advice


@pytest.mark.parametrize(
    ("voice", "background", "expected"),
    [
        (-25, -60, Advice.NONE),
        (-38, -60, Advice.NONE),
        (-47, -70, Advice.TOO_QUIET),
        (-20, -32, Advice.TOO_NOISY),
        (-36, -42, Advice.TOO_NOISY),
        (6, -60, Advice.TOO_LOUD),
    ],
)
def test_what_helps(voice: float, background: float, expected: Advice) -> None:
    assert advice(np.float64(voice), background) is expected


def test_a_level_is_told_ten_times_a_second() -> None:
    assert len(hear(LevelMeter(), 3.0, -30, is_voiced=True)) == pytest.approx(31, abs=1)


def test_one_loud_bang_is_no_reason_to_say_anything() -> None:
    meter = LevelMeter()
    hear(meter, 3.0, -25, is_voiced=True)
    meter.hear(np.ones(CHUNK, np.float32), is_voiced=True)
    assert {level.advice for level in hear(meter, 3.0, -25, is_voiced=True)} == {Advice.NONE}


def test_advice_is_taken_back_when_it_was_followed() -> None:
    meter = LevelMeter()
    hear(meter, 4.0, -48, is_voiced=True)
    told = [level.advice for level in hear(meter, 6.0, -25, is_voiced=True)]
    assert (told[0], told[-1]) == (Advice.TOO_QUIET, Advice.NONE)
    changes = sum(one is not other for one, other in pairwise(told))
    assert changes == 1


def test_loudness_goes_from_silence_to_full_in_even_steps() -> None:
    powers = [0.0, *(10 ** (decibels / 10) for decibels in range(-60, -9, 10)), 1.0]
    assert [even(power) for power in powers] == pytest.approx([0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1])


def test_nothing_is_judged_from_a_moment() -> None:
    assert {level.advice for level in hear(LevelMeter(), 0.4, 6, is_voiced=True)} == {Advice.NONE}
