"""What follows a text is what the sentences say, by the longest match, and nothing of anybody."""

import pytest

from accessibility.phrases.phrase_book import PhraseBook, read_phrase_book
from accessibility.phrases.phrase_model import MOST, Own, PhraseModel

CHINESE = """
space = ""
end = "。"
ends = "。！？"
marks = "，。：、"
[sentences]
request = [
  "请求|有关部门|调查核实|，|并|给予|书面答复",
  "请求|有关部门|尽快|处理",
  "请求|村委会|公开|账目",
]
any = ["我叫|{name}|，|住在|{place}", "谢谢"]
"""
ENGLISH = """
space = " "
end = "."
ends = ".!?"
marks = ",.:"
[sentences]
request = ["I ask|the office|for|an answer", "Please|tell me|the result"]
"""
NOBODY: Own = {"name": (), "place": ()}
WANG: Own = {"name": ("王小明",), "place": ("杭州市西湖区", "西湖区")}


def model_of(text: str, *words: str) -> PhraseModel:
    book: PhraseBook = read_phrase_book(text)
    every = [sentence for kind in book.sentences.values() for sentence in kind]
    return PhraseModel(every, words, book.writing)


@pytest.fixture
def model() -> PhraseModel:
    return model_of(CHINESE, "村民小组", "医疗保险", "有关部门")


def shown(model: PhraseModel, text: str, own: Own = NOBODY) -> list[str]:
    return [suggestion.shown for suggestion in model.after(text, own)]


def written(model: PhraseModel, text: str, own: Own = NOBODY) -> list[str]:
    return [suggestion.text for suggestion in model.after(text, own)]


@pytest.mark.parametrize("text", ["", "路灯坏了。", "路灯坏了。\n", "什么？ "])
def test_a_sentence_is_opened_at_its_start(model: PhraseModel, text: str) -> None:
    assert shown(model, text) == ["请求", "我叫", "谢谢"]


def test_the_word_that_followed_most_often_comes_first(model: PhraseModel) -> None:
    assert shown(model, "请求")[:2] == ["有关部门", "村委会"]


def test_more_words_before_decide_first(model: PhraseModel) -> None:
    assert shown(model, "请求有关部门调查核实，并")[0] == "给予"
    assert shown(model, "请求有关部门")[:2] == ["调查核实", "尽快"]


def test_a_word_that_was_begun_is_finished(model: PhraseModel) -> None:
    assert (shown(model, "我有医疗")[0], written(model, "我有医疗")[0]) == ("医疗保险", "保险")


def test_one_character_within_a_text_finishes_no_word(model: PhraseModel) -> None:
    assert "村民小组" not in shown(model, "农村")


def test_what_opens_a_sentence_is_not_offered_within_one(model: PhraseModel) -> None:
    within = shown(model, "小区的路灯坏了")
    assert "请求" not in within
    assert "。" in within


def test_no_mark_follows_a_mark_or_nothing(model: PhraseModel) -> None:
    for text in ("", "请求有关部门调查核实，"):
        assert {"，", "。"}.isdisjoint(shown(model, text))


def test_what_was_just_written_is_not_offered_again(model: PhraseModel) -> None:
    assert "有关部门" not in shown(model, "请求有关部门")


def test_names_and_places_come_where_they_belong(model: PhraseModel) -> None:
    assert shown(model, "我叫", WANG)[0] == "王小明"
    assert shown(model, "我叫王小明，住在", WANG)[:2] == ["杭州市西湖区", "西湖区"]
    assert shown(model, "我叫王小明", WANG)[0] == "，"


def test_nothing_is_kept_of_who_asked_before(model: PhraseModel) -> None:
    shown(model, "我叫", WANG)
    for text in ("", "我叫", "我叫王", "住在"):
        offered = "".join(shown(model, text))
        assert "王小明" not in offered
        assert "{" not in offered


def test_words_are_divided_by_spaces_where_the_language_has_them() -> None:
    english = model_of(ENGLISH)
    assert written(english, "I ask")[0] == " the office"
    assert written(english, "I ask ")[0] == "the office"
    assert written(english, "")[0] == "I ask"
    assert written(english, "Please tell me the result")[0] == "."


def test_an_english_word_is_finished_from_its_beginning_only() -> None:
    english = model_of(ENGLISH)
    assert written(english, "I ask the off")[0] == "ice"
    assert " office" not in written(english, "I bathe")


def test_there_is_an_end_of_suggestions() -> None:
    many = "|".join(f"词{number:03}" for number in range(200))
    text = CHINESE.replace('"谢谢"', f'"{many}"')
    assert len(model_of(text).after("没有见过的", NOBODY)) == MOST
