"""What Whisper must not do, and what it tells besides the text."""

from pathlib import Path

import numpy as np
import pytest

from speech.engines.whisper import Whisper, somebody_speaks
from speech.engines.whisper_model import FULL_WINDOW, Reading, window_for
from speech.listening_guard import syllables
from speech.recogniser import EngineUnavailableError
from speech.sound import RATE
from tests.speech.engines.ears import Ear, model, spoken
from tests.speech.engines.not_speech import NOT_SPEECH

LIKELY = ("行政复议", "确认提交", "承包地", "信访局", "拆迁补偿")
VILLAGES = tuple(f"第{number}村" for number in range(500))
STORY = (
    "我家住在城南新区三号楼",
    "去年春天村里开始修公路",
    "我们的承包地被占了两亩",
    "村干部说年底给补偿款",
    "可是到现在一分钱也没有拿到",
    "我去镇政府问过三次",
    "工作人员让我回家等通知",
    "后来我又给县里打了电话",
    "他们说这件事情正在调查",
    "请帮助我们早日拿到补偿",
)


@pytest.mark.parametrize("kind", NOT_SPEECH)
def test_it_invents_nothing_without_anybodys_help(whisper_ear: Ear, kind: str) -> None:
    assert whisper_ear.hears(NOT_SPEECH[kind]()).text == ""


def test_a_drawn_out_filler_does_not_loop(whisper_ear: Ear) -> None:
    filler = spoken("嗯", 0.5)  # a second of humming: whoever speaks says five syllables in it
    assert syllables(whisper_ear.hears(filler).text) <= 8
    assert syllables(whisper_ear.hears(np.tile(filler, 3)).text) <= 24


@pytest.mark.parametrize("words", [LIKELY, VILLAGES])
@pytest.mark.parametrize("kind", NOT_SPEECH)
def test_likely_words_do_not_come_out_of_noise(
    whisper_ear: Ear, kind: str, words: tuple[str, ...]
) -> None:
    decoding = whisper_ear.recogniser.begin(words)
    decoding.feed(NOT_SPEECH[kind]())
    assert decoding.partial() == decoding.finish().text == ""


def test_likely_words_are_heard_when_they_are_said(whisper_ear: Ear) -> None:
    decoding = whisper_ear.recogniser.begin(LIKELY)
    decoding.feed(spoken("我要申请行政复议"))
    text = decoding.finish().text
    assert "行政复议" in text
    assert not any(word in text for word in LIKELY[1:])


def test_more_words_than_fit_do_no_harm(whisper_ear: Ear) -> None:
    decoding = whisper_ear.recogniser.begin(VILLAGES)
    decoding.feed(whisper_ear.said)
    assert 4 < len(decoding.finish().text) < 14


def test_tokens_and_alternatives_come_with_the_text(whisper_ear: Ear) -> None:
    heard = whisper_ear.hears(whisper_ear.said)
    assert "".join(token.text for token in heard.tokens) == heard.text
    assert len(heard.alternatives) >= 3
    sure = [heard.confidence, *(other.confidence for other in heard.alternatives)]
    assert sure == sorted(sure, reverse=True)


def test_more_than_its_window_is_heard_to_the_end(whisper_ear: Ear) -> None:
    told = "".join(STORY)
    sound = np.concatenate([spoken(sentence) for sentence in STORY])
    assert len(sound) > 30 * RATE
    heard = whisper_ear.hears(*np.array_split(sound, 60))
    assert 0.8 * len(told) < len(heard.text) < 1.2 * len(told)
    assert "".join(token.text for token in heard.tokens) == heard.text


def test_a_window_is_as_long_as_what_was_said_and_never_longer_than_the_full_one() -> None:
    assert window_for(0) == 500
    assert window_for(8 * RATE) == 1_000
    assert window_for(28 * RATE) == FULL_WINDOW


@pytest.mark.parametrize(
    ("score", "silence", "speaks"),
    [(-0.3, 0.9, True), (-0.8, 0.9, False), (-0.8, 0.1, True), (-2.5, 0.1, False)],
)
def test_whisper_is_believed_when_it_doubts(score: float, silence: float, speaks: bool) -> None:
    assert somebody_speaks(Reading((1,), "声", score, silence)) is speaks


def test_no_reading_is_believed_whose_score_is_no_number() -> None:
    assert not somebody_speaks(Reading((1,), "声", float("nan"), 0.1))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError) as told:
        Whisper(tmp_path)
    assert told.value.code == "model_missing"


@pytest.mark.parametrize("damaged", ["model.bin", "tokenizer.json", "vocabulary.txt"])
def test_a_damaged_file_is_told(tmp_path: Path, damaged: str) -> None:
    for path in model("whisper-base").iterdir():
        if path.name != damaged:
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / damaged).write_bytes(b"\x06\x00\x00\x00 half a download")
    with pytest.raises(EngineUnavailableError) as told:
        Whisper(tmp_path)
    assert told.value.code == "model_damaged"
