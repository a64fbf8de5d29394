"""Sentences by id: for the eye and for the ear, and loud about a missing one."""

import pytest

from desktop import bundled
from desktop.flow.appearance import LANGUAGES
from desktop.flow.words import UnknownMessageError, Words

SOURCE = """
hello = 您好，{ $name }
number = 18 位
    .say = 十八位
only-said =
    .say = 请听
count = { $count ->
    [0] 没有
   *[other] { $count } 件
}
-term = 信访
with-term = { -term }事项
broken = { $gone }
"""


@pytest.fixture
def words() -> Words:
    return Words("zh-CN", [SOURCE, "later = 后来的文件"])


def test_arguments_stand_in_the_sentence_without_marks(words: Words) -> None:
    assert words.see("hello", name="王小明") == "您好，王小明"
    assert words.see("count", count=0) == "没有"
    assert words.see("count", count=3) == "3 件"
    assert words.see("with-term") == "信访事项"
    assert words.see("later") == "后来的文件"


def test_the_ear_gets_its_own_sentence_where_there_is_one(words: Words) -> None:
    assert (words.see("number"), words.say("number")) == ("18 位", "十八位")
    assert words.say("later") == "后来的文件"
    assert words.say("only-said") == "请听"


def test_what_is_unknown_is_an_error_and_never_an_empty_page(words: Words) -> None:
    assert words.knows("hello")
    assert not words.knows("gone")
    for ask in (words.see, words.say):
        with pytest.raises(UnknownMessageError):
            ask("gone")
    with pytest.raises(UnknownMessageError):
        words.see("only-said")


def test_a_missing_argument_is_an_error(words: Words) -> None:
    with pytest.raises(Exception, match="gone"):
        words.see("broken")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programs_language_names_itself(language: str) -> None:
    words = Words(language, bundled.sentences(language))
    assert words.language == language
    assert words.see("language-name") == {"zh-CN": "中文", "en": "English"}[language]
