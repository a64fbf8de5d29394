"""Phrases by voice: read out by number, written by it, and the text goes on from there."""

import pytest

from speech.expectation import AnswerKind
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk

LONG, SHORT = "facts", "about"


@pytest.mark.parametrize("field", [LONG, SHORT])
def test_six_are_read_with_their_numbers(talk: Talk, field: str) -> None:
    at(talk, field)
    said = talk.says("常用的话")
    assert "第一，请求" in said
    assert "第六，因为" in said
    assert "根据" not in said


@pytest.mark.parametrize("field", [LONG, SHORT])
def test_the_second_one_is_written_and_what_follows_is_read(talk: Talk, field: str) -> None:
    at(talk, field)
    said = talk.says("常用的话", "第二个")
    assert talk.answers[field] == "希望"
    assert "现在是：希望" in said
    assert "第二，村委会" in said
    talk.says("第一个")
    assert talk.answers[field] == "希望有关部门"


def test_others_are_read_and_then_the_first_again(talk: Talk) -> None:
    at(talk, LONG)
    assert "第一，根据" in talk.says("常用的话", "再来几个")
    assert "第一，请求" in talk.says("再来几个")


def test_marks_are_not_read(talk: Talk) -> None:
    at(talk, LONG)
    assert "第三" not in talk.says("常用的话", "第一个")


def test_the_phrases_are_expected_words_of_a_long_text(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话")
    assert talk.ear.expectation is not None
    assert talk.ear.expectation.kind is AnswerKind.LONG_TEXT
    assert "请求" in talk.ear.expectation.words


def test_what_is_told_after_a_phrase_goes_on_from_it(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话", "第一个", "第一个", "来看一看路灯")
    assert talk.answers[LONG] == "请求有关部门来看一看路灯"


def test_what_is_told_before_any_phrase_is_chosen_is_told_as_ever(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("三月起路灯就不亮了", "常用的话", "物业说没有钱")
    assert talk.answers[LONG] == "三月起路灯就不亮了。物业说没有钱"


def test_a_phrase_is_undone(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话", "第一个", "第一个", "撤销")
    assert talk.answers[LONG] == "请求"


def test_a_phrase_is_corrected(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话", "第一个", "把请求改成希望")
    assert talk.answers[LONG] == "希望"


def test_a_short_text_is_right_once_the_person_says_so(talk: Talk) -> None:
    at(talk, SHORT)
    place = talk.person.place
    talk.says("常用的话", "第一个", "第一个", "来看路灯")
    assert talk.answers[SHORT] == "请求有关部门来看路灯"
    talk.says("对")
    assert talk.person.place != place


def test_a_number_that_was_not_read_is_not_written(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话", "第一个")
    assert talk.answers[LONG] == "请求"
    assert "没有" in talk.says("常用的话", "第一个", "常用的话")


def test_elsewhere_one_hears_that_there_are_none(talk: Talk) -> None:
    at(talk, "phone")
    assert "这里没有常用的话" in talk.says("常用的话")


def test_who_types_meanwhile_goes_on_from_what_was_typed(talk: Talk) -> None:
    at(talk, LONG)
    talk.says("常用的话")
    talk.session.answer(LONG, "我打的字")
    talk.conversation.typed()
    talk.says("接着说的话")
    assert talk.answers[LONG] == "我打的字。接着说的话"
