import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.resampler import Resampler

RATES = st.sampled_from([8_000, 16_000, 22_050, 24_000, 44_100, 48_000])


@settings(deadline=None)
@given(RATES, RATES, st.lists(st.integers(0, 2_000), max_size=8))
def test_pieces_sound_like_the_whole(source: int, target: int, cuts: list[int]) -> None:
    sound = np.sin(np.arange(2_000) / 30).astype(np.float32)
    whole = Resampler(source, target).convert(sound)
    resampler = Resampler(source, target)
    pieces = [resampler.convert(part) for part in np.split(sound, sorted(cuts))]
    joined = np.concatenate(pieces)
    assert abs(len(joined) - len(whole)) <= 1
    length = min(len(joined), len(whole))
    assert joined[:length] == pytest.approx(whole[:length], abs=1e-4)


@settings(deadline=None)
@given(RATES, RATES)
def test_a_second_stays_a_second(source: int, target: int) -> None:
    sound = Resampler(source, target).convert(np.zeros(source, np.float32))
    assert abs(len(sound) - target) <= target / source + 1


def test_the_same_rate_changes_nothing() -> None:
    sound = np.arange(10, dtype=np.float32)
    assert Resampler(24_000, 24_000).convert(sound) is sound
