import numpy as np
import pytest

from speech.events import SentenceBegun, SpeakingFailed, Spoken
from speech.player import CAPACITY_S
from speech.speaker import Speaker
from speech.utterance import Priority, Utterance
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

THREE = Utterance("aa\nbb\ncc", key="three")
LONG = Utterance("d" * 200, key="long")


def begun(key: str, index: int, text: str) -> SentenceBegun:
    return SentenceBegun(key, index, text)


def heard(loudspeakers: Loudspeakers) -> str:
    """The characters that were heard, each as often as it was said whole."""
    one = CHUNK * CHUNKS_A_CHARACTER
    samples = np.round(loudspeakers.stream.heard, 3)
    counts = {each: np.count_nonzero(samples == round(level(each), 3)) for each in "abcdefgh"}
    return "".join(character * (count // one) for character, count in counts.items())


def test_an_utterance_is_said_sentence_by_sentence_and_told(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(THREE)
    ear.wait_for(Spoken("three", whole=True))
    assert heard(loudspeakers) == "aabbcc"
    assert ear.events == [
        begun("three", 0, "aa"),
        begun("three", 1, "bb"),
        begun("three", 2, "cc"),
        Spoken("three", whole=True),
    ]


def test_a_sentence_is_told_when_it_is_heard_not_when_it_is_made(
    speaker: Speaker, ear: Ear, voice: LevelVoice
) -> None:
    speaker.say(THREE)
    ear.wait_until(lambda: len(voice.spoken) == 3, playing=False)
    assert ear.events in ([], [begun("three", 0, "aa")])
    ear.wait_for(Spoken("three", whole=True))


def test_no_more_is_made_than_may_wait(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(LONG)
    ear.wait_until(lambda: bool(loudspeakers.streams), playing=False)
    ear.wait_for(begun("long", 0, LONG.text), playing=False)
    assert len(LONG.text) * CHUNK * CHUNKS_A_CHARACTER > 2 * CAPACITY_S * RATE
    speaker.stop()
    ear.wait_for(Spoken("long", whole=False))
    assert len(loudspeakers.stream.heard) < len(LONG.text) * CHUNK * CHUNKS_A_CHARACTER


def test_stopping_is_heard_within_two_blocks_and_empties_the_queue(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(LONG)
    speaker.say(Utterance("e", key="never"))
    ear.wait_until(
        lambda: 0.4 in np.round(loudspeakers.stream.heard, 3) if loudspeakers.streams else False
    )
    speaker.stop()
    loudspeakers.stream.play(1)
    assert not any(loudspeakers.stream.play(20))
    ear.wait_for(Spoken("long", whole=False))
    speaker.say(Utterance("f", key="after"))
    ear.wait_for(Spoken("after", whole=True))
    assert "e" not in heard(loudspeakers)


def test_now_cuts_off_and_the_cut_one_is_not_taken_up_again(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    speaker.say(Utterance("a", key="waits"))
    speaker.say(Utterance("e", Priority.NOW, "now"))
    ear.wait_for(Spoken("waits", whole=True))
    ends = [(event.key, event.whole) for event in ear.events if isinstance(event, Spoken)]
    assert ends == [("long", False), ("now", True), ("waits", True)]
    assert heard(loudspeakers).startswith("a")


def test_forward_and_back_go_by_sentence(speaker: Speaker, ear: Ear) -> None:
    speaker.say(THREE)
    ear.wait_for(begun("three", 0, "aa"))
    speaker.forward()
    ear.wait_for(begun("three", 1, "bb"))
    speaker.back()
    ear.wait_for(Spoken("three", whole=True))
    told = [event.index for event in ear.events if isinstance(event, SentenceBegun)]
    assert told == [0, 1, 0, 1, 2]


def test_forward_from_the_last_sentence_ends_the_utterance(speaker: Speaker, ear: Ear) -> None:
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    speaker.forward()
    ear.wait_for(Spoken("long", whole=False))


def test_back_from_the_first_sentence_says_it_again(speaker: Speaker, ear: Ear) -> None:
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    speaker.back()
    ear.wait_until(lambda: ear.events == [begun("long", 0, LONG.text)] * 2)


def test_back_after_the_end_says_the_last_sentence_again(speaker: Speaker, ear: Ear) -> None:
    speaker.say(THREE)
    ear.wait_for(Spoken("three", whole=True))
    ear.events.clear()
    speaker.back()
    ear.wait_for(Spoken("three", whole=True))
    assert ear.events == [begun("three", 2, "cc"), Spoken("three", whole=True)]


def test_repeat_says_the_last_utterance_again(speaker: Speaker, ear: Ear) -> None:
    speaker.say(THREE)
    ear.wait_for(Spoken("three", whole=True))
    first = list(ear.events)
    ear.events.clear()
    speaker.repeat()
    ear.wait_for(Spoken("three", whole=True))
    assert ear.events == first


@pytest.mark.parametrize("act", [Speaker.repeat, Speaker.back, Speaker.forward, Speaker.pause])
def test_before_the_first_utterance_nothing_happens(
    speaker: Speaker, ear: Ear, act: object
) -> None:
    assert callable(act)
    act(speaker)
    speaker.say(Utterance("a", key="first"))
    ear.wait_for(Spoken("first", whole=True))
    assert ear.events == [begun("first", 0, "a"), Spoken("first", whole=True)]


def test_a_pause_holds_and_goes_on(speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers) -> None:
    speaker.say(THREE)
    ear.wait_for(begun("three", 0, "aa"))
    speaker.pause()
    loudspeakers.stream.play()
    assert not any(loudspeakers.stream.play(50))
    speaker.go_on()
    ear.wait_for(Spoken("three", whole=True))
    assert heard(loudspeakers).endswith("bbcc")


def test_volume_holds_for_loudspeakers_opened_later(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.set_volume(0.5)
    speaker.say(Utterance("bbb", key="soft"))
    ear.wait_for(Spoken("soft", whole=True))
    assert heard(loudspeakers) in ("aa", "aaa")


def test_hushed_it_says_nothing_and_tells_so(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.hush()
    speaker.say(THREE)
    ear.wait_for(Spoken("three", whole=False))
    assert not loudspeakers.streams
    speaker.unhush()
    speaker.say(THREE)
    ear.wait_for(Spoken("three", whole=True))


def test_hushing_cuts_off(speaker: Speaker, ear: Ear) -> None:
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    speaker.hush()
    ear.wait_for(Spoken("long", whole=False))


def test_a_tone_is_played_even_when_hushed(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.hush()
    speaker.play(np.full(100, 0.7, np.float32), RATE)
    ear.wait_until(
        lambda: bool(loudspeakers.streams) and 0.7 in np.round(loudspeakers.stream.heard, 3)
    )


def test_a_missing_loudspeaker_is_told_once_and_tried_again(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    loudspeakers.missing = 2
    for key in "123":
        speaker.say(Utterance("a", key=key))
    ear.wait_for(Spoken("3", whole=True))
    assert ear.events == [
        SpeakingFailed("no_speaker"),
        Spoken("1", whole=False),
        Spoken("2", whole=False),
        begun("3", 0, "a"),
        Spoken("3", whole=True),
    ]


def test_an_unplugged_loudspeaker_is_replaced_in_the_middle(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(THREE)
    ear.wait_for(begun("three", 1, "bb"))
    loudspeakers.stream.is_alive = False
    ear.wait_for(Spoken("three", whole=True))
    told = [event.index for event in ear.events if isinstance(event, SentenceBegun)]
    assert told == [0, 1, 1, 2]
    assert [stream.is_closed for stream in loudspeakers.streams] == [True, False]


def test_a_loudspeaker_that_stays_away_ends_the_utterance(
    speaker: Speaker, ear: Ear, loudspeakers: Loudspeakers
) -> None:
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    loudspeakers.missing = 1
    loudspeakers.stream.is_alive = False
    ear.wait_for(SpeakingFailed("no_speaker"), Spoken("long", whole=False))


def test_a_bug_in_a_voice_costs_one_utterance(
    loudspeakers: Loudspeakers, ear: Ear, voice: LevelVoice, caplog: pytest.LogCaptureFixture
) -> None:
    def say_form(text: str, _language: str) -> tuple[str, ...]:
        if text == "secret":
            raise ValueError(text)
        return (text,)

    speaker = Speaker(
        lambda: Voices({"zh-CN": [lambda: voice]}, voice), loudspeakers.open_player, say_form, ear
    )
    speaker.start()
    speaker.say(Utterance("secret", key="1"))
    speaker.say(Utterance("a", key="2"))
    ear.wait_for(Spoken("1", whole=False), Spoken("2", whole=True))
    speaker.close()
    assert "voice_bug ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_closing_in_the_middle_ends_the_thread_and_closes_all(
    loudspeakers: Loudspeakers, ear: Ear, voice: LevelVoice
) -> None:
    speaker = Speaker(
        lambda: Voices({"zh-CN": [lambda: voice]}, voice), loudspeakers.open_player, by_line, ear
    )
    speaker.start()
    speaker.say(LONG)
    ear.wait_for(begun("long", 0, LONG.text))
    speaker.close()
    assert ear.events[-1] == Spoken("long", whole=False)
    assert voice.is_closed
    assert loudspeakers.stream.is_closed


def test_one_that_was_never_started_can_be_closed(loudspeakers: Loudspeakers, ear: Ear) -> None:
    Speaker(lambda: Voices({}, LevelVoice()), loudspeakers.open_player, by_line, ear).close()
    assert ear.events == []
