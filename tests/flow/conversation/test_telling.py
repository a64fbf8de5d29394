"""What is told may hold numbers and beginnings: it is written down, and no command."""

import pytest

from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk


@pytest.mark.parametrize("told", ["第二十一条", "一开始", "第三", "刚开始", "第二个", "最后一个"])
def test_it_is_written_into_a_long_text(talk: Talk, told: str) -> None:
    at(talk, "facts")
    talk.says("根据信访工作条例", told, "说的是这样")
    assert told in str(talk.answers["facts"])


@pytest.mark.parametrize("told", ["第二十一条", "一开始"])
def test_it_is_written_into_a_short_text(talk: Talk, told: str) -> None:
    at(talk, "about")
    assert told in talk.says(told)
    assert talk.answers["about"] == told


def test_a_sentence_of_it_is_read_and_changed_and_taken_out(talk: Talk) -> None:
    at(talk, "facts")
    talk.says("三月起路灯就不亮了", "物业说没有钱", "有人摔倒了")
    assert "第二句：物业说没有钱" in talk.says("第二句")
    assert "新的第二句" in talk.says("修改第二句")
    talk.says("物业不肯修")
    assert "物业不肯修" in str(talk.answers["facts"])
    assert "删掉了" in talk.says("删除第二个")
    assert str(talk.answers["facts"]) == "三月起路灯就不亮了。有人摔倒了"


def test_once_it_was_read_out_a_number_is_a_sentence(talk: Talk) -> None:
    at(talk, "facts")
    talk.says("三月起路灯就不亮了", "物业说没有钱", "读全文")
    assert "物业" in talk.says("第二个")
    talk.says("第二十一条")
    assert "第二十一条" in str(talk.answers["facts"])
