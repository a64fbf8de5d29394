"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.petition.codes import Code
from desktop.petition.phone import group_phone, phone_problem, tidy_phone
from tests.petition.samples import any_text, patient

NUMBERS = [
    ("13800138000", "13800138000", "138 0013 8000"),
    ("138 0013 8000", "13800138000", "138 0013 8000"),
    ("138-0013-8000", "13800138000", "138 0013 8000"),
    ("+86 138 0013 8000", "13800138000", "138 0013 8000"),
    ("0086 13800138000", "13800138000", "138 0013 8000"),
    ("１３８００１３８０００", "13800138000", "138 0013 8000"),
    ("010 65123456", "01065123456", "010 6512 3456"),
    ("(010)6512—3456", "01065123456", "010 6512 3456"),
    ("0571-87654321", "057187654321", "0571 8765 4321"),
    ("400-812-3456", "4008123456", "400 812 3456"),
    ("010-65123456转8001", "01065123456-8001", "010 6512 3456-8001"),
    ("010 6512 3456 转分机 8001", "01065123456-8001", "010 6512 3456-8001"),
    ("0580-2345678-1", "05802345678-1", "0580 234 5678-1"),
    ("+852 9123 4567", "+85291234567", "+852 9123 4567"),
    ("+1 415 555 2671", "+14155552671", "+1 415-555-2671"),
]


@pytest.mark.parametrize(("text", "tidy", "grouped"), NUMBERS)
def test_numbers_that_can_be_dialled(text: str, tidy: str, grouped: str) -> None:
    assert phone_problem(text) is None
    assert tidy_phone(text) == tidy
    assert group_phone(text) == group_phone(tidy) == grouped


@pytest.mark.parametrize("prefix", range(130, 200))
def test_no_mobile_number_is_refused_for_a_new_range(prefix: int) -> None:
    assert phone_problem(f"{prefix}00138000") is None


@pytest.mark.parametrize("text", ["87654321", "6512 3456", "651-2345"])
def test_a_landline_without_its_area_code_is_recognised(text: str) -> None:
    assert phone_problem(text) is Code.PHONE_NEEDS_AREA_CODE


@pytest.mark.parametrize(
    "text",
    [
        "1380013800",
        "138001380000",
        "12345",
        "110",
        "没有电话",
        "13800138000 13900139000",
        "13800138000（儿子）",
        "+",
        "+999 1234",
        "12800138000-1",
        "1" * 300,
    ],
)
def test_what_cannot_be_dialled_stays_as_written(text: str) -> None:
    assert phone_problem(text) is Code.PHONE_IMPOSSIBLE
    assert tidy_phone(text) == group_phone(text) == text


@patient
@given(any_text | st.text("0123456789+-() 转x;=.＋－", max_size=24))
def test_the_normal_form_of_any_text_stays(text: str) -> None:
    tidy = tidy_phone(text)
    assert tidy_phone(tidy) == tidy
    assert phone_problem(tidy) == phone_problem(text)
