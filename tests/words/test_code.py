"""Code and catalogue agree: every id in code exists, and every message is spoken by some code."""

from collections.abc import Iterable
from functools import cache

import pytest

from tests.architecture.source import Source
from tests.words.catalogue import messages, needed
from tests.words.families import FAMILIES, GAP, NOT_FAMILIES, family_ids
from tests.words.speaking_code import Literal, Sentence, literals, sentences

LANGUAGE = "zh-CN"
NOT_MESSAGES = frozenset({"address-search", "error-box", "error-text", "key-choice"})
"""Strings that begin like a message id: names of widgets, of parts of a page, of a place."""


def known() -> set[str]:
    return set(messages(LANGUAGE))


@cache
def heads() -> set[str]:
    return {message_id.split("-")[0] for message_id in known()}


def unknown(found: Iterable[Literal]) -> list[str]:
    """Where a string begins as messages do, and there is no such message."""
    exempt = known() | FAMILIES.keys() | NOT_MESSAGES | NOT_FAMILIES
    return [
        literal.place
        for literal in found
        if _begins_like_one(literal.text) and literal.text not in exempt
    ]


def _begins_like_one(text: str) -> bool:
    head, _, rest = text.partition("-")
    return head in heads() and bool(rest)


def misspoken(sentence: Sentence) -> bool:
    """Whether the arguments are not those the messages need."""
    ids = [message_id for message_id in sentence.ids if message_id in known()]
    return any(needed(LANGUAGE, message_id) != sentence.arguments for message_id in ids)


def spoken(found: Iterable[Literal]) -> set[str]:
    """The messages whose ids stand in code, are put together there, or are quoted by others."""
    ids = ({literal.text for literal in found} & known()) | family_ids()
    quoted = {other for message_id in ids for other in messages(LANGUAGE)[message_id].quotes}
    return ids | quoted


@pytest.fixture(scope="module")
def found(code: list[Source]) -> list[Literal]:
    return [literal for source in code for literal in literals(source)]


def test_every_id_in_code_exists(found: list[Literal]) -> None:
    assert unknown(found) == []


def test_every_sentence_gets_the_arguments_it_needs(code: list[Source]) -> None:
    calls = [sentence for source in code for sentence in sentences(source)]
    assert len(calls) > 100
    assert [sentence.place for sentence in calls if misspoken(sentence)] == []


def test_every_message_is_spoken(found: list[Literal]) -> None:
    assert sorted(known() - spoken(found)) == []


def test_every_family_is_put_together_somewhere(found: list[Literal]) -> None:
    by_prefix = {"case-{}"}  # ui/sentences.py is handed the prefix
    assert sorted(FAMILIES.keys() - {literal.text for literal in found} - by_prefix) == []


@pytest.mark.parametrize(
    "statement",
    [
        "words.see('stage-lost')",
        "TABLE = {1: 'button-beginn'}",
        "words.see(f'stage-{stage}-title')",
        "message = 'receipt-printed' if done else 'receipt-no-printre'",
    ],
)
def test_an_id_that_does_not_exist_is_found(statement: str) -> None:
    assert len(unknown(literals(Source("ui/page.py", statement)))) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "words.see('progress', step=1)",
        "words.see('progress', step=1, steps=2, page=3)",
        "terminal.complain('outbox-exported' if done else 'outbox-empty', path='')",
        "failure('doctor-clock-year')",
    ],
)
def test_a_sentence_with_wrong_arguments_is_found(statement: str) -> None:
    [sentence] = sentences(Source("ui/page.py", statement))
    assert misspoken(sentence)


def test_strings_of_other_kinds_are_let_be() -> None:
    text = "icon = 'arrow-left'\nname = f'petition-{number}.txt'\nlanguage = 'zh-CN'"
    assert unknown(literals(Source("ui/page.py", text))) == []
    assert GAP not in known()
