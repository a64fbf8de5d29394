"""What is hard to take back is asked about once, and one sentence does it."""

import pytest

from desktop.flow.places import REVIEW, PlaceKind
from desktop.flow.ports import Failure, KeyChoice
from desktop.petition.lifecycle import Stage
from tests.fakes.records import FakeRecords
from tests.flow.conversation.conftest import at as taken_to
from tests.flow.conversation.talk import Talk
from tests.flow.person import ANSWERS, at, question

SOMETHING_ELSE = [
    "对",
    "好的",
    "删除",
    "真的要删除吗",
    "嘟嘟嘟嘟嘟",
    "不",
    "留着",
    "取消",
    "上一步",
]


def list_of(talk: Talk, petitions: int = 1) -> Talk:
    """Somebody who has begun so many petitions looks at the list of them."""
    for count in range(petitions):
        answers = {**ANSWERS, "about": f"{'甲乙丙丁戊己庚'[count]}村的路灯坏了"}
        talk.person.walk_to(question("occasion"), answers)
    talk.session.home()
    talk.session.step_aside(PlaceKind.PETITIONS)
    talk.listen()
    return talk


def test_a_petition_is_deleted_by_one_sentence(talk: Talk, records: FakeRecords) -> None:
    list_of(talk)
    answer = talk.says("删除第一个")
    assert "甲村的路灯坏了" in answer
    assert "真的删除" in answer
    assert len(records.kept) == 1
    answer = talk.says("真的删除")
    assert records.kept == {}
    assert "删掉了" in answer
    assert "还没有写过" in answer


@pytest.mark.parametrize("words", SOMETHING_ELSE)
def test_anything_else_deletes_nothing(talk: Talk, records: FakeRecords, words: str) -> None:
    list_of(talk)
    talk.says("删除第一个", words)
    assert len(records.kept) == 1
    talk.says("继续")
    assert len(records.kept) == 1


@pytest.mark.parametrize("words", ["留着", "不删", "不", "取消"])
def test_what_is_kept_is_said_to_be(talk: Talk, words: str) -> None:
    list_of(talk)
    answer = talk.says("删除第一个", words)
    assert "都留着" in answer
    assert "第一，甲村" in answer
    assert talk.says("真的删除").startswith("没有什么要删的")


@pytest.mark.parametrize("words", ["删除第二个", "把第二个删掉", "删除乙村的路灯坏了"])
def test_the_one_that_is_meant_is_deleted(talk: Talk, records: FakeRecords, words: str) -> None:
    list_of(talk, 3)
    assert "乙村" in talk.says(words)
    talk.says("确认删除")
    left = {str(petition.answers["about"])[0] for petition in records.kept.values()}
    assert left == {"甲", "丙"}


def test_which_one_is_asked_where_it_is_not_said(talk: Talk, records: FakeRecords) -> None:
    list_of(talk, 2)
    assert "第几个" in talk.says("删除")
    assert "第几个" in talk.says("删除第九个")
    assert len(records.kept) == 2


def test_what_is_being_sent_is_not_deleted(talk: Talk, records: FakeRecords) -> None:
    petition_id = talk.person.send()
    talk.session.home()
    talk.says("我的信访事项")
    assert "不能删" in talk.says("删除第一个")
    talk.says("真的删除")
    assert records.kept[petition_id].stage is Stage.QUEUED


def test_a_failing_store_says_so_and_keeps_it(talk: Talk, records: FakeRecords) -> None:
    list_of(talk)
    records.failure = "disk_full"
    talk.says("删除第一个")
    answer = talk.says("真的删除")
    assert "删掉了" not in answer
    assert "磁盘满了" in answer


def test_a_long_list_goes_on_when_asked_for(talk: Talk) -> None:
    list_of(talk, 7)
    assert "甲" not in talk.mouth.last
    answer = talk.says("再看几件")
    assert "第二，甲" in answer
    assert "丙" not in answer
    assert "第一，庚" in talk.says("从第一件看起")
    talk.says("甲村的路灯坏了")
    assert talk.person.place == question("occasion")
    assert talk.answers["about"] == "甲村的路灯坏了"


def test_an_answer_is_emptied_at_the_review(talk: Talk) -> None:
    taken_to(talk, REVIEW)
    assert "occasion" in talk.answers
    assert "真的删除" in talk.says("删除第七项")
    talk.says("对")
    assert "occasion" in talk.answers
    talk.says("真的删除")
    assert "occasion" not in talk.answers
    assert talk.person.place == REVIEW


def test_what_must_be_given_stays(talk: Talk) -> None:
    taken_to(talk, REVIEW)
    assert "一定要填" in talk.says("删除第二项")
    talk.says("真的删除")
    assert talk.answers["name"] == ANSWERS["name"]


@pytest.mark.parametrize("code", ["corrupted", "wrong_key", "key_missing"])
def test_a_damaged_file_is_set_aside_by_one_sentence(talk: Talk, code: str) -> None:
    talk.session.obstacle.meet(Failure(code), lambda: None)
    assert "确认重新开始" in talk.says("第二个")
    talk.says("对", "真的删除")
    assert talk.lock.set_asides == 0
    talk.says("第二个", "确认重新开始")
    assert talk.lock.set_asides == 1


def test_a_passphrase_is_not_chosen_unawares(talk: Talk) -> None:
    talk.opening.passphrase_asked.connect(lambda: talk.session.go_to(at(PlaceKind.PASSPHRASE)))
    talk.session.go_to(at(PlaceKind.KEY_CHOICE))
    talk.listen()
    assert "只用说话" in talk.said()
    assert "只能打字" in talk.says("第一个")
    talk.says("不")
    assert talk.person.place == at(PlaceKind.KEY_CHOICE)
    talk.says("关掉程序就清空")
    assert [each.choice for each in talk.lock.tries] == [KeyChoice.SESSION]


def test_who_wants_a_passphrase_types_it(talk: Talk) -> None:
    talk.opening.passphrase_asked.connect(lambda: talk.session.go_to(at(PlaceKind.PASSPHRASE)))
    talk.session.go_to(at(PlaceKind.KEY_CHOICE))
    talk.says("第一个", "对")
    assert talk.person.place == at(PlaceKind.PASSPHRASE)


def test_leaving_is_asked_back_about(talk: Talk) -> None:
    talk.says("退出")
    talk.says("不")
    assert talk.left == 0
    talk.says("第六个", "对")
    assert talk.left == 1
