"""Every code that can come up has its sentences, with the arguments it comes with."""

import pytest

from desktop.flow.look_up import check_code, check_number
from desktop.flow.words import Words
from desktop.petition.problem import Problem
from tests.words.families import (
    FAMILIES,
    LOOK_UP_CODES,
    PASSPHRASE_CODES,
    STORE_CODES,
    TROUBLES,
    ids_of,
)

TYPED = ("", "1", "123456789012", "1234567890123", "回执", "００１２ ３４５６")


@pytest.mark.parametrize("template", FAMILIES)
def test_every_id_put_together_has_its_sentence(words: Words, template: str) -> None:
    assert [name for name in ids_of(template) if not words.knows(name)] == []


@pytest.mark.parametrize("code", STORE_CODES)
def test_a_failure_of_the_store_is_told_with_a_way_out(words: Words, code: str) -> None:
    sentences = [words.see(f"store-{code}{part}") for part in ("-title", "", "-way-out")]
    assert len(set(sentences)) == 3
    assert all(sentences)


@pytest.mark.parametrize("code", TROUBLES)
def test_a_trouble_says_that_nothing_is_lost(words: Words, code: str) -> None:
    kept = {"zh-CN": ("您写的都存着", "您交过的不受影响"), "en": ("is kept", "is not affected")}
    sent, looked_up = kept[words.language]
    assert sent in words.see(f"trouble-{code}")
    safe = (looked_up, "号码没有泄露", "Nobody has seen your numbers")
    assert any(part in words.see(f"lookup-trouble-{code}") for part in safe)


def found_by_looking_up() -> list[Problem]:
    return [problem for text in TYPED for problem in (*check_number(text), *check_code(text))]


def test_what_is_wrong_with_a_number_can_be_said_with_what_it_comes_with(words: Words) -> None:
    problems = found_by_looking_up()
    assert {problem.code for problem in problems} == set(LOOK_UP_CODES)
    for problem in problems:
        assert words.see(f"problem-{problem.code}", label="", **problem.arguments)


def test_what_is_wrong_with_a_passphrase_needs_no_arguments(words: Words) -> None:
    assert all(words.see(f"problem-{code}") for code in PASSPHRASE_CODES)
