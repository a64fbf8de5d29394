"""The way in, found by voice; 换个方式 at any place."""

import pytest

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import WELCOME, Place, PlaceKind
from desktop.flow.way_answers import SHAKING, Question
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing
from tests.flow.conversation.everywhere import EVERYWHERE, go
from tests.flow.conversation.talk import Talk
from tests.flow.person import at

WAY = at(PlaceKind.WAY)


def asked(talk: Talk, question: Question | None) -> Talk:
    """Take somebody to a question, or to the end."""
    go(talk, WAY)
    while talk.finding.question is not question:
        talk.finding.skip()
    talk.listen()
    return talk


def test_four_questions_are_asked_and_answered_by_voice(talk: Talk) -> None:
    assert "第 1 个问题" in talk.says("换个方式")
    assert "您想说话" in talk.says("看得清")
    assert "方便吗" in talk.says("我说话")
    assert "怎么写字" in talk.says("我手抖")
    end = talk.says("手写")
    assert "手写的地方自己打开" in end
    assert "手抖多按的" in end
    talk.says("这次这样用")
    assert talk.person.place == WELCOME
    everything = talk.chosen.everything
    assert (everything.steady, everything.writing) == (SHAKING, Writing.HANDWRITING)


def test_the_first_words_of_the_program_offer_it(talk: Talk) -> None:
    assert talk.said().index("请先说“换个方式”") < talk.said().index("第一，开始写信访")


@pytest.mark.parametrize("place", EVERYWHERE)
def test_it_is_understood_at_any_place(talk: Talk, place: Place) -> None:
    go(talk, place)
    talk.says("换个方式")
    if talk.person.place != WAY:  # where it may be text, it is asked about first
        talk.says("换个方式")
    assert talk.person.place == WAY
    talk.says("关闭这一页")
    assert talk.person.place in (place, WELCOME)


@pytest.mark.parametrize("words", ["换个办法", "换种方式吧", "有别的办法吗", "怎么换方式"])
def test_it_has_many_wordings(talk: Talk, words: str) -> None:
    talk.says(words)
    assert talk.person.place == WAY


@pytest.mark.parametrize("words", ["再大一点", "看不清", "字大一点", "第二个", "不"])
def test_larger_type_comes_at_once_and_is_asked_about_again(talk: Talk, words: str) -> None:
    asked(talk, Question.SIGHT)
    assert "看得清吗" in talk.says(words)
    assert talk.appearance.look.text_size == 24


@pytest.mark.parametrize("words", ["看得清", "看得清楚", "对", "下一步"])
def test_who_reads_well_goes_on(talk: Talk, words: str) -> None:
    asked(talk, Question.SIGHT)
    assert "您想说话" in talk.says(words)
    assert talk.appearance.look.text_size == 20


def test_with_the_largest_type_colours_are_offered(talk: Talk) -> None:
    asked(talk, Question.SIGHT)
    assert "换个颜色看看" in talk.says("再大一点", "再大一点", "再大一点")
    talk.says("看不清")
    assert talk.appearance.look.theme == "soft"


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("只能按一个键", WayIn.AUTO),
        ("一个开关", WayIn.AUTO),
        ("我用眼睛", WayIn.DWELL),
        ("第四个", WayIn.DWELL),
        ("都方便", WayIn.HANDS),
    ],
)
def test_the_way_in_is_chosen_by_voice(talk: Talk, words: str, way: WayIn) -> None:
    asked(talk, Question.HANDS)
    talk.says(words)
    assert talk.finding.question is Question.WRITING
    assert talk.chosen.ways_in.choice.way is way


@pytest.mark.parametrize(
    ("words", "writing"),
    [
        ("用键盘打字", Writing.KEYS),
        ("我要手写", Writing.HANDWRITING),
        ("屏幕上的键盘", Writing.ON_SCREEN),
        ("我说你写", Writing.SPEAKING),
    ],
)
def test_the_way_to_write_is_chosen_by_voice(talk: Talk, words: str, writing: Writing) -> None:
    asked(talk, Question.WRITING)
    talk.says(words)
    assert talk.chosen.writing.choice is writing
    assert talk.finding.question is None


def test_silence_is_asked_back_about(talk: Talk) -> None:
    talk.sound.changed.connect(talk.conversation.stop)
    asked(talk, Question.TALK)
    assert "真的要关吗" in talk.says("用手，不要声音")
    assert "第一，我说话" in talk.says("不")
    assert talk.sound.choice.voice
    talk.says("用手，不要声音", "对")
    assert not talk.sound.choice.voice
    assert talk.finding.question is Question.HANDS
    assert talk.state() is TalkState.OFF


def test_an_answer_is_taken_back_by_voice(talk: Talk) -> None:
    asked(talk, Question.HANDS)
    talk.says("只能按一个键")
    assert "方便吗" in talk.says("上一步")
    assert talk.chosen.ways_in.choice.way is WayIn.HANDS


def test_what_is_not_understood_is_asked_again(talk: Talk) -> None:
    asked(talk, Question.HANDS)
    answer = talk.says("今天下雨")
    assert "没听清" in answer
    assert "第一，都方便" in answer
    assert talk.finding.question is Question.HANDS


def test_it_is_kept_for_good_by_voice(talk: Talk) -> None:
    asked(talk, Question.HANDS)
    talk.says("我手抖", "下一步", "以后都这样用")
    assert talk.person.place == WELCOME
    assert talk.terminal.told == ["lend", "keep"]


def test_where_one_is_has_a_name(talk: Talk) -> None:
    asked(talk, Question.TALK)
    assert "换个方式" in talk.says("我在哪")


def test_it_is_asked_in_english_too(english: Talk) -> None:
    english.says("换个方式")
    assert "Question 1 of 4" in english.said()
    english.says("看得清")
    assert "read to me" in english.said()
