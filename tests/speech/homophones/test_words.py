"""Words by their sound, the program's vocabulary, and the language model's own."""

from pathlib import Path

import pytest

from speech.text.language_model import LanguageModel
from speech.text.sounds_index import SoundIndex
from speech.text.vocabulary import Vocabulary, load_vocabulary


def columns(*sounds: str) -> list[tuple[str, ...]]:
    return [(sound,) for sound in sounds]


def test_words_are_found_by_sound_the_likeliest_first() -> None:
    index = SoundIndex(["历史", "理事", "立式", "土地"])
    assert index.find(columns("li", "shi")) == ["历史", "理事", "立式"]
    assert index.find(columns("li", "shi"), most=2) == ["历史", "理事"]


def test_fuzzy_sounds_find_the_word() -> None:
    assert SoundIndex(["承包"]).find(columns("cen", "bao")) == ["承包"]


def test_words_of_every_length_are_found() -> None:
    index = SoundIndex(["承", "承包", "承包地"])
    assert set(index.find(columns("cheng", "bao", "di"))) == {"承", "承包", "承包地"}


def test_a_word_of_two_readings_is_found_by_both() -> None:
    index = SoundIndex(["银行"])
    assert index.find(columns("yin", "hang")) == index.find(columns("yin", "xing")) == ["银行"]


def test_one_wrong_syllable_is_forgiven_in_loose_words_only() -> None:
    index = SoundIndex(["土地", "承包地"], loose=3)
    assert index.find(columns("cheng", "bo", "di")) == ["承包地"]
    assert index.find(columns("tu", "ba")) == []


def test_an_index_of_nothing_finds_nothing() -> None:
    assert SoundIndex([]).find(columns("a", "b")) == []


def test_the_vocabulary_keeps_chinese_words_of_two_to_six_characters() -> None:
    words = Vocabulary(["低保", "a", "低", "低保", "一二三四五六七", "第1个"]).words
    assert words == ("低保",)


def test_the_programs_vocabulary_speaks_of_petitions() -> None:
    words = load_vocabulary().words
    assert {"信访", "宅基地", "拖欠工资", "残疾证"} <= set(words)
    assert len(words) > 1_000


def test_comments_are_no_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# 来源\n低保 医保\n", encoding="utf-8")
    assert load_vocabulary(tmp_path).words == ("低保", "医保")


def test_the_language_model_knows_what_follows(language_model: LanguageModel) -> None:
    _, land = language_model.follow(language_model.begin(), ("征收",))
    assert language_model.follow(land, ("土地",))[0] > language_model.follow(land, ("图迪",))[0]
    assert "土地" in language_model
    assert "图迪" not in language_model


def test_its_words_can_be_found_by_sound(language_model: LanguageModel) -> None:
    assert "补偿" in language_model.index.find(columns("bu", "chang"))


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zh_CN.lm"
    path.write_bytes(b"no model")
    with pytest.raises((OSError, RuntimeError)):
        LanguageModel(path)
