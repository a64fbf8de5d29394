"""Phrase files say what the program knows, or are refused; patterns and numbers are read right."""

import pytest

from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.patterns import expanded, split_slots
from desktop.flow.understanding.phrases import Phrases, PhrasesError, load_phrases
from desktop.flow.understanding.wordings import WordingBook
from tests.flow.understanding.conftest import FOLDER


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("下一步", {"下一步"}),
        ("[请]停", {"请停", "停"}),
        ("(上|下)一步", {"上一步", "下一步"}),
        ("再[说|念[一]]遍", {"再说遍", "再念遍", "再念一遍", "再遍"}),
        ("把{was}改成{now}", {"把{was}改成{now}"}),
    ],
)
def test_patterns_are_written_out(pattern: str, phrases: set[str]) -> None:
    assert set(expanded(pattern)) == phrases


@pytest.mark.parametrize("pattern", ["(上|下", "[请", "停]", "(a|b)" * 12])
def test_a_pattern_that_cannot_be_meant_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        expanded(pattern)


def test_a_template_is_cut_at_its_gaps() -> None:
    parts = [("把", ""), ("", "was"), ("改成", ""), ("", "now")]
    assert list(split_slots("把{was}改成{now}")) == parts


@pytest.mark.parametrize(
    ("run", "number"),
    [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("两", 2), ("99", 99), ("二十三", 23)],
)
def test_numbers_are_read(phrases: Phrases, run: str, number: int) -> None:
    assert phrases.numbers.value(run) == number


@pytest.mark.parametrize("run", ["", "十十", "甲", "一十二十"])
def test_what_is_no_number_is_none(phrases: Phrases, run: str) -> None:
    assert phrases.numbers.value(run) is None


def test_numbers_in_words_become_digits(phrases: Phrases) -> None:
    assert phrases.numbers.in_digits("三月十二日") == "3月12日"
    assert isinstance(phrases.numbers, NumberWords)


def test_a_wording_with_two_meanings_is_refused() -> None:
    with pytest.raises(ValueError, match="停"):
        WordingBook({"pause": ["停"], "stop_talking": ["停"]})


def test_an_unknown_command_is_refused() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")]
    broken = [text.replace("\nlouder = [", "\nshriller = [") for text in texts]
    with pytest.raises(PhrasesError, match="shriller"):
        load_phrases(*broken)


def test_missing_tables_are_refused() -> None:
    with pytest.raises(PhrasesError, match="commands"):
        load_phrases("")
