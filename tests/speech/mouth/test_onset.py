from collections.abc import Iterator

import numpy as np
import pytest

from speech.sound import Samples
from speech.speaking_onset import AUDIBLE, LEAD_S, LONGEST_S, without_silence
from tests.speech.mouth.fakes import CHUNK, RATE

VOICE = np.full(CHUNK, 0.5, np.float32)
LEAD = round(LEAD_S * RATE)


def silence(samples: int) -> Samples:
    return np.full(samples, AUDIBLE / 2, np.float32)


def begun(*chunks: Samples) -> list[Samples]:
    return list(without_silence(chunks, RATE))


@pytest.mark.parametrize("quiet", [[], [CHUNK], [CHUNK, CHUNK, CHUNK // 2]])
def test_only_a_moment_of_the_silence_before_the_voice_is_left(quiet: list[int]) -> None:
    chunks = begun(*map(silence, quiet), VOICE, VOICE)
    sound = np.concatenate(chunks)
    assert len(sound) == (LEAD if quiet else 0) + 2 * CHUNK
    assert np.array_equal(sound[-2 * CHUNK :], np.concatenate([VOICE, VOICE]))


def test_a_voice_that_begins_within_a_chunk_loses_nothing() -> None:
    sound = np.concatenate(begun(np.concatenate([silence(CHUNK - 1), VOICE])))
    assert np.count_nonzero(sound > AUDIBLE) == CHUNK


def test_silence_within_and_after_the_voice_stays() -> None:
    chunks = begun(VOICE, silence(CHUNK), VOICE, silence(CHUNK))
    assert sum(map(len, chunks)) == 4 * CHUNK


def test_it_begins_softly() -> None:
    noise = np.full(CHUNK, -AUDIBLE, np.float32)
    assert np.concatenate(begun(noise, VOICE))[0] == 0.0


@pytest.mark.parametrize("seconds", [0.0, LONGEST_S / 2, 3 * LONGEST_S])
def test_what_is_all_silence_stays_whole(seconds: float) -> None:
    count = round(seconds * RATE / CHUNK)
    chunks = begun(*[silence(CHUNK)] * count)
    assert [len(chunk) for chunk in chunks] == [CHUNK] * count


def test_no_more_is_made_than_is_asked_for() -> None:
    made: list[int] = []

    def voice() -> Iterator[Samples]:
        for number in range(9):
            made.append(number)
            yield silence(CHUNK) if number == 0 else VOICE

    next(without_silence(voice(), RATE))
    assert made == [0, 1]
