"""About talking itself: interrupting, again, slower, pausing, where am I, help."""

import pytest

from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, REVIEW, WELCOME, PlaceKind
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk
from tests.flow.person import at as place_of
from tests.flow.person import question


def test_a_key_silences_it_at_once_and_opens_the_microphone(talk: Talk) -> None:
    talk.session.begin()
    talk.conversation.interrupt()
    assert not talk.mouth.is_speaking
    assert talk.ear.is_open
    talk.ear.hears("我同意")
    assert talk.person.place == question("type")


def test_a_key_says_nothing_and_stops_nothing_while_one_speaks(talk: Talk) -> None:
    at(talk, "name")
    said = len(talk.mouth.said)
    talk.conversation.interrupt()
    assert (len(talk.mouth.said), talk.state()) == (said, TalkState.LISTENING)


def test_who_types_is_not_talked_over(talk: Talk) -> None:
    talk.person.walk_to(question("name"))
    talk.session.answer("name", "李四")
    talk.conversation.typed()
    assert not talk.mouth.is_speaking
    talk.says("下一步")
    assert talk.person.place == question("identity")
    assert talk.answers["name"] == "李四"


def test_once_more(talk: Talk) -> None:
    at(talk, "name")
    assert "请问您的姓名" in talk.says("再说一遍")
    talk.conversation.repeat()
    assert "请问您的姓名" in talk.mouth.last


def test_slower_is_said_slower_and_once_more(talk: Talk) -> None:
    at(talk, "name")
    answer = talk.says("慢一点")
    assert "慢一点了" in answer
    assert "请问您的姓名" in answer
    assert talk.mouth.speed < 1.0


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("快一点", Conversation.faster),
        ("慢一点", Conversation.slower),
        ("大声点", Conversation.louder),
        ("小声点", Conversation.softer),
    ],
)
def test_words_and_keys_do_the_same_and_there_is_an_end(
    talk: Talk, words: str, deed: object
) -> None:
    at(talk, "phone")
    talk.says(words)
    heard = (talk.mouth.speed, talk.mouth.volume)
    assert heard != (1.0, 1.0)
    talk.conversation.new_person()
    assert (talk.mouth.speed, talk.mouth.volume) == (1.0, 1.0)
    assert callable(deed)
    deed(talk.conversation)
    talk.listen()
    assert (talk.mouth.speed, talk.mouth.volume) == heard
    assert "到头了" in talk.says(*[words] * 10)


def test_pause_and_go_on_by_voice(talk: Talk) -> None:
    at(talk, "name")
    assert "继续" in talk.says("暂停")
    assert talk.state() is TalkState.PAUSED
    assert talk.says("王小明") == ""
    assert "请问您的姓名" in talk.says("继续")


def test_pause_and_go_on_by_a_key_in_the_middle_of_a_sentence(talk: Talk) -> None:
    talk.session.begin()
    talk.conversation.toggle()
    assert talk.state() is TalkState.PAUSED
    talk.conversation.toggle()
    assert talk.state() is TalkState.SPEAKING
    assert talk.mouth.deeds[-2:] == ["pause", "go_on"]
    talk.listen()
    assert talk.state() is TalkState.LISTENING


def test_one_key_begins_too(talk: Talk) -> None:
    talk.conversation.stop()
    talk.conversation.toggle()
    assert talk.state() is TalkState.SPEAKING


def test_a_sentence_back_also_when_all_was_said(talk: Talk) -> None:
    at(talk, "name")
    talk.conversation.sentence_back()
    assert (talk.state(), talk.ear.is_open) == (TalkState.SPEAKING, False)
    talk.listen()
    assert talk.state() is TalkState.LISTENING
    talk.conversation.repeat()
    talk.conversation.sentence_forward()
    assert talk.mouth.deeds[-1] == "forward"


def test_a_held_key_keeps_the_answer_open(talk: Talk) -> None:
    talk.session.begin()
    talk.conversation.hold(held=True)
    assert (talk.ear.is_held, talk.ear.is_open) == (True, True)
    talk.conversation.hold(held=False)
    assert not talk.ear.is_held


def test_where_am_i(talk: Talk) -> None:
    at(talk, "phone")
    talk.session.go_back()
    talk.session.go_back()
    answer = talk.says("我在哪")
    for part in ("请问您的姓名", "第 3 步，共 14 步", "王小明"):
        assert part in answer


@pytest.mark.parametrize("place", ["consent", "facts", REVIEW, DECLARATION])
def test_help_says_a_few_things_and_not_all(talk: Talk, place: str) -> None:
    at(talk, place)
    answer = talk.says("帮助")
    assert "“" in answer
    assert len(answer) < 250


def test_the_text_grows_without_a_new_page(talk: Talk) -> None:
    at(talk, "name")
    size = talk.appearance.look.text_size
    assert "字大了" in talk.says("字大一点")
    assert talk.appearance.look.text_size > size
    assert "颜色换了" in talk.says("换颜色")


def test_it_leaves_only_when_sure(talk: Talk) -> None:
    at(talk, "name")
    assert "都存好了" in talk.says("退出")
    assert "请问您的姓名" in talk.says("不")
    assert talk.left == 0
    talk.says("退出", "对")
    assert talk.left == 1


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("查进度", PlaceKind.LOOK_UP),
        ("我的信访事项", PlaceKind.PETITIONS),
        ("打开设置", PlaceKind.SETTINGS),
        ("回首页", PlaceKind.WELCOME),
    ],
)
def test_places_are_reached_from_anywhere_and_one_comes_back(
    talk: Talk, words: str, kind: PlaceKind
) -> None:
    at(talk, "name")
    talk.says(words)
    assert talk.person.place == place_of(kind)
    talk.says("上一步")
    assert talk.person.place == (WELCOME if kind is PlaceKind.WELCOME else question("name"))


def test_saving_is_done_already(talk: Talk) -> None:
    at(talk, "name")
    assert "已经存好了" in talk.says("保存")


def test_a_number_changes_an_answer_at_the_review_only(talk: Talk) -> None:
    at(talk, "phone")
    assert "检查的时候" in talk.says("修改第三项")
    at(talk, REVIEW)
    talk.says("修改第三项")
    assert talk.person.place == question("identity")


def test_where_it_may_not_listen_it_speaks_and_then_keeps_quiet(talk: Talk) -> None:
    talk.conversation.listen_only_if(lambda: False)
    at(talk, "type")
    assert talk.state() is TalkState.PAUSED
    assert not talk.ear.is_open
    talk.session.go_to(question("name"))
    talk.listen()
    assert "姓名" in talk.mouth.said[-1].text + talk.mouth.said[-2].text + talk.mouth.said[-3].text
    assert not talk.ear.is_open


def test_the_ear_opens_and_shuts_when_that_changes(talk: Talk) -> None:
    may_listen = [True]
    at(talk, "type")
    talk.conversation.listen_only_if(lambda: may_listen[0])
    talk.conversation.follow_ears()
    assert (talk.state(), talk.ear.is_open) == (TalkState.LISTENING, True)
    may_listen[0] = False
    talk.conversation.follow_ears()
    assert (talk.state(), talk.ear.is_open) == (TalkState.PAUSED, False)
    may_listen[0] = True
    talk.conversation.follow_ears()
    assert (talk.state(), talk.ear.is_open) == (TalkState.LISTENING, True)


def test_who_has_asked_for_quiet_keeps_it_when_the_ear_may_open(talk: Talk) -> None:
    at(talk, "type")
    talk.says("暂停")
    talk.conversation.follow_ears()
    assert talk.state() is TalkState.PAUSED
