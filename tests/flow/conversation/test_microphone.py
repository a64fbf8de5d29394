"""Ears and mouth that fail: it is said once, nothing is lost, and it goes on when they are back."""

import pytest

from desktop.flow.conversation.ports import TalkState
from speech.events import (
    Advice,
    Final,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
    SpeakingFailed,
    SpeechStarted,
    Spoken,
)
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk, words
from tests.flow.person import question


def test_the_microphone_is_closed_while_the_program_speaks(talk: Talk) -> None:
    talk.person.session.begin()
    assert talk.state() is TalkState.SPEAKING
    assert not talk.ear.is_open
    talk.listen()
    assert talk.state() is TalkState.LISTENING
    assert talk.ear.is_open


def test_the_tone_waits_for_a_live_microphone(talk: Talk) -> None:
    talk.session.begin()
    talk.mouth.finish()
    before = talk.mouth.tones
    talk.ear.tell(Listening())
    talk.ear.tell(Listening())
    assert talk.mouth.tones == before + 1


def test_it_hears_and_shows_what_is_being_said(talk: Talk) -> None:
    at(talk, "about")
    talk.ear.tell(SpeechStarted())
    assert talk.state() is TalkState.HEARING
    talk.ear.tell(Partial("小区路"))
    assert talk.conversation.partial == "小区路"
    talk.ear.tell(Final("小区路灯坏了"))
    assert (talk.conversation.partial, talk.conversation.heard) == ("", "小区路灯坏了")


def test_a_lost_microphone_is_told_and_what_was_told_stays(talk: Talk) -> None:
    at(talk, "facts")
    talk.says("三月起路灯就不亮了")
    talk.ear.tell(SpeechStarted())
    talk.ear.tell(MicrophoneLost())
    assert talk.conversation.failure == "hearing-microphone_lost"
    talk.mouth.finish()
    assert "话筒断开了" in talk.mouth.last
    assert talk.state() is TalkState.PAUSED
    assert talk.person.kept.answers["facts"] == "三月起路灯就不亮了"


def test_it_goes_on_when_the_microphone_is_back(talk: Talk) -> None:
    at(talk, "facts")
    talk.says("三月起路灯就不亮了")
    talk.ear.tell(MicrophoneLost())
    talk.mouth.finish()
    tones = talk.mouth.tones
    talk.ear.tell(Listening())
    assert talk.conversation.failure == ""
    assert talk.state() is TalkState.LISTENING
    assert talk.mouth.tones == tones + 1
    talk.says("物业说没有钱")
    assert talk.answers["facts"] == "三月起路灯就不亮了。物业说没有钱"


def test_a_microphone_lost_while_the_program_speaks_is_told_afterwards(talk: Talk) -> None:
    talk.session.begin()
    talk.ear.tell(MicrophoneLost())
    talk.mouth.finish()
    assert "话筒断开了" in talk.mouth.last


@pytest.mark.parametrize("code", ["model_missing", "no_microphone", "a_newer_code"])
def test_ears_that_do_not_work_are_told_once(talk: Talk, code: str) -> None:
    for _ in range(3):
        talk.ear.tell(ListeningFailed(code))
        talk.mouth.finish()
    assert words("zh-CN").knows(talk.conversation.failure)
    sentence = words("zh-CN").say(talk.conversation.failure)
    assert talk.said().count(sentence) == 1
    assert "打字" in sentence


def test_typing_goes_on_without_ears(talk: Talk) -> None:
    talk.ear.tell(ListeningFailed("model_missing"))
    talk.mouth.finish()
    talk.person.walk_to(question("name"))
    talk.ear.tell(ListeningFailed("model_missing"))
    talk.mouth.finish()
    assert "请问您的姓名" in talk.said()
    assert talk.conversation.failure == "hearing-model_missing"
    assert talk.state() is TalkState.PAUSED


@pytest.mark.parametrize("code", ["no_voice", "no_speaker", "a_newer_code"])
def test_a_mouth_that_does_not_work_lets_the_person_speak(talk: Talk, code: str) -> None:
    talk.session.begin()
    key = talk.mouth.said[-1].key
    talk.mouth.tell(SpeakingFailed(code))
    talk.mouth.tell(Spoken(key, whole=False))
    assert words("zh-CN").knows(talk.conversation.failure)
    assert talk.ear.is_open
    talk.ear.hears("我同意")
    assert talk.answers["consent"] is True


def test_a_level_is_shown_with_what_would_help(talk: Talk) -> None:
    talk.ear.tell(Level(0.3, Advice.TOO_QUIET))
    assert (talk.conversation.loudness, talk.conversation.advice) == (0.3, "hearing-too_quiet")
    talk.ear.tell(Level(0.5))
    assert talk.conversation.advice == ""


@pytest.mark.parametrize("advice", [each for each in Advice if each is not Advice.NONE])
def test_each_advice_has_its_sentence(talk: Talk, advice: Advice) -> None:
    talk.ear.tell(Level(0.3, advice))
    assert words("en").knows(talk.conversation.advice)


def test_what_was_told_as_the_program_began_to_speak_is_kept(talk: Talk) -> None:
    at(talk, "facts")
    talk.ear.tell(SpeechStarted())
    talk.session.go_back()
    talk.ear.tell(Final("三月起路灯就不亮了"))
    assert talk.answers["facts"] == "三月起路灯就不亮了"


def test_news_wait_until_the_person_has_finished(talk: Talk) -> None:
    at(talk, "phone")
    talk.ear.tell(SpeechStarted())
    talk.session.go_on()
    assert talk.state() is TalkState.HEARING
    talk.ear.tell(Final("13800138000"))
    talk.mouth.finish()
    assert "138 0013 8000" in talk.said()


def test_when_off_nothing_is_heard_or_said(talk: Talk) -> None:
    talk.conversation.stop()
    assert talk.state() is TalkState.OFF
    said = len(talk.mouth.said)
    talk.session.begin()
    talk.conversation.hear(Final("我同意"))
    talk.conversation.repeat()
    talk.conversation.sentence_back()
    talk.conversation.slower()
    assert len(talk.mouth.said) == said
    assert "consent" not in talk.answers
    talk.start()
    assert "我们怎样使用您的信息" in talk.said()
