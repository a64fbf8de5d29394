"""What the program tells people to say is what the ear is told to wait for."""

import re

import pytest

from desktop.flow.places import DECLARATION, REVIEW, Place
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk, understanding
from tests.flow.person import question

QUOTED = re.compile("“(.+?)”")


def listened_for(talk: Talk) -> set[str]:
    assert talk.ear.expectation is not None
    return {*talk.ear.expectation.words, *talk.ear.expectation.alone}


@pytest.mark.parametrize("place", [question("facts"), REVIEW, DECLARATION, question("occasion")])
def test_the_commands_that_a_page_tells_of(talk: Talk, place: Place) -> None:
    talk.person.walk_to(place)
    talk.listen()
    page = talk.says("再说一遍")
    told = {each for each in QUOTED.findall(page) if understanding().command(each)}
    assert told
    assert told <= listened_for(talk)


def test_choices_by_their_number(talk: Talk) -> None:
    at(talk, "type")
    assert {"第一个", "第三个"} <= listened_for(talk)
    assert "第七个" not in listened_for(talk)
    talk.says("我的信访事项")
    assert "第一个" in listened_for(talk)


def test_what_is_only_like_the_sentence_that_sends_is_told_from_it(talk: Talk) -> None:
    talk.person.walk_to(DECLARATION)
    talk.listen()
    assert {"确认提交", "提交", "不提交", "不确认提交"} <= listened_for(talk)


def test_what_wakes_a_program_that_rests(talk: Talk) -> None:
    at(talk, "type")
    talk.says("暂停")
    assert {"继续", "找人帮忙"} <= listened_for(talk)


def test_a_name_is_no_command(talk: Talk) -> None:
    at(talk, "name")
    assert talk.ear.expectation is not None
    assert talk.ear.expectation.alone == ()
