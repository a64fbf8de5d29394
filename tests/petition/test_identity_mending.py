"""The digit of an identity number that got lost."""

import pytest

from desktop.petition.identity_mending import completed

WHOLE = "330106194903070025"


def is_place(code: str) -> bool:
    return code in {"330106", "110101"}


@pytest.mark.parametrize("place", [0, 3, 5, 10])
def test_a_number_gets_the_only_digit_that_fits(place: int) -> None:
    assert completed(WHOLE[:place] + WHOLE[place + 1 :], is_place) == WHOLE


def test_nothing_is_guessed_where_several_digits_fit() -> None:
    assert completed(WHOLE[:14] + WHOLE[15:], is_place) == ""


@pytest.mark.parametrize("number", ["", WHOLE, WHOLE[:-2], "9" * 17, "A" * 17])
def test_what_lacks_more_than_a_digit_stays(number: str) -> None:
    assert completed(number, is_place) == ""
