"""Homophones are mended where the language speaks for it, and nothing else is touched."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.recogniser import Token, Transcript
from speech.text.homophones import Mender
from speech.text.homophones_prices import Prices
from speech.text.vocabulary import Vocabulary
from tests.speech.homophones.small_model import SmallModel

SMALL = Mender(SmallModel(), Vocabulary(()))
TEXTS = st.text(st.sampled_from("土地不长标准的尼12a，。 \n补偿"), max_size=40) | st.text(
    max_size=40
)
UNTOUCHABLE = re.compile("[^\u3400-\u9fff]")
USUAL = 0.7
"""How sure the recogniser usually is."""


def mend(mender: Mender, text: str, *words: str) -> str:
    return mender(Transcript(text, USUAL), words).text


def test_a_homophone_becomes_the_word_that_is_likely(small_mender: Mender) -> None:
    assert mend(small_mender, "不长标准") == "补偿标准"


def test_a_fuzzy_sound_becomes_the_word_that_is_likely(small_mender: Mender) -> None:
    assert mend(small_mender, "补藏") == "补偿"


def test_what_is_known_stays(small_mender: Mender) -> None:
    assert mend(small_mender, "土地补偿标准") == "土地补偿标准"


def test_a_sure_character_stays_where_an_unsure_one_is_mended() -> None:
    mender = Mender(SmallModel(), Vocabulary(()), Prices(certainty=3.0))
    sure = tuple(Token(character, 0.999) for character in "不长")
    unsure = tuple(Token(character, 0.2) for character in "不长")
    assert mender(Transcript("不长", 0.9, sure)).text == "不长"
    assert mender(Transcript("不长", 0.9, unsure)).text == "补偿"


def test_another_reading_of_the_recogniser_counts(small_mender: Mender) -> None:
    heard = Transcript("图迪", 0.9, (), (Transcript("一声", 0.89),))
    assert small_mender(heard).text == "一声"


def test_another_reading_may_be_longer(small_mender: Mender) -> None:
    heard = Transcript("的补", 0.9, (), (Transcript("的补偿", 0.89),))
    assert small_mender(heard).text == "的补偿"


def test_the_domains_words_win_over_equals() -> None:
    mender = Mender(SmallModel(), Vocabulary(["医生"]))
    assert mend(mender, "一生") == "医生"


@pytest.mark.parametrize("name", ["张山", "李晓明", "乌鲁木齐"])
def test_an_expected_word_is_taken_by_its_sound(small_mender: Mender, name: str) -> None:
    heard = {"张山": "章三", "李晓明": "里小名", "乌鲁木齐": "五路木七"}[name]
    assert mend(small_mender, heard, name) == name


def test_an_expected_word_is_not_put_where_it_was_not_said(small_mender: Mender) -> None:
    assert mend(small_mender, "土地补偿", "重庆", "王明") == "土地补偿"


def test_what_was_heard_stays_among_the_alternatives(small_mender: Mender) -> None:
    mended = small_mender(Transcript("不长", 0.7, (), (Transcript("布场", 0.6),)))
    assert [other.text for other in mended.alternatives] == ["不长", "布场"]


def test_an_unmended_transcript_is_returned_as_it_came(small_mender: Mender) -> None:
    heard = Transcript("土地", 0.8, (Token("土地", 0.8),))
    assert small_mender(heard) is heard


def test_an_endless_text_is_left_alone(small_mender: Mender) -> None:
    heard = Transcript("不长" * 5_000)
    assert small_mender(heard) is heard


@given(TEXTS, st.lists(st.text(max_size=6), max_size=4), TEXTS)
@settings(max_examples=300, deadline=None)
def test_only_chinese_characters_change(text: str, words: list[str], other: str) -> None:
    heard = Transcript(text, 0.5, (), (Transcript(other, 0.4),))
    mended = SMALL(heard, words)
    assert UNTOUCHABLE.findall(mended.text) == UNTOUCHABLE.findall(text)
    assert mended == SMALL(heard, words)


@given(st.text(st.sampled_from("零一二三四五六七八九十百千万"), min_size=2, max_size=12))
@settings(deadline=None)
def test_no_numeral_is_lost(numeral: str) -> None:
    text = f"不长标准{numeral}元"
    assert numeral in mend(SMALL, text, "医师", "失散")


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_mended_text_stays_as_it_is(text: str) -> None:
    once = mend(SMALL, text)
    assert mend(SMALL, once) == once


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("村里把我家的城堡地收走了", "村里把我家的承包地收走了"),
        ("拆签协议签了五年", "拆迁协议签了五年"),
        ("就成改造过杜费已经拖欠了一年半", "旧城改造过渡费已经拖欠了一年半"),
        ("扶平资金的去向不清楚", "扶贫资金的去向不清楚"),
        ("幼儿园乱收废", "幼儿园乱收费"),
    ],
)
def test_real_mistakes_are_mended(mender: Mender, heard: str, meant: str) -> None:
    assert mend(mender, heard) == meant


@pytest.mark.parametrize(
    "right",
    [
        "这是今年五月份以来库存环比增幅最小的一次",
        "很多家长都在给孩子购置各种学习用品",
        "赔了三万六千五百元，欠八十四天",
        "我叫李建国，住在红星村3组，电话13800138000。",
    ],
)
def test_what_is_right_stays(mender: Mender, right: str) -> None:
    assert mend(mender, right) == right
