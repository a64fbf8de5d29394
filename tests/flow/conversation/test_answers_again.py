"""What was chosen first is chosen anew: the county, the kind of document."""

from desktop.petition.outcome import NotFound
from tests.fakes.post import FakePost
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import PROOF


def test_another_county_is_chosen(talk: Talk) -> None:
    at(talk, "address")
    talk.says("浙江省杭州市西湖区", "对")
    assert "哪个省" in talk.says("重选地区")
    talk.says("北京市东城区", "对", "景山前街4号", "对")
    assert talk.answers["address"] == {"region": "110101", "detail": "景山前街4号"}


def test_a_county_stays_when_the_yes_is_misheard(talk: Talk) -> None:
    at(talk, "address")
    talk.says("浙江省杭州市西湖区")
    assert "西湖区" in talk.says("九月里")
    talk.says("对", "文三路100号", "对")
    assert talk.answers["address"] == {"region": "330106", "detail": "文三路100号"}


def test_another_county_is_chosen_for_an_address_that_was_there(talk: Talk) -> None:
    at(talk, "about")
    talk.session.go_back()
    talk.listen()
    assert "重选地区" in talk.says("帮助")
    assert "哪个省" in talk.says("重选地区")


def test_another_kind_of_document_is_chosen(talk: Talk) -> None:
    at(talk, "identity")
    talk.says("居民身份证")
    assert "护照" in talk.says("护照")
    talk.says("E12345678", "对")
    assert talk.answers["identity"] == {"type": "passport", "number": "E12345678"}


def test_a_look_up_is_asked_again(talk: Talk, post: FakePost) -> None:
    talk.session.look_up.number, talk.session.look_up.code = PROOF.number, PROOF.query_code
    talk.says("查办理进展", "查询")
    post.look_ups[0].answer(NotFound())
    talk.listen()
    talk.says("再查一次")
    assert [each.number for each in post.look_ups] == [PROOF.number] * 2
    post.look_ups[1].answer(NotFound())
    talk.listen()
    talk.says("查别的")
    assert talk.session.look_up.number == ""
