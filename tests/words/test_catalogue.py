"""Both languages say the same things, and every sentence can be said."""

import re

import pytest
from fluent.syntax import ast

from desktop.flow.appearance import LANGUAGES
from desktop.flow.words import Words
from tests.words.catalogue import entries, messages, needed, written_twice
from tests.words.plausible import arguments_for

CHINESE, ENGLISH = LANGUAGES


def test_both_languages_hold_the_same_messages() -> None:
    assert messages(CHINESE).keys() == messages(ENGLISH).keys()


def test_both_languages_need_the_same_variables() -> None:
    chinese = {name: needed(CHINESE, name) for name in messages(CHINESE)}
    assert chinese == {name: needed(ENGLISH, name) for name in messages(ENGLISH)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_written_twice_and_nothing_is_left_unread(language: str) -> None:
    assert written_twice(language) == []
    assert not [entry for entry in entries(language) if isinstance(entry, ast.Junk)]


def test_every_message_can_be_seen_and_said(words: Words) -> None:
    for name in messages(words.language):
        for arguments in arguments_for(needed(words.language, name)):
            texts = (words.see(name, **arguments), words.say(name, **arguments))
            assert not [text for text in texts if not text.strip() or "{" in text], name


def test_chinese_is_polite() -> None:
    rude = [entry for entry in entries(CHINESE) if "你" in _written(entry)]
    assert rude == []


def test_english_is_english() -> None:
    """But for the name of the other language and for places, which are written as people do."""
    strange = [_written(entry) for entry in entries(ENGLISH) if _is_chinese(_written(entry))]
    assert len(strange) <= 2


def _written(entry: ast.EntryType) -> str:
    return str(entry.to_json())


def _is_chinese(text: str) -> bool:
    return re.search("[\u4e00-\u9fff]", text) is not None
