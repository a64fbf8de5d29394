"""What sounds alike, and how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.text.sounds import EXACT, distance, fold, readings, sounds_like, syllables

FUZZY = [
    ("zhi", "zi"),
    ("chang", "cang"),
    ("shui", "sui"),
    ("niu", "liu"),
    ("fu", "hu"),
    ("rou", "lou"),
    ("xin", "xing"),
    ("chen", "cheng"),
    ("ban", "bang"),
]


def test_characters_are_read_where_they_stand() -> None:
    assert syllables("重庆银行") == ("chong", "qing", "yin", "hang")


def test_digits_are_read_and_punctuation_is_silent() -> None:
    assert syllables("第2个，A。") == ("di", "er", "ge", "a")


def test_every_reading_of_a_character_counts() -> None:
    assert {"xing", "hang"} <= set(readings("行")[0])


@pytest.mark.parametrize(("a", "b"), FUZZY)
def test_a_fuzzy_class_is_near_and_not_the_same(a: str, b: str) -> None:
    assert 0 < distance(a, b) < 0.2 < distance(a, b, EXACT)
    assert fold(a) == fold(b)


def test_other_sounds_are_far() -> None:
    assert distance("ma", "shuo") == 1.0
    assert distance("ma", "mo") > 0.5


@pytest.mark.parametrize(
    ("heard", "command"),
    [("下一部", "下一步"), ("虫说", "重说"), ("第2个", "第二个"), ("缺认提交", "确认提交")],
)
def test_a_command_is_known_by_its_sound(heard: str, command: str) -> None:
    assert sounds_like(heard, command) > 0.8


def test_other_commands_are_told_apart() -> None:
    assert sounds_like("上一步", "下一步") < 0.8
    assert sounds_like("确认提交", "取消") < 0.4


def test_silence_is_like_nothing() -> None:
    assert sounds_like("", "") == 0.0
    assert sounds_like("。", "，") == 0.0
    assert sounds_like("好", "") == 0.0


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_bounded_and_the_same_both_ways(a: str, b: str) -> None:
    assert 0.0 <= sounds_like(a, b) <= 1.0
    assert sounds_like(a, b) == pytest.approx(sounds_like(b, a))


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    assert all(syllables(text))
    assert len(syllables(text)) == len(readings(text))
