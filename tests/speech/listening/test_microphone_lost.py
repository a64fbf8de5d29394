"""A microphone that is unplugged, comes back, is busy, or was never there."""

import pytest

from speech.events import Final, Listening, ListeningFailed, MicrophoneLost, SpeechStarted
from speech.expectation import Expectation
from speech.listening_source import Change, Source
from speech.microphone import Inbox
from tests.speech.listening.bench_ear import Bench, FedMicrophone
from tests.speech.listening.spoken import SILENCE, silence


def unplug(ear: Bench) -> None:
    ear.microphone.is_plugged_in = False
    ear.wait_for(MicrophoneLost)
    ear.microphone.wait_open(wanted=False)


def plug_in(ear: Bench, listened: int = 1) -> None:
    ear.microphone.is_plugged_in = True
    ear.microphone.wait_open()
    ear.feed_until_listening(listened + 1)


def test_what_was_said_before_it_was_unplugged_is_kept(ear: Bench) -> None:
    ear.listen()
    ear.say("abc", 0.4)
    ear.engine.wait_asked("abc")
    unplug(ear)
    assert ear.kinds() == [Listening, SpeechStarted, Final, MicrophoneLost]
    assert ear.finals() == ["<abc>"]


def test_plugged_in_again_it_is_heard_again(ear: Bench) -> None:
    ear.listen()
    unplug(ear)
    plug_in(ear)
    ear.say("def", 0.8)
    ear.wait_for(Final)
    assert ear.kinds() == [Listening, MicrophoneLost, Listening, SpeechStarted, Final]
    assert ear.finals() == ["<def>"]


def test_its_return_is_told_after_its_loss_even_if_decoding_takes_long(ear: Bench) -> None:
    ear.listen()
    ear.engine.gate.clear()
    ear.say("abc", 0.3)
    ear.engine.wait_asked("abc")
    ear.microphone.is_plugged_in = False
    ear.microphone.wait_open(wanted=False)
    ear.microphone.is_plugged_in = True
    ear.microphone.wait_open()
    ear.microphone.feed(silence(1.0))
    ear.engine.gate.set()
    ear.feed_until_listening(2)
    assert ear.kinds() == [Listening, SpeechStarted, Final, MicrophoneLost, Listening]


def test_unplugged_while_the_program_speaks_it_is_missed_too(ear: Bench) -> None:
    ear.listen()
    ear.listener.mute()
    unplug(ear)
    ear.listener.unmute()
    plug_in(ear)
    assert ear.kinds() == [Listening, MicrophoneLost, Listening]


@pytest.mark.parametrize("code", ["no_microphone", "microphone_busy"])
def test_a_microphone_that_cannot_be_had_is_told_once_and_tried_again(
    ear: Bench, code: str
) -> None:
    ear.microphone.trouble = code
    ear.listener.listen(Expectation())
    ear.wait_for(ListeningFailed)
    ear.microphone.trouble = ""
    ear.microphone.wait_open()
    ear.feed_until_listening(1)
    assert ear.heard.told[0] == ListeningFailed(code)
    assert ear.kinds() == [ListeningFailed, Listening]


def test_a_new_question_is_told_that_there_is_no_microphone(ear: Bench) -> None:
    ear.listen()
    unplug(ear)
    ear.listener.listen(Expectation())
    ear.wait_for(ListeningFailed)
    assert ear.last() == ListeningFailed("no_microphone")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_it_is_tried_again_after_a_while_only() -> None:
    clock, microphone = Clock(), FedMicrophone()
    source = Source(microphone, Inbox().deliver, retry_s=0.5, clock=clock)
    microphone.trouble = "no_microphone"
    assert source.tend(wanted=True) is Change.FAILED
    microphone.trouble = ""
    clock.now += 0.4
    assert source.tend(wanted=True) is Change.NONE
    clock.now += 0.2
    assert source.tend(wanted=True) is Change.OPENED


def test_another_reason_is_news() -> None:
    microphone = FedMicrophone()
    source = Source(microphone, Inbox().deliver, retry_s=0.0)
    microphone.trouble = "no_microphone"
    assert source.tend(wanted=True) is Change.FAILED
    assert source.tend(wanted=True) is Change.NONE
    microphone.trouble = "microphone_busy"
    assert source.tend(wanted=True) is Change.FAILED


def test_blocks_beyond_the_bound_are_dropped_and_counted() -> None:
    inbox = Inbox(most_waiting=3)
    for _ in range(5):
        inbox.deliver(SILENCE)
    inbox.post(lambda: None)
    assert inbox.dropped == 2
    taken = [inbox.next(0.0) for _ in range(5)]
    assert [item is SILENCE for item in taken] == [True, True, True, False, False]
    assert taken[4] is None
