"""Both languages say the same things, and every sentence can be said."""

import re

import pytest
from fluent.syntax import FluentSerializer, ast

from desktop.flow.appearance import LANGUAGES
from desktop.flow.words import Words
from tests.words.catalogue import entries, messages, needed, written_twice
from tests.words.plausible import VALUES, arguments_for

CHINESE, ENGLISH = LANGUAGES
HAN = re.compile("[\u4e00-\u9fff]")


def test_both_languages_hold_the_same_messages() -> None:
    assert messages(CHINESE).keys() == messages(ENGLISH).keys()


def test_both_languages_need_the_same_variables() -> None:
    chinese = {name: needed(CHINESE, name) for name in messages(CHINESE)}
    assert chinese == {name: needed(ENGLISH, name) for name in messages(ENGLISH)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_written_twice_and_nothing_is_left_unread(language: str) -> None:
    assert written_twice(language) == []
    assert not [entry for entry in entries(language) if isinstance(entry, ast.Junk)]


def test_every_variable_has_plausible_values() -> None:
    used = {name for message in messages(CHINESE).values() for name in message.variables}
    assert sorted(used - VALUES.keys()) == []


def test_every_message_can_be_seen_and_said(words: Words) -> None:
    for name in messages(words.language):
        for arguments in arguments_for(needed(words.language, name)):
            texts = (words.see(name, **arguments), words.say(name, **arguments))
            assert not [text for text in texts if not text.strip() or "{" in text], name


def test_chinese_is_polite() -> None:
    assert [name for name, text in _written(CHINESE).items() if "你" in text] == []


def test_english_is_english() -> None:
    chinese = {name for name, text in _written(ENGLISH).items() if HAN.search(text)}
    assert chinese == {"button-language", "address-search-hint"}


def _written(language: str) -> dict[str, str]:
    """Each message with everything that is written in it."""
    found = (entry for entry in entries(language) if isinstance(entry, ast.Message))
    serializer = FluentSerializer()
    return {message.id.name: serializer.serialize_entry(message) for message in found}
