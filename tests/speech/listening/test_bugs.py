"""What goes wrong inside is told and logged, without a word of what was said."""

import pytest

from speech.events import Final, ListeningFailed
from speech.recogniser import EngineUnavailableError
from tests.speech.listening.bench_ear import SpellingEngine, bench

SAID = "张三"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ValueError(SAID), "engine_broken"),
        (EngineUnavailableError("model_broken"), "model_broken"),
    ],
)
def test_an_engine_that_fails_at_work_is_given_up(
    error: Exception, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    engine = SpellingEngine()
    with bench(engine) as ear:
        ear.listen()
        engine.error = error
        ear.say("abc", 0.8)
        ear.wait_for(ListeningFailed)
        assert ear.last() == ListeningFailed(code)
        assert ear.engine.is_closed.wait(5)
        ear.microphone.wait_open(wanted=False)
    assert SAID not in caplog.text
    assert ("ValueError" in caplog.text) == (code == "engine_broken")


def test_a_failure_of_the_ears_themselves_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with bench() as ear:
        ear.listen()
        ear.voice_activity.error = ValueError(SAID)
        ear.say("a")
        ear.wait_for(ListeningFailed)
        ear.microphone.wait_open(wanted=False)
    assert SAID not in caplog.text
    assert "the listener failed: ValueError" in caplog.text


def test_what_cannot_have_been_said_is_not_written() -> None:
    engine = SpellingEngine()
    with bench(engine) as ear:
        ear.listen()
        engine.invention = "谢谢观看" * 50
        ear.say("a", 0.8)
        ear.wait_for(Final)
        assert ear.last() == Final("", confidence=0.0)


def test_an_engine_that_falls_far_behind_is_given_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("speech.listening_decoder.MOST_WAITING", 20)
    engine = SpellingEngine()
    with bench(engine) as ear:
        ear.listen()
        engine.gate.clear()
        ear.say("a", 0.8)
        engine.wait_asked("a")
        ear.say("b", 0.8)
        ear.say("c", 0.8)
        ear.wait_for(Final)
        assert ear.finals() == [""]
        engine.gate.set()
        ear.wait_for(Final, 3)
        assert ear.finals() == ["", "<a>", "<b>"]
