"""A real voice, a real microphone stream, a real recogniser: what is said is written."""

from collections.abc import Iterator, Sequence

import pytest

from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.sound_system import SoundSystem
from speech.engines.silero import SileroVoiceActivity
from speech.engines.whisper import Whisper
from speech.events import (
    Final,
    Heard,
    Level,
    Listening,
    MicrophoneLost,
    Partial,
    SpeechStarted,
)
from speech.expectation import AnswerKind, Expectation
from speech.listener import Listener
from speech.models.shelf import find_model
from speech.recogniser import Transcript
from speech.text.written import Written, load_writer
from tests.audio_desk.audio_desk import AudioDesk
from tests.audio_desk.spoken import Speaker
from tests.delivery.listener import Listener as Hearer

SENTENCE = "我家楼下的路灯坏了三个月。"
WELL = 0.5
"""The voice never says it twice alike: asked here is whether it was heard, not how well."""


@pytest.fixture(scope="module")
def person() -> Iterator[Speaker]:
    speaker = Speaker()
    yield speaker
    speaker.close()


@pytest.fixture
def heard() -> Hearer[Heard]:
    return Hearer()


@pytest.fixture
def listener(desk: AudioDesk, heard: Hearer[Heard]) -> Iterator[Listener]:
    folder = find_model("whisper-base")
    if folder is None:
        pytest.skip("whisper-base is not installed (petition-desk models install)")
    system, writer = SoundSystem(), load_writer()
    assert desk.environment
    assert system.refresh()

    def write(transcript: Transcript, expectation: Expectation) -> Written:
        return writer.write(transcript, expectation.kind)

    microphone = ChosenMicrophone(system, lambda: "")
    listener = Listener(
        lambda: Whisper(folder), microphone, SileroVoiceActivity(), write=write, tell=heard
    )
    listener.listen(Expectation(AnswerKind.LONG_TEXT, pause_s=0.7))
    heard.wait_for_one(Listening)
    yield listener
    listener.close()


def texts(told: Sequence[Heard]) -> str:
    return "".join(event.text for event in told if isinstance(event, Final))


def alike(text: str, said: str) -> float:
    """The share of the characters said that were written."""
    return sum(character in text for character in said) / len(said)


@pytest.mark.usefixtures("listener")
def test_a_sentence_is_heard_while_it_is_said_and_written_after_it(
    desk: AudioDesk, person: Speaker, heard: Hearer[Heard]
) -> None:
    desk.play(person.speak(SENTENCE, pause_s=1.0), person.rate).wait()
    told = heard.wait_for_one(Final)
    kinds = [type(event) for event in told]
    assert kinds.index(SpeechStarted) < kinds.index(Partial) < kinds.index(Final)
    assert alike(texts(told), "我家楼下坏了") >= WELL


@pytest.mark.usefixtures("listener")
def test_unplugged_in_the_middle_no_word_is_lost(
    desk: AudioDesk, person: Speaker, heard: Hearer[Heard]
) -> None:
    playing = desk.play(person.speak(SENTENCE + SENTENCE), person.rate)
    heard.wait_for_one(Partial)
    desk.unplug()
    lost = [event for event in heard.wait_for_one(MicrophoneLost) if not isinstance(event, Level)]
    assert [type(event) for event in lost[-2:]] == [Final, MicrophoneLost]
    assert texts(lost)
    playing.stop()
    desk.plug_in()
    heard.wait_for_one(Listening, 2)
    desk.play(person.speak(SENTENCE, pause_s=1.0), person.rate).wait()
    before = len(texts(lost))
    told = heard.wait_for_one(Final, 2)
    assert alike(texts(told)[before:], "我家楼下坏了") >= WELL
