"""Trying the loudspeaker and the microphone, with ears and a mouth that a test moves."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop import bundled
from desktop.flow.conversation.ports import TalkState
from desktop.flow.sound_trial import SoundTrial
from desktop.flow.sound_trial_ports import TrialState
from desktop.flow.sound_trial_result import shown
from desktop.flow.words import Words
from speech.events import (
    Advice,
    Final,
    Heard,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
    Said,
    SentenceBegun,
    SpeakingFailed,
    SpeechStarted,
    Spoken,
)
from tests.fakes.mouth import FakeMouth
from tests.fakes.sound_trial import LentEar, RestingTalk

WELL = Level(0.6)


class Bench:
    """A trial with all it touches."""

    def __init__(self) -> None:
        self.ear, self.mouth, self.talk = LentEar(), FakeMouth(), RestingTalk()
        self.reader_runs = False
        self.words = Words("zh-CN", bundled.sentences("zh-CN"))
        self.trial = SoundTrial(self.ear, self.mouth, lambda: self.reader_runs)
        self.mouth.tell = self._said

    def _said(self, event: Said) -> None:
        self.trial.said(event)

    def ask(self) -> None:
        """Come to where the microphone is open and live."""
        self.trial.try_microphone(self.talk, self.words)
        self.mouth.finish()
        assert self.trial.hear(Listening())

    def hear(self, text: str, *levels: Level) -> None:
        events: list[Heard] = [SpeechStarted(), *(levels or (WELL,)), Partial(text), Final(text)]
        assert all(self.trial.hear(event) for event in events)

    def see(self, message: str, **arguments: str) -> str:
        return self.words.see(message, **arguments)

    @property
    def result(self) -> list[str]:
        return shown(self.words, self.trial.result).splitlines()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    del qtbot
    return Bench()


def test_the_loudspeaker_says_a_sample(bench: Bench) -> None:
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    assert bench.mouth.last == bench.see("sound-trial-sample")
    assert bench.trial.state is TrialState.SPEAKING
    bench.mouth.finish()
    assert bench.result == [bench.see("sound-trial-said")]
    assert not bench.trial.is_on
    assert bench.ear.deeds == []


@pytest.mark.parametrize(
    ("code", "told"), [("no_speaker", "no_speaker"), ("no_voice", "no_voice"), ("new", "other")]
)
def test_a_loudspeaker_that_fails_is_the_result(bench: Bench, code: str, told: str) -> None:
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    assert not bench.trial.said(SpeakingFailed(code)), "the conversation must know it too"
    assert bench.trial.said(Spoken(bench.mouth.said[-1].key, whole=False))
    assert bench.result == [bench.see(f"speaking-{told}")]


def test_a_loudspeaker_that_failed_before_fails_again(bench: Bench) -> None:
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    bench.trial.said(Spoken(bench.mouth.said[-1].key, whole=False))
    assert bench.result == [bench.see("speaking-no_speaker")]


def test_what_is_heard_is_shown_and_said_back(bench: Bench) -> None:
    bench.ask()
    assert bench.mouth.tones == 1
    bench.hear("今天天气很好")
    heard = bench.see("sound-trial-heard", text="今天天气很好")
    assert bench.result == [heard, bench.see("sound-trial-good")]
    assert bench.mouth.last.splitlines() == bench.result
    assert not bench.mouth.said[-1].keep, "the sound of what people say is never kept"
    bench.mouth.finish()
    assert bench.ear.deeds == ["mute", "take", "mute", "closed"]
    assert not bench.trial.is_on


def test_what_is_heard_so_far_is_shown(bench: Bench) -> None:
    bench.ask()
    bench.trial.hear(SpeechStarted())
    bench.trial.hear(Partial("今天"))
    bench.trial.hear(WELL)
    assert (bench.trial.state, bench.trial.partial) == (TrialState.HEARING, "今天")
    assert bench.trial.loudness == WELL.loudness


@pytest.mark.parametrize("advice", [Advice.TOO_LOUD, Advice.TOO_NOISY, Advice.TOO_QUIET])
def test_what_would_help_is_told(bench: Bench, advice: Advice) -> None:
    bench.ask()
    bench.hear("你好", Level(0.6, advice), WELL)
    assert bench.result[1] == bench.see(f"hearing-{advice}")


def test_a_short_word_from_afar_is_too_quiet(bench: Bench) -> None:
    bench.ask()
    bench.hear("你好", Level(0.3))
    assert bench.result[1] == bench.see("hearing-too_quiet")


def test_a_voice_that_is_not_understood(bench: Bench) -> None:
    bench.ask()
    bench.hear("")
    assert bench.result == [bench.see("sound-trial-not-understood")]


@pytest.mark.parametrize(
    ("loudness", "told"),
    [
        (0.0, ["sound-trial-silent"]),
        (0.2, ["sound-trial-nothing", "hearing-too_quiet"]),
        (0.6, ["sound-trial-nothing"]),
    ],
)
def test_nobody_is_heard(bench: Bench, loudness: float, told: list[str]) -> None:
    bench.ask()
    bench.trial.hear(Level(loudness))
    bench.trial.lose_patience()
    assert bench.result == [bench.see(message) for message in told]


def test_a_noise_without_end_is_not_understood(bench: Bench) -> None:
    bench.ask()
    bench.trial.hear(SpeechStarted())
    bench.trial.hear(Level(0.6, Advice.TOO_NOISY))
    bench.trial.lose_patience()
    assert bench.result == [
        bench.see("sound-trial-not-understood"),
        bench.see("hearing-too_noisy"),
    ]


def test_a_microphone_that_is_unplugged(bench: Bench) -> None:
    bench.ask()
    bench.trial.hear(MicrophoneLost())
    assert bench.result == [bench.see("hearing-microphone_lost")]


@pytest.mark.parametrize(
    ("code", "told"), [("no_microphone", "no_microphone"), ("unforeseen", "other")]
)
def test_ears_that_do_not_work(bench: Bench, code: str, told: str) -> None:
    bench.trial.try_microphone(bench.talk, bench.words)
    bench.mouth.finish()
    bench.trial.hear(ListeningFailed(code))
    assert bench.result == [bench.see(f"hearing-{told}")]


def test_the_microphone_can_be_tried_without_a_voice(bench: Bench) -> None:
    bench.trial.try_microphone(bench.talk, bench.words)
    bench.trial.said(SpeakingFailed("no_voice"))
    bench.trial.said(Spoken(bench.mouth.said[-1].key, whole=False))
    assert bench.trial.state is TrialState.STARTING
    assert bench.ear.deeds.count("take") == 1


def test_beside_a_screen_reader_the_microphone_opens_later(bench: Bench) -> None:
    bench.reader_runs = True
    bench.trial.try_microphone(bench.talk, bench.words)
    bench.mouth.finish()
    assert bench.ear.deeds == ["mute"]
    bench.trial.lose_patience()
    assert bench.ear.deeds == ["mute", "take"]


@pytest.mark.parametrize("before", [TalkState.LISTENING, TalkState.SPEAKING])
def test_the_conversation_rests_and_goes_on(bench: Bench, before: TalkState) -> None:
    bench.talk.state = before
    bench.ask()
    states = [bench.talk.state]
    bench.hear("你好")
    bench.mouth.finish()
    assert [*states, bench.talk.state] == [TalkState.PAUSED, TalkState.SPEAKING]
    assert bench.ear.deeds[-1] == "talks"


def test_a_conversation_that_rested_goes_on_resting(bench: Bench) -> None:
    bench.talk.state = TalkState.PAUSED
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    bench.mouth.finish()
    assert bench.talk.state is TalkState.PAUSED
    assert bench.ear.deeds == ["mute", "talks"]


def test_another_trial_takes_the_place_of_the_first(bench: Bench) -> None:
    bench.ask()
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    assert bench.trial.state is TrialState.SPEAKING
    assert not bench.trial.is_of_microphone
    first, second = bench.mouth.said[0].key, bench.mouth.said[-1].key
    assert bench.trial.said(Spoken(first, whole=False))
    assert bench.trial.is_on, "what was cut off is not this trial's sentence"
    bench.trial.said(Spoken(second, whole=True))
    assert bench.result == [bench.see("sound-trial-said")]


@pytest.mark.parametrize("state", TalkState)
def test_a_page_that_is_left_takes_all_with_it(bench: Bench, state: TalkState) -> None:
    bench.ask()
    bench.talk.state = state
    bench.trial.hear(Partial("秘密"))
    bench.trial.abandon()
    assert (bench.trial.partial, bench.result, bench.trial.is_on) == ("", [], False)
    assert (bench.ear.deeds[-1] == "closed") is (state is TalkState.OFF)
    bench.trial.lose_patience()
    assert bench.trial.state is TrialState.OFF


def test_what_is_not_of_a_trial_is_left_to_others(bench: Bench) -> None:
    others: tuple[Callable[[], bool], ...] = (
        lambda: bench.trial.hear(Final("下一步")),
        lambda: bench.trial.said(SentenceBegun("u1", 0, "您好")),
        lambda: bench.trial.said(Spoken("u1", whole=True)),
    )
    assert [each() for each in others] == [False, False, False]


def test_while_the_sample_is_said_nothing_is_heard(bench: Bench) -> None:
    bench.trial.try_loudspeaker(bench.talk, bench.words)
    assert bench.trial.hear(Final("提交"))
    assert bench.result == []
