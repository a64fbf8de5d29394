"""Nothing is sent but by one clear sentence, after the declaration was heard to its end."""

import pytest

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, REVIEW, SENDING
from tests.fakes.records import FakeRecords
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk


@pytest.mark.parametrize(
    "words", ["提交", "对", "好的", "下一步", "说完了", "我同意", "是的", "不提交了", "别确认提交"]
)
def test_anything_less_does_not_send(talk: Talk, records: FakeRecords, words: str) -> None:
    at(talk, DECLARATION)
    talk.says(words)
    assert "queue" not in records.asked
    assert talk.person.place == DECLARATION


def test_it_says_what_sends(talk: Talk) -> None:
    at(talk, DECLARATION)
    assert "确认提交" in talk.says("提交")


def test_a_declaration_that_was_ticked_already_is_not_sent_by_next(
    talk: Talk, records: FakeRecords
) -> None:
    at(talk, DECLARATION)
    talk.session.answer("declaration", answer=True)
    talk.says("下一步", "提交", "好")
    assert "queue" not in records.asked


def test_a_declaration_that_was_cut_off_is_read_first(talk: Talk, records: FakeRecords) -> None:
    talk.person.walk_to(DECLARATION)
    talk.conversation.interrupt()
    talk.ear.hears("确认提交")
    assert "queue" not in records.asked
    talk.mouth.finish()
    assert "捏造" in talk.mouth.last
    talk.says("确认提交")
    assert talk.person.place == SENDING


def test_reading_it_again_counts_as_read(talk: Talk, records: FakeRecords) -> None:
    talk.person.walk_to(DECLARATION)
    talk.conversation.interrupt()
    talk.says("再说一遍", "确认提交")
    assert "queue" in records.asked


def test_a_paused_program_sends_nothing(talk: Talk, records: FakeRecords) -> None:
    at(talk, DECLARATION)
    talk.says("暂停", "确认提交")
    assert "queue" not in records.asked
    talk.says("确认提交")
    assert "queue" in records.asked


def test_confirming_elsewhere_sends_nothing(talk: Talk, records: FakeRecords) -> None:
    at(talk, REVIEW)
    assert "还不到" in talk.says("确认提交")
    assert "queue" not in records.asked


def test_everything_is_read_back_on_request(talk: Talk) -> None:
    at(talk, DECLARATION)
    answer = talk.says("读全文")
    for text in ("王小明", "138 0013 8000", "文三路", "路灯", "晚上看不见路"):
        assert text in answer
    assert talk.says("确认提交")


def test_a_long_silence_at_the_declaration_repeats_the_help_once(talk: Talk) -> None:
    at(talk, DECLARATION)
    said = len(talk.mouth.said)
    talk.conversation.lose_patience()
    talk.listen()
    talk.conversation.lose_patience()
    talk.listen()
    assert len(talk.mouth.said) == said + 1
    assert "确认提交" in talk.mouth.last


def test_elsewhere_silence_is_let_be(talk: Talk) -> None:
    at(talk, "facts")
    said = len(talk.mouth.said)
    talk.conversation.lose_patience()
    assert len(talk.mouth.said) == said


def test_an_answer_that_is_missing_in_the_end_is_told(talk: Talk) -> None:
    at(talk, DECLARATION)
    talk.session.answer("name", None)
    answer = talk.says("确认提交")
    assert talk.person.place == REVIEW
    assert "姓名”还没有填" in answer
    talk.says("修改第二项", "王小明", "对")
    assert talk.person.place == REVIEW
    assert talk.state() is TalkState.LISTENING


def test_a_failing_store_is_told_with_its_way_out(talk: Talk, records: FakeRecords) -> None:
    at(talk, "about")
    records.failure = "disk_full"
    talk.says("小区路灯坏了", "对")
    assert "磁盘满了" in talk.said()
    records.failure = ""
    talk.says("再试一次")
    assert talk.person.kept.answers["about"] == "小区路灯坏了"
