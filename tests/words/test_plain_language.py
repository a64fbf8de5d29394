"""Every Chinese sentence is short, pauses often, and is written in characters everybody reads."""

from dataclasses import asdict

import pytest

from desktop.bundled import sentences as bundled_sentences
from desktop.flow.words import Words
from tests.words.plainness import (
    LANGUAGE,
    Sentence,
    by_reader,
    is_common,
    is_plain,
    score,
    sentences,
    trade_words,
)

LONGEST = {"people": 24, "form": 31, "staff": 30}
LONGEST_CLAUSE = {"people": 14, "form": 14, "staff": 15}
LEAST_PLAIN = {"people": 93.0, "form": 90.0, "staff": 70.0}
"""In percent of the sentences; what is reached now, less a little."""

READERS = tuple(LONGEST)


@pytest.fixture(scope="module")
def found() -> dict[str, list[Sentence]]:
    return by_reader(sentences(Words(LANGUAGE, bundled_sentences(LANGUAGE))))


@pytest.mark.parametrize("reader", READERS)
def test_no_sentence_is_long(found: dict[str, list[Sentence]], reader: str) -> None:
    long = [each for each in found[reader] if each.length > LONGEST[reader]]
    assert [(each.length, each.message, each.text) for each in long] == []


@pytest.mark.parametrize("reader", READERS)
def test_no_breath_is_long(found: dict[str, list[Sentence]], reader: str) -> None:
    most = LONGEST_CLAUSE[reader]
    long = [each for each in found[reader] if each.longest_clause > most]
    assert [(each.longest_clause, each.message, each.text) for each in long] == []


@pytest.mark.parametrize("reader", READERS)
def test_every_character_is_common(found: dict[str, list[Sentence]], reader: str) -> None:
    assert [(each.message, each.rare) for each in found[reader] if each.rare] == []


@pytest.mark.parametrize("reader", READERS)
def test_most_sentences_are_plain(found: dict[str, list[Sentence]], reader: str) -> None:
    figures = score(found[reader])
    print(reader, asdict(figures))  # noqa: T201 - shown by -s: how plain the words are
    assert figures.plain >= LEAST_PLAIN[reader]


def test_length_counts_characters_numbers_and_latin_words() -> None:
    sentence = Sentence("pages.ftl", "x", "请按 F1 键，或者打 12345")
    assert (sentence.length, sentence.longest_clause) == (8, 4)


@pytest.mark.parametrize(
    ("character", "common"),
    [("一", True), ("您", True), ("饕", False), ("网", True)],
)
def test_common_characters_are_those_of_the_first_level(character: str, common: bool) -> None:
    assert is_common(character) is common


def test_the_first_level_has_as_many_characters_as_the_norm_says() -> None:
    assert sum(is_common(chr(code)) for code in range(0x4E00, 0xA000)) == 3755


@pytest.mark.parametrize(
    "text",
    ["请检查文件夹的权限", "这里写着饕餮两个字", "字" * 21, "一二三四五六七八九十一二三，好"],
)
def test_what_is_hard_is_found(text: str) -> None:
    assert not is_plain(Sentence("pages.ftl", "x", text))


def test_what_is_easy_is_let_be() -> None:
    assert is_plain(Sentence("pages.ftl", "x", "网络一通，就自动发出去"))


def test_each_word_of_the_trade_is_listed_once() -> None:
    assert len(set(trade_words())) == len(trade_words()) > 10
