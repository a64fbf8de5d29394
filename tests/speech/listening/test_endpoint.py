"""When an utterance begins and ends."""

from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from speech.endpoint import (
    BRIEF_S,
    KEEP,
    LONG_S,
    LONGEST_S,
    SHORTEST_S,
    START,
    Change,
    Endpoint,
    chunks,
    open_pause,
)

PAUSE_S = 0.7
VOICE, SILENT = 0.9, 0.05

probabilities = st.lists(
    st.tuples(st.sampled_from([VOICE, SILENT]), st.integers(1, 60)).map(
        lambda run: [run[0]] * run[1]
    ),
    max_size=25,
).map(lambda runs: [probability for run in runs for probability in run])


def changes(
    endpoint: Endpoint, heard: list[float], *, pause_s: float = PAUSE_S, held: bool = False
) -> list[Change]:
    return [endpoint.hear(probability, pause_s, held=held) for probability in heard]


def told(endpoint: Endpoint, heard: list[float], *, held: bool = False) -> list[Change]:
    return [change for change in changes(endpoint, heard, held=held) if change is not Change.NONE]


def speaking() -> Endpoint:
    endpoint = Endpoint()
    assert told(endpoint, [VOICE] * 20) == [Change.STARTED]
    return endpoint


@given(probabilities)
def test_changes_follow_one_another_as_promised(heard: list[float]) -> None:
    state = "idle"
    follows = {
        ("idle", Change.STARTED): "speech",
        ("speech", Change.PAUSED): "pause",
        ("pause", Change.RESUMED): "speech",
        ("pause", Change.ENDED): "idle",
    }
    for change in told(Endpoint(), heard):
        state = follows[state, change]


@given(probabilities, st.floats(0.5, 5.0))
def test_silence_ends_every_utterance_at_its_time(heard: list[float], pause_s: float) -> None:
    endpoint = Endpoint()
    changes(endpoint, heard, pause_s=pause_s)
    changes(endpoint, [VOICE] * 10, pause_s=pause_s)
    assume(endpoint.voiced_since < chunks(LONG_S - pause_s))
    after = changes(endpoint, [SILENT] * 200, pause_s=pause_s)
    ended = [number for number, change in enumerate(after, 1) if change is Change.ENDED]
    assert ended == [chunks(pause_s)]
    assert not endpoint.in_speech


@given(probabilities)
def test_a_held_key_keeps_every_pause_open(heard: list[float]) -> None:
    if len(heard) < chunks(LONGEST_S):
        assert Change.ENDED not in changes(Endpoint(), heard, held=True)


@given(probabilities)
def test_every_voice_long_enough_starts_an_utterance(heard: list[float]) -> None:
    endpoint = Endpoint()
    for probability, run in groupby(heard):
        changes(endpoint, list(run))
        assert endpoint.in_speech or probability == SILENT or endpoint.voiced < chunks(SHORTEST_S)


def test_a_released_key_ends_what_was_silent_long_enough() -> None:
    endpoint = speaking()
    assert told(endpoint, [SILENT] * 100, held=True) == [Change.PAUSED]
    assert endpoint.hear(SILENT, PAUSE_S) is Change.ENDED


def test_a_cough_is_no_utterance() -> None:
    endpoint = Endpoint()
    cough = [VOICE] * (chunks(SHORTEST_S) - 1) + [SILENT] * chunks(BRIEF_S)
    assert told(endpoint, cough * 5) == []


def test_a_voice_with_short_gaps_is_one() -> None:
    assert told(Endpoint(), [VOICE, SILENT] * 10) == [Change.STARTED]


def test_soft_endings_belong_to_speech_but_do_not_begin_it() -> None:
    soft = (KEEP + START) / 2
    assert told(Endpoint(), [soft] * 50) == []
    assert told(speaking(), [soft] * 50) == []


def test_a_pause_is_told_while_it_lasts_and_may_end() -> None:
    endpoint = speaking()
    assert told(endpoint, [SILENT] * chunks(BRIEF_S)) == [Change.PAUSED]
    assert told(endpoint, [VOICE]) == [Change.RESUMED]
    assert told(endpoint, [SILENT] * chunks(PAUSE_S)) == [Change.PAUSED, Change.ENDED]


def test_who_has_not_finished_is_given_more_time_once() -> None:
    endpoint = speaking()
    endpoint.keep_open()
    assert Change.ENDED not in changes(endpoint, [SILENT] * (chunks(open_pause(PAUSE_S)) - 1))
    assert endpoint.hear(SILENT, PAUSE_S) is Change.ENDED
    changes(endpoint, [VOICE] * 20)
    assert Change.ENDED in changes(endpoint, [SILENT] * chunks(PAUSE_S))


@pytest.mark.parametrize(("pause_s", "open_s"), [(0.5, 2.0), (1.0, 3.0), (1.6, 4.8), (5.0, 5.0)])
def test_more_time_is_two_to_five_seconds(pause_s: float, open_s: float) -> None:
    assert open_pause(pause_s) == pytest.approx(open_s)


def test_a_cough_does_not_use_up_the_time_given() -> None:
    endpoint = Endpoint()
    endpoint.keep_open()
    changes(endpoint, [VOICE] + [SILENT] * 20 + [VOICE] * 10)
    assert Change.ENDED not in changes(endpoint, [SILENT] * chunks(PAUSE_S))


def test_a_long_utterance_ends_at_a_brief_pause() -> None:
    endpoint = Endpoint()
    changes(endpoint, [VOICE] * chunks(LONG_S), pause_s=5.0)
    assert Change.ENDED in changes(endpoint, [SILENT] * 10, pause_s=5.0)


@pytest.mark.parametrize("held", [False, True])
def test_without_any_pause_it_ends_and_the_next_begins_at_once(*, held: bool) -> None:
    endpoint = Endpoint()
    after = changes(endpoint, [VOICE] * (chunks(LONGEST_S) + 1), held=held)
    assert [change for change in after if change is not Change.NONE] == [
        Change.STARTED,
        Change.ENDED,
        Change.STARTED,
    ]
    assert after[-2:] == [Change.ENDED, Change.STARTED]
