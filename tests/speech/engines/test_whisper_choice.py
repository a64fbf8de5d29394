"""Few likely words are told apart by their sound, and nothing else becomes one of them."""

import numpy as np
import pytest

from speech.engines.pieces import said_part
from speech.sound import RATE
from tests.speech.engines.ears import Ear, spoken
from tests.speech.engines.not_speech import NOT_SPEECH

REPLIES = ("对的", "是的", "没错", "不对", "不是", "重说")
CONSENT = ("我同意", "不同意")


@pytest.mark.parametrize(
    ("said", "words"),
    [("没错", REPLIES), ("不是", REPLIES), ("我同意", CONSENT)],
)
def test_one_of_few_words_is_heard(whisper_ear: Ear, said: str, words: tuple[str, ...]) -> None:
    decoding = whisper_ear.recogniser.begin(words)
    decoding.feed(spoken(said))
    assert decoding.finish().text == said


@pytest.mark.parametrize("said", ["读全文", "下一步", "第三个"])
def test_a_command_is_heard_where_others_are_likely(whisper_ear: Ear, said: str) -> None:
    commands = ("第一个", "第二个", "第三个", "下一步", "上一步", "读全文", "再说一遍")
    decoding = whisper_ear.recogniser.begin(alone=commands)
    decoding.feed(spoken(said))
    assert decoding.finish().text == said


def test_a_command_is_not_put_into_a_sentence(whisper_ear: Ear) -> None:
    decoding = whisper_ear.recogniser.begin(alone=("下一步", "读全文", "说完了"))
    decoding.feed(whisper_ear.said)
    assert decoding.finish().text == whisper_ear.hears(whisper_ear.said).text


@pytest.mark.parametrize("said", ["等一下", "再说一遍", "不知道", "你说什么", "快一点"])
@pytest.mark.parametrize("words", [REPLIES, CONSENT])
def test_other_words_become_none_of_them(
    whisper_ear: Ear, said: str, words: tuple[str, ...]
) -> None:
    decoding = whisper_ear.recogniser.begin(words)
    decoding.feed(spoken(said))
    assert decoding.finish().text not in words


@pytest.mark.parametrize("words", [REPLIES, CONSENT])
@pytest.mark.parametrize("kind", NOT_SPEECH)
def test_noise_answers_nothing(whisper_ear: Ear, kind: str, words: tuple[str, ...]) -> None:
    decoding = whisper_ear.recogniser.begin(words)
    decoding.feed(NOT_SPEECH[kind]())
    assert decoding.finish().text == ""


def test_the_said_part_is_found() -> None:
    sound = np.zeros(3 * RATE, np.float32)
    sound[RATE : 2 * RATE] = 0.3
    part = said_part(sound)
    assert 1.3 * RATE < len(part) < 1.6 * RATE
    assert np.count_nonzero(part) == RATE


def test_the_said_part_of_silence_is_all_of_it() -> None:
    silence = np.zeros(RATE, np.float32)
    assert len(said_part(silence)) == RATE
