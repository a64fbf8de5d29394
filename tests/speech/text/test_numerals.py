"""Numerals: what is one, what it is worth, and how a value is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.text.numerals import Numerals
from speech.text.tables import default_folder, load_table

NUMERALS = Numerals(load_table(default_folder(), "numerals"))


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        *(("零", 0), ("十", 10), ("十五", 15), ("二十", 20), ("一百零五", 105), ("一百五十", 150)),
        *(("一百十五", 115), ("两千零一", 2001), ("一千零一十", 1010), ("一万零五百", 10_500)),
        *(("两万五千", 25_000), ("三十万五千", 305_000), ("一亿五千万", 150_000_000)),
    ],
)
def test_a_numeral_has_its_value(numeral: str, value: int) -> None:
    assert NUMERALS.value(numeral) == value


@pytest.mark.parametrize(
    "heard", ["", "十五六", "三五", "七八十", "百", "千万", "十十", "二百五", "我"]
)
def test_what_is_no_numeral_has_no_value(heard: str) -> None:
    assert NUMERALS.value(heard) is None


@pytest.mark.parametrize(
    ("heard", "value"), [("一万二", 12_000), ("三千五", 3500), ("两百五", 250), ("三十五", None)]
)
def test_a_last_place_may_be_left_unsaid(heard: str, value: int | None) -> None:
    assert NUMERALS.rounded(heard) == value


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_numeral_is_understood_again(value: int) -> None:
    assert NUMERALS.value(NUMERALS.name(value)) == value
    assert NUMERALS.value(NUMERALS.spoken(value)) == value
