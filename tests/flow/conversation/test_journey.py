"""A whole petition by voice alone, from the welcome to the receipt, and its look-up."""

from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, SENDING, PlaceKind
from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import Case, CaseEvent
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.conversation.talk import Talk
from tests.flow.person import NOW, PROOF, at, question
from tests.petition.samples import NUMBER

WRITTEN = {
    "consent": True,
    "type": "appeal",
    "name": "王小明",
    "identity": {"type": "resident_id", "number": NUMBER},
    "phone": "13800138000",
    "address": {"region": "330106", "detail": "文三路100号2幢301"},
    "about": "小区路灯坏了",
    "occasion": "去年三月村口的小桥",
    "request": "请把路灯修好",
    "facts": "三月起路灯就不亮了。物业说没有钱。有人摔倒了",
    "reasons": "晚上看不见路",
}


def tell_who_one_is(talk: Talk) -> None:
    talk.says("第一个")
    assert talk.person.place == question("consent")
    talk.says("我同意")
    assert "申诉求决" in talk.says("第一个")
    talk.says("对")
    assert "王小明" in talk.says("王小明")
    talk.says("对", "居民身份证", NUMBER, "对")
    assert talk.person.place == question("phone")
    talk.says("13800138000", "对")
    assert "浙江省杭州市西湖区" in talk.says("浙江省杭州市西湖区")
    talk.says("对", "文三路100号2幢301", "对")


def tell_the_matter(talk: Talk) -> None:
    assert talk.person.place == question("about")
    talk.says("小区路灯坏了", "对", "去年三月村口的小桥", "对")
    talk.says("请把路灯修好", "说完了", "下一步")
    talk.says("三月起路灯就不亮了", "物业说没有钱", "有人摔倒了", "说完了", "对")
    talk.says("晚上看不见路", "说完了", "下一步")
    assert talk.person.place == question("earlier")
    talk.says("跳过")


def test_a_petition_by_voice_alone(talk: Talk, records: FakeRecords) -> None:
    tell_who_one_is(talk)
    tell_the_matter(talk)
    assert talk.person.place == REVIEW
    assert talk.answers == WRITTEN
    assert "第三项，身份证件" in talk.says("读全文")
    talk.says("下一步")
    assert talk.person.place == DECLARATION
    assert "确认提交" in talk.says("好的")
    assert "queue" not in records.asked
    talk.says("确认提交")
    assert talk.person.place == SENDING
    assert talk.answers == {**WRITTEN, "declaration": True}
    assert talk.person.kept.stage is Stage.QUEUED


def come_to_the_receipt(talk: Talk, records: FakeRecords) -> None:
    petition_id = talk.person.send()
    records.begin(petition_id)
    records.accept(petition_id, PROOF)
    talk.person.hears_of(petition_id)
    assert talk.person.place == RECEIPT
    talk.listen()


def test_the_numbers_can_be_heard_again_also_after_a_misunderstanding(
    talk: Talk, records: FakeRecords
) -> None:
    come_to_the_receipt(talk, records)
    assert "第二，再听一遍号码" in talk.said()
    for wish in ("第二个", "再听一遍号码", "读全文"):
        assert "41 28" not in talk.says("嘟嘟嘟嘟嘟嘟")
        again = talk.says(wish)
        assert "41 28\n36 17\n02 44" in again
        assert "4 1 2 8\n3 6 1 7\n0 2 4 4" in again


def test_the_receipt_is_said_and_looked_up(
    talk: Talk, records: FakeRecords, post: FakePost
) -> None:
    come_to_the_receipt(talk, records)
    for group in ("41 28\n36 17\n02 44", "03 91\n82 74", "4 1 2 8\n3 6 1 7\n0 2 4 4"):
        assert talk.said().count(group) == 1
    noted = [each.text for each in talk.mouth.said if each.to_note]
    assert [text.count("回执号") + text.count("查询码") for text in noted] == [2, 2]
    talk.says("第一个")
    assert talk.person.place == at(PlaceKind.LOOK_UP)
    talk.says("查询")
    [asked] = post.look_ups
    assert (asked.number, asked.code) == (PROOF.number, PROOF.query_code)
    asked.answer(Case(PROOF.number, NOW, (CaseEvent("received", NOW),)))
    talk.listen()
    assert "信访部门已经收到" in talk.said()
