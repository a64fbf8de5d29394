from itertools import pairwise

import pytest
from stdnum.iso7064 import mod_11_10

from central.receipts import codes_match, new_receipt_numbers


def test_numbers_are_digits_with_a_check_digit() -> None:
    for _ in range(200):
        receipt = new_receipt_numbers()
        assert len(receipt.number) == 12
        assert receipt.number[0] != "0"
        assert mod_11_10.is_valid(receipt.number)
        assert len(receipt.query_code) == 8
        assert receipt.query_code.isdecimal()


def test_nothing_is_doubled_that_an_ear_would_lose() -> None:
    for _ in range(200):
        receipt = new_receipt_numbers()
        for digits in (receipt.number, receipt.query_code):
            assert all(each != after for each, after in pairwise(digits))


def test_numbers_differ() -> None:
    drawn = [new_receipt_numbers() for _ in range(200)]
    assert len({receipt.number for receipt in drawn}) == 200
    assert len({receipt.query_code for receipt in drawn}) > 190


@pytest.mark.parametrize(
    ("stored", "given", "match"),
    [
        ("12345678", "12345678", True),
        ("12345678", "12345679", False),
        (None, "12345678", False),
        (None, "--------", False),
    ],
)
def test_codes_match_only_when_equal(stored: str | None, given: str, *, match: bool) -> None:
    assert codes_match(stored, given) is match
