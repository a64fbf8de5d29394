"""The loudspeaker is given back when there is nothing to say, and had again when there is."""

from collections.abc import Iterator

import numpy as np
import pytest

from speech.events import Spoken
from speech.speaker import Speaker
from speech.utterance import Utterance
from speech.voices import Voices
from tests.speech.mouth.conftest import by_line
from tests.speech.mouth.fakes import (
    CHUNK,
    CHUNKS_A_CHARACTER,
    RATE,
    Ear,
    LevelVoice,
    Loudspeakers,
    level,
)


def samples_of(loudspeakers: Loudspeakers, loudness: float) -> int:
    """How many samples of one loudness the present stream has played."""
    heard = np.round(loudspeakers.stream.heard, 3)
    return int(np.count_nonzero(heard == round(loudness, 3)))


@pytest.fixture
def resting(voice: LevelVoice, loudspeakers: Loudspeakers, ear: Ear) -> Iterator[Speaker]:
    """A speaker that gives the loudspeaker back as soon as it has played everything."""

    def voices() -> Voices:
        return Voices({"zh-CN": [lambda: voice]}, LevelVoice("silence"))

    made = Speaker(voices, loudspeakers.open_player, by_line, ear, rest_s=0.001)
    made.start()
    yield made
    made.close()


def test_with_nothing_to_say_the_loudspeaker_is_given_back_and_opened_again(
    resting: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    for text in ("aa", "bbb"):
        resting.say(Utterance(text, key=text))
        ear.wait_for(Spoken(text, whole=True))
        said = len(text) * CHUNK * CHUNKS_A_CHARACTER
        assert samples_of(loudspeakers, level(text[0])) == said
        ear.wait_until(lambda: loudspeakers.stream.is_closed)
    assert len(loudspeakers.streams) == 2


def test_a_tone_is_played_to_its_end_before_the_loudspeaker_is_given_back(
    resting: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    resting.play(np.full(5 * CHUNK, 0.9, np.float32), RATE)
    ear.wait_until(lambda: bool(loudspeakers.streams), playing=False)
    assert not loudspeakers.stream.is_closed
    ear.wait_until(lambda: loudspeakers.stream.is_closed)
    assert samples_of(loudspeakers, 0.9) == 5 * CHUNK


def test_a_loudspeaker_that_went_away_in_silence_is_given_back(
    resting: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    resting.play(np.full(5 * CHUNK, 0.9, np.float32), RATE)
    ear.wait_until(lambda: bool(loudspeakers.streams), playing=False)
    loudspeakers.stream.is_alive = False
    ear.wait_until(lambda: loudspeakers.stream.is_closed, playing=False)
