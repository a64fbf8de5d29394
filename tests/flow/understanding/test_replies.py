"""Yes, no, again and change are told apart, and nothing else is taken for one of them."""

import pytest

from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.meanings import Reply
from tests.flow.understanding.measured import dictated_sentences

YES = "对 是的 没错 嗯 好 可以 行 对对对 是的没错 对，就是这样 好的 不用改了 没问题 要得 嗯，对的"
NO = "不对 不是 错了 不是的 不行 不对不对 写错了 不是，不对 听错了 不要 搞错了"
AGAIN = "重说 再说一次 重来 重新说一遍 不对，重说 我再说一遍 从头说 错了，再来一次 虫新说"
CHANGE = "改 修改 改一下 我要改 修改一下 不对，改一下 更正一下 我想改一下 改几个字"


@pytest.mark.parametrize(
    ("reply", "wordings"),
    [(Reply.YES, YES), (Reply.NO, NO), (Reply.AGAIN, AGAIN), (Reply.CHANGE, CHANGE)],
)
def test_replies_are_understood(understanding: Understanding, reply: Reply, wordings: str) -> None:
    heard = {wording: understanding.reply(wording) for wording in wordings.split()}
    assert heard == dict.fromkeys(heard, reply)


@pytest.mark.parametrize(
    "heard",
    ["", "对但是不是这样写的", "对，不对", "您好", "最后", "同一事实", "下一步", "对" * 900],
)
def test_what_is_no_clear_reply_is_none(understanding: Understanding, heard: str) -> None:
    assert understanding.reply(heard) is None


def test_no_told_sentence_is_a_reply(understanding: Understanding) -> None:
    assert [text for text in dictated_sentences() if understanding.reply(text)] == []
