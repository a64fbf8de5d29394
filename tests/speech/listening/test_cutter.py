"""Which sound belongs to an utterance."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from speech.endpoint import SHORTEST_S, Change, chunks
from speech.listening_cutter import PRE_ROLL_S, Cutter
from speech.sound import Samples
from tests.speech.listening.test_endpoint import PAUSE_S, SILENT, VOICE, probabilities

LONG = [SILENT] * chunks(PAUSE_S)


def numbered(number: int) -> Samples:
    """A chunk that can be told from all others."""
    return np.full(1, number, np.float32)


def utterances(heard: list[float]) -> list[list[int]]:
    """The numbers of the chunks in each utterance."""
    cutter, found = Cutter(), list[list[int]]()
    for number, probability in enumerate(heard):
        cut = cutter.hear(numbered(number), probability, PAUSE_S)
        if cut.change is Change.STARTED:
            found.append([])
        if cut.sound:
            found[-1].extend(int(chunk[0]) for chunk in cut.sound)
    return found


@given(probabilities)
def test_no_voice_is_lost_but_coughs(heard: list[float]) -> None:
    heard = heard + LONG
    given_out = {number for each in utterances(heard) for number in each}
    missing = [n for n, each in enumerate(heard) if each == VOICE and n not in given_out]
    runs = np.split(np.array(missing), np.flatnonzero(np.diff(missing) > 1) + 1)
    assert all(len(run) < chunks(SHORTEST_S) for run in runs)


@given(probabilities)
def test_sound_is_given_in_order_once_and_without_gaps(heard: list[float]) -> None:
    found = utterances(heard)
    for each in found:
        assert each == list(range(each[0], each[-1] + 1))
    assert all(one[-1] < other[0] for one, other in pairwise(found))


@given(st.integers(0, 100), st.integers(chunks(SHORTEST_S), 50))
def test_half_a_second_from_before_is_kept(before: int, voice: int) -> None:
    [only] = utterances([SILENT] * before + [VOICE] * voice + LONG)
    assert only[0] == max(0, before - chunks(PRE_ROLL_S))


def test_the_pause_before_an_utterance_is_its_beginning() -> None:
    first, second = utterances(([VOICE] * 10 + LONG) * 2)
    assert first[-1] < second[0] <= 10 + len(LONG) - chunks(PRE_ROLL_S) + 1


def test_a_pause_within_an_utterance_belongs_to_it() -> None:
    heard = [VOICE] * 10 + [SILENT] * (chunks(PAUSE_S) - 1) + [VOICE] * 5
    assert utterances(heard) == [list(range(len(heard)))]


def test_what_was_said_to_an_earlier_question_is_forgotten() -> None:
    cutter = Cutter()
    for number in range(20):
        cutter.hear(numbered(number), VOICE, PAUSE_S)
    cutter.forget()
    cuts = [cutter.hear(numbered(100 + number), VOICE, PAUSE_S) for number in range(10)]
    sound = [int(chunk[0]) for cut in cuts for chunk in cut.sound]
    assert sound == list(range(100, 110))


def test_silence_before_a_new_question_is_kept_for_its_first_word() -> None:
    cutter = Cutter()
    for number in range(20):
        cutter.hear(numbered(number), SILENT, PAUSE_S)
    cutter.forget()
    cuts = [cutter.hear(numbered(20 + number), VOICE, PAUSE_S) for number in range(5)]
    sound = [int(chunk[0]) for cut in cuts for chunk in cut.sound]
    assert sound[0] == 20 - chunks(PRE_ROLL_S)
