"""Nothing told is lost: every change is undone and done again, whatever they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.flow.understanding.dictation import Dictation, change_between
from desktop.flow.understanding.meanings import Edit, EditKind
from desktop.flow.understanding.sentences import Marks

MARKS = Marks(stop="。", comma="，", ends="。！？\n", connectives=("后来", "因为"))
TEXTS = st.text(alphabet="村路灯坏了。，！？\n 后来因为ab", max_size=12)
CHANGES = st.lists(st.tuples(st.sampled_from("aeird"), st.integers(-4, 4), TEXTS), max_size=12)


def told(*breaths: str) -> Dictation:
    dictation = Dictation(MARKS)
    for breath in breaths:
        dictation = dictation.append(breath)
    return dictation


@pytest.mark.parametrize(
    ("breaths", "text"),
    [
        (("路灯坏了", "没人修"), "路灯坏了。没人修"),
        (("路灯坏了", "后来有人摔了"), "路灯坏了，后来有人摔了"),
        (("路灯坏了。", "没人修。"), "路灯坏了。没人修。"),
        (("路灯坏了", "，没人修"), "路灯坏了，没人修"),
        ((" 路灯坏了 ", ""), "路灯坏了"),
    ],
)
def test_breaths_are_joined(breaths: tuple[str, ...], text: str) -> None:
    assert told(*breaths).text == text


def test_sentences_are_read_back_one_by_one() -> None:
    assert told("一。二！", "三").sentences() == ("一。", "二！", "三")


def test_sentences_are_changed_by_their_place() -> None:
    dictation = told("一。二。三。")
    assert dictation.insert_after(0, "新").text == "一。新。二。三。"
    assert dictation.insert_after(-1, "新").text == "一。二。三。新"
    assert dictation.replace(1, "新").text == "一。新。三。"
    assert dictation.delete(-1).text == "一。二。"


@pytest.mark.parametrize("index", [3, -4, 100])
def test_a_sentence_that_is_not_there_changes_nothing(index: int) -> None:
    dictation = told("一。二。三。")
    assert dictation.insert_after(index, "新") is dictation
    assert dictation.replace(index, "新") is dictation
    assert dictation.delete(index) is dictation


def test_an_edit_is_taken_over_and_undone() -> None:
    dictation = told("张三来了").edit(Edit("张山来了", EditKind.REPLACED, "张三", "张山"))
    assert dictation.text == "张山来了"
    assert dictation.undo().text == "张三来了"
    assert dictation.undo().redo().text == "张山来了"


def test_a_new_change_forgets_what_was_undone() -> None:
    dictation = told("一", "二").undo().append("三")
    assert dictation.redo() is dictation


@given(TEXTS, TEXTS)
def test_a_change_leads_there_and_back(was: str, now: str) -> None:
    change = change_between(was, now)
    assert change.done(was) == now
    assert change.undone(now) == was


@given(TEXTS, CHANGES)
def test_undoing_all_restores_everything(start: str, changes: list[tuple[str, int, str]]) -> None:
    dictation = Dictation(MARKS, start)
    for deed, index, text in changes:
        dictation = _changed(dictation, deed, index, text)
    last = dictation.text
    steps = len(dictation.past)
    for _ in range(steps):
        dictation = dictation.undo()
    assert dictation.text == start
    assert dictation.undo() is dictation
    for _ in range(steps):
        dictation = dictation.redo()
    assert dictation.text == last


@given(st.lists(TEXTS, max_size=6))
def test_no_character_told_is_lost(breaths: list[str]) -> None:
    dictation = told(*breaths)
    kept = iter(dictation.text)
    assert all(character in kept for breath in breaths for character in breath.strip())
    assert "".join(dictation.sentences()) == dictation.text


def _changed(dictation: Dictation, deed: str, index: int, text: str) -> Dictation:
    deeds = {
        "a": lambda: dictation.append(text),
        "e": lambda: dictation.edit(Edit(text, EditKind.WHOLE)),
        "i": lambda: dictation.insert_after(index, text),
        "r": lambda: dictation.replace(index, text),
        "d": lambda: dictation.delete(index),
    }
    return deeds[deed]()
