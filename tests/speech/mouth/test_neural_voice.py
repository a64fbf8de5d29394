from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from speech.engines.melgan import FRAME
from speech.engines.neural_voice import NeuralVoice
from speech.engines.pinyin_phones import LONGEST, SYLLABLES
from speech.engines.whisper import Whisper
from speech.models.shelf import find_model
from speech.resampler import Resampler
from speech.sound import RATE
from speech.utterance import Utterance

LONG = "我家的承包地被村委会占用了，没有给我补偿款，我找过镇政府三次，都没有答复，请求依法处理。"
READ_BACK = ("工厂没有发工资。", "今天天气很好，我们去公园。")


@pytest.fixture(scope="module")
def whisper() -> Iterator[Whisper]:
    folder = find_model("whisper-base")
    if folder is None:
        pytest.skip("whisper-base is not on this machine: petition-desk models install")
    made = Whisper(folder)
    yield made
    made.close()


def sounds_of(text: str) -> str:
    """Its syllables without tones: homophones and traditional characters are the same."""
    return " ".join(lazy_pinyin(text, errors="ignore"))


@pytest.mark.parametrize("text", READ_BACK)
def test_another_machine_understands_it(neural: NeuralVoice, whisper: Whisper, text: str) -> None:
    sound = np.concatenate(list(neural.speak(text)))
    decoding = whisper.begin()
    decoding.feed(Resampler(neural.rate, RATE).convert(sound))
    assert sounds_of(decoding.finish().text) == sounds_of(text)


def test_each_loading_says_it_alike_but_never_twice_in_a_row(baker: Path) -> None:
    first, second = (
        [np.concatenate(list(voice.speak("您好"))) for _ in range(2)]
        for voice in (NeuralVoice(baker), NeuralVoice(baker))
    )
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    assert not np.array_equal(first[0], first[1])


def test_slices_join_into_what_the_whole_would_be(neural: NeuralVoice) -> None:
    piece = next(neural._phones.pieces(LONG))
    mel = neural._acoustic.mel(piece.ids, 1.0)
    slices = list(neural._vocoder.slices(mel))
    joined, whole = np.concatenate(slices), neural._vocoder.sound(mel)
    assert len(slices) > 3
    assert len(joined) == len(whole) == len(mel) * FRAME
    assert np.abs(joined - whole).max() < 0.03


def test_the_first_slice_is_small(neural: NeuralVoice) -> None:
    piece = next(neural._phones.pieces(LONG))
    first = next(neural._vocoder.slices(neural._acoustic.mel(piece.ids, 1.0)))
    assert len(first) / neural.rate == pytest.approx(0.15)


def test_clauses_are_joined_and_long_ones_cut(neural: NeuralVoice) -> None:
    assert len(list(neural._phones.pieces("好，好，好。"))) == 1
    assert len(list(neural._phones.pieces("好。好。好。"))) == 3
    pieces = list(neural._phones.pieces("单位没有给我缴纳社会保险" * 20))
    assert len(pieces) > 1
    assert max(len(piece.ids) for piece in pieces) <= 3 * (LONGEST + SYLLABLES)


def test_a_breath_follows_a_clause_and_a_longer_one_a_sentence(neural: NeuralVoice) -> None:
    clause, sentence = "今天天气真的非常好" * 2, "我们一起去公园散步吧" * 2
    comma, stop = (
        next(neural._phones.pieces(f"{clause}{mark}{sentence}。")).pause_s for mark in "，。"
    )
    assert 0 < comma < stop


def test_silence_at_the_ends_is_short(neural: NeuralVoice) -> None:
    sound = np.abs(np.concatenate(list(neural.speak("工厂没有发工资"))))
    heard = np.flatnonzero(sound > 0.02)
    assert heard[0] / neural.rate < 0.08
    assert (len(sound) - heard[-1]) / neural.rate < 0.15


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=12))
def test_any_text_can_be_given(neural: NeuralVoice, text: str) -> None:
    assert all(len(chunk) for chunk in neural.speak(text))
    assert Utterance(text).text == text
