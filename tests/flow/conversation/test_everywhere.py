"""What is always understood, said in every place: it leads somewhere, and nothing is sent."""

from collections.abc import Callable

import pytest

from desktop.flow.appearance import Look
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, SENDING, Place, PlaceKind
from tests.flow.conversation.everywhere import EVERYWHERE, KEY_CHOICE, go
from tests.flow.conversation.talk import Talk

Sensible = Callable[[Talk, str, Place], bool]


def answers(talk: Talk, said: str, before: Place) -> bool:
    """It says something, leads somewhere, waits for what it did, or has written it down."""
    told = talk.answers.get("facts") if before.field == "facts" else None
    return bool(said or told or talk.lock.tries) or talk.person.place != before


def says(*parts: str) -> Sensible:
    return lambda _talk, said, _before: any(part in said for part in parts)


def speaks_at(speed: float) -> Sensible:
    return lambda talk, said, _: bool(said) and (talk.mouth.speed - 1) * (speed - 1) > 0


def looks(change: Callable[[Look], bool]) -> Sensible:
    return lambda talk, said, _: bool(said) and change(talk.appearance.look)


def is_paused(talk: Talk, said: str, _before: Place) -> bool:
    return "继续" in said and talk.state() is TalkState.PAUSED


ASKED_FIRST = "要写进去"
"""In dictation, what is also a plain word is asked about before it is obeyed."""

COMMANDS: dict[str, Sensible] = {
    "下一步": answers,
    "上一步": answers,
    "再说一遍": answers,
    "慢一点": speaks_at(0.9),
    "快一点": speaks_at(1.1),
    "大声点": lambda talk, said, _: bool(said) and talk.mouth.volume > 1,
    "字大一点": looks(lambda look: look.text_size > Look().text_size),
    "换颜色": looks(lambda look: look.theme != Look().theme),
    "帮助": says("“"),
    "我在哪": says("您在"),
    "暂停": is_paused,
    "继续": answers,
    "读全文": answers,
    "修改第三项": answers,
    "第二个": answers,
    "提交": answers,
    "取消": answers,
    "保存": says("存好了"),
    "退出": says("真的要退出吗"),
    "找人帮忙": says("工作人员"),
    "打开帮助页": lambda talk, _said, _: talk.person.place.kind is PlaceKind.HELP,
    "声音设置": lambda talk, _said, _: talk.person.place.kind is PlaceKind.SOUND,
    "删除第三个": answers,
    "真的删除": answers,
    "确认重新开始": answers,
}


def named(place: Place) -> str:
    return place.field or place.kind


@pytest.mark.parametrize("place", EVERYWHERE, ids=named)
@pytest.mark.parametrize("command", COMMANDS)
def test_something_sensible_follows(talk: Talk, place: Place, command: str) -> None:
    go(talk, place)
    kept, asked = dict(talk.person.records.kept), len(talk.person.records.asked)
    said = talk.says(command)
    if ASKED_FIRST in said:
        assert talk.person.place == place
        said = talk.says(command)
    assert COMMANDS[command](talk, said, place), said
    assert talk.state() in {TalkState.LISTENING, TalkState.PAUSED, TalkState.THINKING}
    assert talk.person.records.kept.keys() >= kept.keys()
    assert "queue" not in talk.person.records.asked[asked:]
    assert talk.left == 0


@pytest.mark.parametrize("place", EVERYWHERE, ids=named)
def test_after_every_command_in_a_row_it_still_listens(talk: Talk, place: Place) -> None:
    go(talk, place)
    asked = len(talk.person.records.asked)
    opens_the_lock = "第二个" if place == KEY_CHOICE else ""
    for command in (each for each in COMMANDS if each != opens_the_lock):
        talk.says("继续", command)
    assert talk.says("继续", "我在哪")
    assert talk.person.place not in {SENDING, RECEIPT} or place in {SENDING, RECEIPT}
    assert "queue" not in talk.person.records.asked[asked:]


@pytest.mark.parametrize("place", EVERYWHERE, ids=named)
@pytest.mark.parametrize("sentence", ["真的删除", "确认重新开始", "确认提交"])
def test_what_is_for_good_is_not_done_by_who_rests(talk: Talk, place: Place, sentence: str) -> None:
    go(talk, place)
    kept = set(talk.person.records.kept)
    talk.says("暂停")
    talk.says(sentence)
    assert set(talk.person.records.kept) == kept
    assert talk.lock.set_asides == 0
    assert place is not REVIEW or talk.person.place != DECLARATION


@pytest.mark.parametrize(
    ("words", "kind"),
    [("查办理进展", PlaceKind.LOOK_UP), ("我的信访事项", PlaceKind.PETITIONS)],
)
def test_who_rests_is_obeyed_in_the_words_of_a_button_too(
    talk: Talk, words: str, kind: PlaceKind
) -> None:
    talk.says("暂停", words)
    assert talk.person.place.kind is kind
