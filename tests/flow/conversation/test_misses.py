"""What is not understood: asked again, then another way, never a loop."""

import pytest

from desktop.flow.conversation.ports import TalkState
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import question


def test_what_is_not_understood_is_asked_again_and_then_another_way_is_offered(talk: Talk) -> None:
    at(talk, "type")
    assert "没听清" in talk.says("嘟嘟嘟嘟嘟嘟")
    assert "还是没听清" in talk.says("嘟嘟嘟嘟嘟嘟")
    assert "找人帮忙" in talk.says("嘟嘟嘟嘟嘟嘟")
    assert talk.state() is TalkState.PAUSED


def test_what_can_be_heard_again_is_the_question_not_the_complaint(talk: Talk) -> None:
    at(talk, "type")
    talk.says("嘟嘟嘟嘟嘟嘟")
    again = talk.says("再说一遍")
    assert "检举控告" in again
    assert "没听清" not in again


def test_asked_for_again_twice_everything_is_said(talk: Talk) -> None:
    at(talk, "type")
    talk.says("帮助")
    assert "第 2 步" not in talk.says("再说一遍")
    for _ in range(2):
        again = talk.says("再说一遍")
        assert again.index("第 2 步") < again.index("您还可以说")
    talk.says("慢一点")
    assert "第 2 步" not in talk.says("再说一遍")


def test_after_three_misses_it_keeps_quiet_until_asked(talk: Talk) -> None:
    at(talk, "type")
    talk.says(*["嘟嘟嘟嘟嘟嘟"] * 3)
    assert talk.says("今天天气不错", "你吃饭了吗", "第一个项目的人来了") == ""
    assert "您想做哪一件事" in talk.says("继续")
    assert talk.state() is TalkState.LISTENING
    talk.says("第二个", "对")
    assert talk.answers["type"] == "suggestion"


def test_nothing_understood_at_all_counts_too(talk: Talk) -> None:
    at(talk, "name")
    answer = talk.says("", "", "")
    assert "一个字一个字" in answer
    assert talk.state() is TalkState.PAUSED


def test_three_times_no_is_a_miss_thrice(talk: Talk) -> None:
    at(talk, "name")
    talk.says("王小民", "不对", "王晓明", "不对", "汪小明")
    assert "弓长张" in talk.says("不对")
    assert talk.state() is TalkState.PAUSED
    assert "name" not in talk.answers


def test_an_answer_that_was_right_forgives_the_misses(talk: Talk) -> None:
    at(talk, "type")
    talk.says("嘟嘟嘟嘟嘟嘟", "嘟嘟嘟嘟嘟嘟", "第一个", "对")
    assert talk.person.place == question("name")
    assert "没听清" in talk.says("")


@pytest.mark.parametrize("field", ["occasion", "earlier"])
def test_what_may_be_left_out_is_offered_as_a_way_out(talk: Talk, field: str) -> None:
    at(talk, field)
    assert "跳过" in talk.says("", "", "")


def test_what_must_be_given_is_not_left_out(talk: Talk) -> None:
    at(talk, "about")
    assert "一定要填" in talk.says("跳过", "跳过")
    assert talk.person.place == question("about")


def test_a_persons_help_is_named_and_then_it_is_quiet(talk: Talk) -> None:
    at(talk, "phone")
    assert "工作人员" in talk.says("找人帮忙")
    assert talk.state() is TalkState.PAUSED
    assert "怎样打电话找到您" in talk.says("继续")
