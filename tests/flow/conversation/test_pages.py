"""The pages off the road: what they say, and what can be chosen there."""

from desktop.flow.places import PlaceKind
from desktop.flow.ports import KeyChoice
from desktop.petition.outcome import Contact, NotFound, Service
from tests.fakes.post import FakePost
from tests.fakes.records import FakeRecords
from tests.flow.conversation.talk import Talk
from tests.flow.person import PROOF, at, question

SERVICE = Service(
    name={"zh-CN": "信访局"},
    practice=False,
    contacts=(Contact({"zh-CN": "热线"}, "12345"),),
    languages=("zh-CN",),
    satisfaction_scale=(),
    max_body_bytes=1,
)


def test_the_first_page_says_what_can_be_done(talk: Talk) -> None:
    for part in ("一共 14 步", "到窗口", "第一，开始写信访", "第二，查办理进展"):
        assert part in talk.said()


def test_who_has_written_before_is_shown_that_first(talk: Talk) -> None:
    talk.person.send()
    talk.session.home()
    talk.says("开始写信访")
    assert talk.person.place == at(PlaceKind.PETITIONS)
    assert "第一，小区路灯坏了" in talk.said()
    talk.says("写新的")
    assert talk.person.place == question("consent")


def test_a_petition_of_the_list_is_opened_by_its_number(talk: Talk) -> None:
    talk.person.walk_to(question("phone"))
    talk.session.home()
    talk.says("我的信访事项", "第一个")
    assert talk.person.place == question("phone")


def test_two_numbers_are_looked_up(talk: Talk, post: FakePost) -> None:
    talk.says("查办理进展")
    assert "一共6位" in talk.says(PROOF.number[:6])
    assert "4128 3617 0244" in talk.says(PROOF.number[6:])
    assert "查询码" in talk.says("对")
    talk.says(PROOF.query_code, "对")
    [asked] = post.look_ups
    assert (asked.number, asked.code) == (PROOF.number, PROOF.query_code)
    asked.answer(NotFound())
    talk.listen()
    assert "没有找到" in talk.mouth.said[-2].text + talk.mouth.last
    talk.says("查别的")
    assert talk.session.look_up.number == ""
    assert "请说回执号" in talk.mouth.last


def test_a_wrong_receipt_number_is_told_at_once(talk: Talk, post: FakePost) -> None:
    talk.says("查办理进展")
    wrong = PROOF.number[:-1] + str((int(PROOF.number[-1]) + 1) % 10)
    assert "有一位不对" in talk.says(wrong)
    assert post.look_ups == []


def test_help_is_a_few_sentences_and_the_other_doors(talk: Talk) -> None:
    talk.session.service = SERVICE
    talk.session.step_aside(PlaceKind.HELP)
    talk.listen()
    assert "热线：12345" in talk.said()
    assert "12345" in talk.says("找人帮忙")
    talk.says("继续", "关闭这一页")
    assert talk.person.place == at(PlaceKind.WELCOME)


def test_settings_are_chosen_by_name(talk: Talk) -> None:
    talk.says("打开设置")
    assert "20 号字" in talk.said()
    size = talk.appearance.look.text_size
    talk.says("第一个")
    assert talk.appearance.look.text_size > size


def test_sound_settings_have_their_page(talk: Talk) -> None:
    talk.session.step_aside(PlaceKind.SOUND)
    talk.listen()
    assert "慢一点" in talk.mouth.said[-2].text + talk.mouth.last


def test_a_passphrase_is_never_listened_for(talk: Talk) -> None:
    talk.opening.passphrase_asked.connect(lambda: talk.session.go_to(at(PlaceKind.PASSPHRASE)))
    talk.opening.choose(KeyChoice.PASSPHRASE)
    talk.mouth.finish()
    assert "请在这里打字" in talk.said()
    assert not talk.ear.is_open
    talk.conversation.interrupt()
    talk.conversation.repeat()
    talk.conversation.pause()
    talk.conversation.go_on()
    talk.mouth.finish()
    assert not talk.ear.is_open
    talk.opening.enter_passphrase("short")
    talk.mouth.finish()
    assert "至少要八个字" in talk.said()


def test_how_the_key_is_kept_is_chosen_by_voice(talk: Talk) -> None:
    talk.session.go_to(at(PlaceKind.KEY_CHOICE))
    talk.listen()
    assert "关掉程序就清空" in talk.said()
    talk.says("第二个")
    assert [each.choice for each in talk.lock.tries] == [KeyChoice.SESSION]


def test_what_waits_and_why_is_told_as_it_changes(talk: Talk, records: FakeRecords) -> None:
    petition_id = talk.person.send()
    talk.listen()
    assert "等着发送" in talk.said()
    records.begin(petition_id)
    records.lose(petition_id, "no_network")
    talk.person.hears_of(petition_id)
    talk.listen()
    assert "连不上网络" in talk.said()


def test_a_stage_is_told_once_however_often_it_is_tried(talk: Talk, records: FakeRecords) -> None:
    petition_id = talk.person.send()
    for _ in range(3):
        records.begin(petition_id)
        talk.person.hears_of(petition_id)
        records.lose(petition_id, "no_network")
        talk.person.hears_of(petition_id)
        talk.listen()
    assert talk.said().count("连不上网络") == 1


def test_a_petition_that_waits_is_taken_back_by_voice(talk: Talk) -> None:
    talk.person.send()
    talk.says("先不交，再改改")
    assert talk.person.place == at(PlaceKind.REVIEW)
