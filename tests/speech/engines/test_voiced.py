"""What an engine invents where nobody speaks stays unwritten; nothing here is a real engine."""

from collections.abc import Iterable, Sequence

import numpy as np
import pytest

from speech.engines.voiced import VoicedOnly
from speech.recogniser import Transcript
from speech.sound import Samples
from speech.voice_activity import CHUNK

VOICE, NOISE = np.full(CHUNK, 0.5, np.float32), np.zeros(CHUNK, np.float32)
SECOND = 31


class Inventor:
    """Hears words in everything, and counts how often it was asked for them."""

    name, is_streaming = "inventor", True

    def __init__(self) -> None:
        self.asked = 0
        self.is_closed = False

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> "Inventor":
        del words, alone
        return self

    def feed(self, samples: Samples) -> None:
        del samples

    def partial(self) -> str:
        return "所以"

    def finish(self) -> Transcript:
        self.asked += 1
        return Transcript("所以")

    def close(self) -> None:
        self.is_closed = True


class LoudIsVoice:
    def probability(self, chunk: Samples) -> float:
        return float(chunk[0] > 0)

    def reset(self) -> None:
        pass


def heard(chunks: Iterable[Samples]) -> tuple[str, str]:
    decoding = VoicedOnly(Inventor(), LoudIsVoice).begin()
    for chunk in chunks:
        decoding.feed(chunk)
    return decoding.partial(), decoding.finish().text


@pytest.mark.parametrize(
    "sound",
    [
        [],
        [NOISE] * SECOND,
        [NOISE, VOICE, VOICE, VOICE, NOISE],
        [VOICE, *[NOISE] * SECOND] * 60,
    ],
    ids=["nothing", "noise", "a click", "a minute with a false alarm each second"],
)
def test_what_is_no_voice_is_not_written(sound: list[Samples]) -> None:
    assert heard(sound) == ("", "")


def test_a_short_word_is_written() -> None:
    assert heard([*[NOISE] * SECOND, VOICE, VOICE, NOISE, VOICE, VOICE, *[NOISE] * SECOND]) == (
        "所以",
        "所以",
    )


def test_a_pause_is_not_decoded_again() -> None:
    engine = Inventor()
    decoding = VoicedOnly(engine, LoudIsVoice).begin()
    for chunk in [VOICE] * 6:
        decoding.feed(chunk)
    assert decoding.finish().text == "所以"
    decoding.feed(np.concatenate([NOISE] * SECOND))
    assert decoding.finish().text == "所以"
    assert engine.asked == 1
    decoding.feed(VOICE)
    decoding.finish()
    assert engine.asked == 2


def test_it_is_the_engine_in_all_else() -> None:
    engine = Inventor()
    voiced = VoicedOnly(engine, LoudIsVoice)
    assert (voiced.name, voiced.is_streaming) == ("inventor", True)
    voiced.close()
    assert engine.is_closed
