"""How fast is spoken: as the person likes, but never too fast for a hand that writes."""

from speech.events import SentenceBegun, Spoken
from speech.speaker import Speaker
from speech.utterance import NOTING_SPEED, Utterance
from tests.speech.mouth.fakes import Ear, LevelVoice


def test_another_speed_says_the_sentence_anew(
    speaker: Speaker, ear: Ear, voice: LevelVoice
) -> None:
    text = "d" * 200
    speaker.say(Utterance(text, key="long"))
    ear.wait_for(SentenceBegun("long", 0, text))
    speaker.set_speed(1.5)
    ear.wait_until(lambda: (text, 1.5) in voice.spoken)
    assert voice.spoken == [(text, 1.0), (text, 1.5)]


def test_what_is_written_down_is_never_said_fast(
    speaker: Speaker, ear: Ear, voice: LevelVoice
) -> None:
    speaker.set_speed(2.0)
    speaker.say(Utterance("a", key="usual"))
    speaker.say(Utterance("b", key="noted", to_note=True))
    ear.wait_for(Spoken("noted", whole=True))
    speaker.set_speed(0.5)
    speaker.say(Utterance("c", key="slow", to_note=True))
    ear.wait_for(Spoken("slow", whole=True))
    assert voice.spoken == [("a", 2.0), ("b", NOTING_SPEED), ("c", 0.5)]
