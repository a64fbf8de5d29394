"""A long text: several breaths, read back, corrected, undone; commands only when alone."""

from desktop.flow.conversation.ports import TalkState
from speech.expectation import PAUSE_TELLING_S, AnswerKind
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk, understanding
from tests.flow.person import question


def telling(talk: Talk) -> Talk:
    at(talk, "facts")
    talk.says("三月起路灯就不亮了", "物业说没有钱")
    return talk


def facts(talk: Talk) -> object:
    return talk.answers.get("facts")


def test_each_breath_is_on_disk_at_once_and_the_telling_flows(talk: Talk) -> None:
    at(talk, "facts")
    assert talk.ear.expectation is not None
    assert talk.ear.expectation.kind is AnswerKind.LONG_TEXT
    assert talk.ear.expectation.pause_s == PAUSE_TELLING_S
    assert talk.says("三月起路灯就不亮了") == ""
    assert talk.person.kept.answers["facts"] == "三月起路灯就不亮了"
    assert talk.says("物业说没有钱") == ""
    assert talk.person.kept.answers["facts"] == "三月起路灯就不亮了。物业说没有钱"
    assert talk.state() is TalkState.LISTENING


def test_who_stops_telling_hears_once_that_it_was_noted(talk: Talk) -> None:
    telling(talk)
    talk.conversation.lose_patience()
    assert "说完了" in talk.mouth.last
    talk.listen()
    said = len(talk.mouth.said)
    talk.conversation.lose_patience()
    assert len(talk.mouth.said) == said


def test_it_is_read_back_by_sentence(talk: Talk) -> None:
    telling(talk)
    assert "2句" in talk.says("说完了")
    answer = talk.says("读全文")
    assert "第一句：三月起路灯就不亮了。" in answer
    assert "第二句：物业说没有钱" in answer
    assert "物业" in talk.says("第二个")


def test_words_are_replaced_and_sentences_deleted(talk: Talk) -> None:
    telling(talk)
    assert "五月起路灯就不亮了" in talk.says("把三月改成五月")
    talk.says("删除上一句")
    assert facts(talk) == "五月起路灯就不亮了。"


def test_everything_is_undone_and_done_again(talk: Talk) -> None:
    telling(talk)
    talk.says("把三月改成五月", "删除上一句", "撤销", "撤销")
    assert facts(talk) == "三月起路灯就不亮了。物业说没有钱"
    talk.says("撤销", "撤销")
    assert facts(talk) is None
    assert "没有可以撤销的" in talk.says("撤销")
    talk.says("重做")
    assert facts(talk) == "三月起路灯就不亮了"


def test_a_sentence_is_told_anew(talk: Talk) -> None:
    telling(talk)
    assert "新的第二句" in talk.says("修改第二项")
    talk.says("街道说要等等看")
    assert str(facts(talk)).startswith("三月起路灯就不亮了。街道说要等等看")


def test_a_command_within_a_telling_is_text(talk: Talk) -> None:
    at(talk, "facts")
    talk.says("他们叫我取消了合同然后下一步再说")
    assert talk.person.place == question("facts")
    assert facts(talk) == "他们叫我取消了合同然后下一步再说"


def test_what_may_be_both_is_asked_about_and_written(talk: Talk) -> None:
    telling(talk)
    assert "写进去" in talk.says("取消")
    talk.says("写进去")
    assert str(facts(talk)).endswith("取消")


def test_what_may_be_both_is_asked_about_and_obeyed(talk: Talk) -> None:
    telling(talk)
    talk.says("退出")
    assert "真的要退出吗" in talk.says("退出")
    assert not str(facts(talk)).endswith("退出")


def test_what_only_sounds_like_a_command_is_obeyed_when_said_once_more(talk: Talk) -> None:
    telling(talk)
    meant = understanding().could_be_command("我要下一步了")
    assert understanding().command("我要下一步了") is None
    assert meant is not None
    talk.says("我要下一步了", "我要下一步了")
    assert talk.person.place == question("reasons")


def test_what_was_misheard_is_neither_written_nor_obeyed_before_it_is_said_again(
    talk: Talk,
) -> None:
    telling(talk)
    before = facts(talk)
    assert "下一本" in talk.says("下一本")
    assert facts(talk) == before
    talk.says("下一步")
    assert talk.person.place == question("reasons")


def test_a_correction_of_what_is_not_there_is_asked_about(talk: Talk) -> None:
    telling(talk)
    before = facts(talk)
    assert "没有“七月”" in talk.says("把七月改成八月")
    talk.says("不要")
    assert facts(talk) == before


def test_done_and_yes_go_on(talk: Talk) -> None:
    telling(talk)
    talk.says("说完了", "对")
    assert talk.person.place == question("reasons")


def test_no_more_is_the_end_of_what_was_begun_and_deletes_nothing(talk: Talk) -> None:
    at(talk, "earlier")
    talk.says("找过物业三次", "没有了")
    assert talk.answers["earlier"] == "找过物业三次"


def test_one_word_leaves_an_optional_text_out(talk: Talk) -> None:
    at(talk, "earlier")
    talk.says("没有")
    assert talk.person.place.kind.value == "review"
    assert "earlier" not in talk.answers


def test_i_am_not_done_keeps_the_answer_open(talk: Talk) -> None:
    telling(talk)
    before = facts(talk)
    assert talk.says("我还没说完") == ""
    assert talk.ear.kept_open == 1
    assert facts(talk) == before


def test_what_was_typed_in_between_is_gone_on_from(talk: Talk) -> None:
    telling(talk)
    talk.session.answer("facts", "我打的字。")
    talk.conversation.typed()
    talk.says("又说一句")
    assert facts(talk) == "我打的字。又说一句"
    talk.says("撤销", "撤销")
    assert facts(talk) == "三月起路灯就不亮了。物业说没有钱"


def test_the_pause_of_telling_is_a_setting(talk: Talk) -> None:
    talk.conversation.set_telling_pause(3.0)
    at(talk, "facts")
    assert talk.ear.expectation is not None
    assert talk.ear.expectation.pause_s == 3.0
