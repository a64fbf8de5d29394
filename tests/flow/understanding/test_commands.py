"""Commands are understood in many wordings, and nothing that is told becomes one."""

import random

import pytest

from desktop.flow.understanding.hearing import HOMOPHONE, apart, audible
from desktop.flow.understanding.intent import Understanding
from desktop.flow.understanding.meanings import Command, CommandKind
from desktop.flow.understanding.phrases import Phrases
from tests.flow.understanding.measured import dictated_sentences, spoken_commands

COURTESIES = ("麻烦你", "请你", "那个", "嗯，", "请", "您给我")
ENDINGS = ("", "吧", "啊", "谢谢", "好吗")


def understood(understanding: Understanding, table: list[tuple[Command, str]]) -> float:
    hits = sum(understanding.command(heard) == command for command, heard in table)
    return hits / len(table)


def test_at_least_95_of_100_commands_are_understood(understanding: Understanding) -> None:
    table = list(spoken_commands())
    assert len(table) >= 300
    assert understood(understanding, table) >= 0.95


def test_no_command_is_taken_for_another(understanding: Understanding) -> None:
    meant = [(command, understanding.command(heard)) for command, heard in spoken_commands()]
    assert [pair for pair in meant if pair[1] and pair[0] != pair[1]] == []


def test_words_of_courtesy_change_nothing(understanding: Understanding) -> None:
    chance = random.Random(3)
    table = [
        (command, chance.choice(COURTESIES) + heard.rstrip("。") + chance.choice(ENDINGS))
        for command, heard in spoken_commands()
    ]
    assert understood(understanding, table) >= 0.95


def test_another_character_of_the_same_sound_changes_little(understanding: Understanding) -> None:
    chance = random.Random(7)
    known = sorted({character for text in dictated_sentences() for character in audible(text)})
    table = []
    for command, heard in spoken_commands():
        place = chance.randrange(len(heard))
        same = [c for c in known if 0 < apart(c, heard[place]) <= HOMOPHONE]
        if same:
            table.append((command, heard[:place] + chance.choice(same) + heard[place + 1 :]))
    assert len(table) >= 300
    assert understood(understanding, table) >= 0.93


def test_no_told_sentence_is_a_command(understanding: Understanding) -> None:
    sentences = dictated_sentences()
    assert len(sentences) >= 300
    assert [text for text in sentences if understanding.command(text)] == []


def test_few_told_sentences_are_asked_about(understanding: Understanding) -> None:
    sentences = dictated_sentences()
    asked = [text for text in sentences if understanding.could_be_command(text)]
    assert len(asked) <= len(sentences) // 25


def test_every_kind_has_at_least_eight_wordings(phrases: Phrases) -> None:
    few = [kind for kind in CommandKind if len(phrases.commands.wordings.get(kind, ())) < 8]
    assert few == []


def test_every_wording_is_understood_as_what_it_says(
    understanding: Understanding, phrases: Phrases
) -> None:
    wordings = phrases.commands.wordings
    told = [
        (kind, wording.replace("#", "第二"))
        for kind in wordings
        for wording in wordings[kind][::40]
    ]
    wrong = [
        (kind, wording, found)
        for kind, wording in told
        if (found := understanding.command(wording)) is None or found.kind != kind
    ]
    assert wrong == []


def test_what_may_be_an_answer_is_a_wording_too(phrases: Phrases) -> None:
    every = {wording for each in phrases.commands.wordings.values() for wording in each}
    assert phrases.commands.also_answers - every == set()


@pytest.mark.parametrize(
    ("heard", "number"),
    [
        ("修改第三项", 3),
        ("修改第3项", 3),
        ("修改第十二项", 12),
        ("修改第二十项", 20),
        ("修改最后一项", -1),
        ("修改倒数第二项", -2),
        ("修改地三项", 3),
        ("修改第二句", 2),
        ("改第二句", 2),
        ("把第二句改一下", 2),
        ("第二句写错了", 2),
    ],
)
def test_the_number_of_an_item_is_heard(
    understanding: Understanding, heard: str, number: int
) -> None:
    assert understanding.command(heard) == Command(CommandKind.CHANGE_ITEM, number)


@pytest.mark.parametrize("heard", ["取消", "提交。", "没有", "退出", "请取消"])
def test_a_bare_word_is_a_command_and_to_be_asked_about_in_dictation(
    understanding: Understanding, heard: str
) -> None:
    assert understanding.command(heard) is not None
    assert understanding.could_be_command(heard) == understanding.command(heard)


@pytest.mark.parametrize("heard", ["再说一遍", "我还没说完", "字大一点"])
def test_a_clear_command_is_not_asked_about(understanding: Understanding, heard: str) -> None:
    assert understanding.command(heard) is not None
    assert understanding.could_be_command(heard) is None


def test_a_command_beside_an_answer_is_asked_about(understanding: Understanding) -> None:
    heard = "我家的房子被拆了，下一步"
    assert understanding.command(heard) is None
    assert understanding.could_be_command(heard) == Command(CommandKind.NEXT)


@pytest.mark.parametrize("heard", ["下一本", "上一本"])
def test_a_syllable_misheard_is_asked_about(understanding: Understanding, heard: str) -> None:
    assert understanding.command(heard) is None
    assert understanding.could_be_command(heard) is not None


@pytest.mark.parametrize(
    "heard", ["", "。", "请帮我取消这个处罚", "不确认提交", "别提交给他", "先别退出", "啊" * 5000]
)
def test_what_is_no_command_is_none(understanding: Understanding, heard: str) -> None:
    found = understanding.command(heard)
    assert found is None or found.kind is CommandKind.CANCEL


@pytest.mark.parametrize("heard", ["不确认提交", "我不确认提交", "先不要确认提交", "没确认提交"])
def test_a_denied_confirmation_never_submits(understanding: Understanding, heard: str) -> None:
    found = understanding.command(heard)
    assert found is None or found.kind not in (CommandKind.CONFIRM_SUBMIT, CommandKind.SUBMIT)


@pytest.mark.parametrize(
    "heard", ["一开始", "一开始就", "从一开始", "刚开始", "打一开始", "开始的时候"]
)
def test_how_people_begin_to_tell_is_no_command(understanding: Understanding, heard: str) -> None:
    assert understanding.command(heard) is None
    assert understanding.could_be_command(heard) is None


@pytest.mark.parametrize(
    "heard", ["真的要删除吗", "不删除", "不要真的删除", "别删除", "先不确认删除", "删除", "真的"]
)
def test_nothing_but_its_sentence_confirms_a_deletion(
    understanding: Understanding, heard: str
) -> None:
    found = understanding.command(heard)
    assert found is None or found.kind is not CommandKind.CONFIRM_DELETE
