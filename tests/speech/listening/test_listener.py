"""From blocks of a microphone to written answers."""

import threading

import numpy as np
import pytest

from speech.events import Final, Level, Listening, ListeningFailed, Partial, SpeechStarted
from speech.expectation import AnswerKind, Expectation
from tests.delivery.listener import LONG
from tests.speech.listening.bench_ear import Bench, SpellingEngine, bench
from tests.speech.listening.spoken import NOTHING, say, silence


def test_what_is_said_is_written(ear: Bench) -> None:
    ear.listen()
    ear.say("abc", 0.8)
    ear.wait_for(Final)
    assert ear.kinds() == [Listening, SpeechStarted, Final]
    assert ear.last() == Final("<abc>", "abc", 0.5, ("ABC",))


def test_listening_goes_on_after_an_answer(ear: Bench) -> None:
    ear.listen()
    for letters in ("abc", "def", "ghi"):
        ear.say(letters, 0.8)
    ear.wait_for(Final, 3)
    assert ear.finals() == ["<abc>", "<def>", "<ghi>"]


def test_a_pause_shorter_than_expected_does_not_end_the_answer(ear: Bench) -> None:
    ear.listen(Expectation(AnswerKind.LONG_TEXT, pause_s=1.6))
    ear.say("abc", 1.4)
    ear.say("def", 1.7)
    ear.wait_for(Final)
    assert ear.finals() == ["<abcdef>"]


def test_the_text_is_ready_when_the_pause_is_over(ear: Bench) -> None:
    ear.listen()
    ear.say("abc", 0.4)
    ear.engine.wait_asked("abc")
    ear.microphone.feed(silence(0.4))
    ear.wait_for(Final)
    assert ear.engine.decodings == ["", "abc"]


def test_what_was_decoded_in_a_pause_is_not_final_when_the_person_goes_on(ear: Bench) -> None:
    ear.listen()
    ear.say("abc", 0.5)
    ear.say("def", 0.8)
    ear.wait_for(Final)
    assert ear.finals() == ["<abcdef>"]


def test_partial_texts_come_while_somebody_speaks(ear: Bench) -> None:
    ear.listen()
    for count, letters in enumerate(("abcd", "efgh", "abcd"), start=1):
        ear.say(letters)
        ear.wait_for(Partial, count)
    assert all("<abcdefghabcd>".startswith(text[:-1]) for text in ear.partials())


def test_only_one_partial_text_is_asked_for_at_a_time() -> None:
    with bench(SpellingEngine(is_streaming=True)) as ear:
        ear.listen()
        ear.engine.partial_gate.clear()
        before = ear.count(Level)
        ear.say("abcdefghi", 0.8)
        ear.wait_for(Level, before + 25)
        ear.engine.partial_gate.set()
        ear.wait_for(Final)
        assert ear.engine.partials == ["ab"]


def test_a_partial_text_is_not_asked_for_in_silence_which_may_be_the_end() -> None:
    with bench(SpellingEngine(is_streaming=True)) as ear:
        ear.listen()
        ear.engine.partial_gate.clear()
        before = ear.count(Level)
        ear.say("abcd", 0.4)
        ear.wait_for(Level, before + 10)
        ear.engine.partial_gate.set()
        ear.engine.wait_asked("abcd")
        ear.microphone.feed(silence(0.8))
        ear.wait_for(Final)
        assert isinstance(ear.last(), Final)
        assert len(ear.engine.partials) == 1


def test_likely_words_reach_the_engine(ear: Bench) -> None:
    ear.listen(Expectation(words=("是", "不是")))
    ear.say("a", 0.8)
    ear.wait_for(Final)
    assert ear.engine.words[-1] == ("是", "不是")


def test_nothing_is_told_before_the_model_is_warm() -> None:
    engine = SpellingEngine()
    engine.gate.clear()
    with bench(engine) as ear:
        ear.listener.listen(Expectation())
        ear.microphone.wait_open()
        ear.microphone.feed(silence(1.0))
        ear.wait_for(Level)
        assert ear.kinds() == []
        engine.gate.set()
        ear.feed_until_listening(1)


def test_the_first_word_is_whole_though_it_began_before_listening() -> None:
    engine = SpellingEngine()
    engine.gate.clear()
    with bench(engine) as ear:
        ear.listener.listen(Expectation())
        ear.microphone.wait_open()
        ear.microphone.feed([*silence(0.5), *say("a")])
        ear.heard.wait_for(lambda told: len(told) >= 7)
        engine.gate.set()
        ear.feed_until_listening(1, block=NOTHING)
        ear.say("bc", 0.8)
        ear.wait_for(Final)
        assert ear.finals() == ["<abc>"]


def test_a_new_question_forgets_what_was_being_said(ear: Bench) -> None:
    ear.listen()
    ear.say("abc")
    ear.wait_for(SpeechStarted)
    ear.listen(Expectation(pause_s=0.5))
    ear.say("def", 0.6)
    ear.wait_for(Final)
    assert ear.finals() == ["<def>"]


def test_nothing_of_an_earlier_question_is_told() -> None:
    with bench() as ear:
        ear.listen()
        ear.engine.gate.clear()
        ear.say("abc", 0.8)
        ear.engine.wait_asked("abc")
        ear.listener.listen(Expectation())
        told = len(ear.heard.told)
        ear.engine.gate.set()
        ear.feed_until_listening(2)
        ear.say("d", 0.8)
        ear.wait_for(Final)
        assert ear.finals() == ["<d>"]
        assert all(not isinstance(event, Final) for event in ear.heard.told[:told])


def test_stopped_it_tells_nothing_and_closes_the_microphone(ear: Bench) -> None:
    ear.listen()
    ear.say("abc")
    ear.wait_for(SpeechStarted)
    ear.listener.stop()
    told = len(ear.heard.told)
    ear.microphone.wait_open(wanted=False)
    assert len(ear.heard.told) == told


def test_mute_it_hears_nothing_of_the_program(ear: Bench) -> None:
    ear.listen()
    ear.listener.mute()
    ear.say("abc", 0.8)
    ear.listener.unmute()
    ear.feed_until_listening(2)
    ear.say("def", 0.8)
    ear.wait_for(Final)
    assert ear.finals() == ["<def>"]
    assert ear.microphone.openings == 1


def test_mute_in_the_middle_of_an_answer_keeps_what_was_said(ear: Bench) -> None:
    ear.listen()
    ear.say("abc")
    ear.listener.mute()
    ear.wait_for(Final)
    assert ear.finals() == ["<abc>"]


def test_the_end_of_the_programs_voice_is_not_heard_either(ear: Bench) -> None:
    ear.listen()
    ear.listener.mute()
    ear.listener.unmute()
    ear.microphone.feed(say("i")[:3])
    ear.feed_until_listening(2)
    ear.say("abc", 0.8)
    ear.wait_for(Final)
    assert ear.finals() == ["<abc>"]


def test_a_held_key_keeps_the_answer_open(ear: Bench) -> None:
    ear.listen()
    ear.listener.hold(held=True)
    ear.say("abc", 3.0)
    ear.say("def", 3.0)
    ear.listener.hold(held=False)
    ear.microphone.feed(silence(0.1))
    ear.wait_for(Final)
    assert ear.finals() == ["<abcdef>"]


def test_who_has_not_finished_may_pause_longer(ear: Bench) -> None:
    ear.listen()
    ear.listener.keep_open()
    ear.say("abc", 1.8)
    ear.say("def", 2.2)
    ear.wait_for(Final)
    assert ear.finals() == ["<abcdef>"]


def test_blocks_of_any_length_are_heard(ear: Bench) -> None:
    ear.listen()
    sound = np.concatenate([*say("abc"), *silence(0.8)])
    ear.microphone.feed(np.array_split(sound, range(700, len(sound), 700)))
    ear.wait_for(Final)
    assert ear.finals() == ["<abc>"]


def test_levels_are_told_ten_times_a_second(ear: Bench) -> None:
    ear.listen()
    before = ear.count(Level)
    ear.microphone.feed(silence(3.0))
    ear.say("a", 0.8)
    ear.wait_for(Final)
    assert ear.count(Level) - before == pytest.approx(40, abs=4)


@pytest.mark.parametrize("code", ["model_missing", "engine_missing"])
def test_an_engine_that_cannot_work_says_why(code: str) -> None:
    with bench(trouble=code) as ear:
        ear.listener.listen(Expectation())
        ear.wait_for(ListeningFailed)
        ear.listener.listen(Expectation())
        ear.wait_for(ListeningFailed, 2)
        assert set(ear.heard.told) == {ListeningFailed(code)}
        ear.microphone.wait_open(wanted=False)


def test_closing_does_not_wait_for_a_long_decoding() -> None:
    with bench() as ear:
        ear.listen()
        ear.engine.gate.clear()
        ear.say("abc", 0.8)
        ear.engine.wait_asked("abc")
        closing = threading.Thread(target=ear.listener.close)
        closing.start()
        closing.join(LONG)
        assert not closing.is_alive()
        assert not ear.microphone.is_open
        assert not ear.engine.is_closed.is_set()
        ear.engine.gate.set()
        assert ear.engine.is_closed.wait(LONG)
        assert ear.finals() == []
