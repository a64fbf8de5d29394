"""Numbers of identity documents. All numbers are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.petition.codes import Code
from desktop.petition.identity import (
    RESIDENT_ID,
    group_identity,
    identity_problem,
    mask_identity,
    tidy_identity,
)
from tests.petition.samples import ENDING_IN_X, NUMBER, any_text, patient, resident_number

dates = st.dates().map(lambda day: f"{day.year:04}{day.month:02}{day.day:02}")
digits = st.text("0123456789", min_size=6, max_size=6)


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        ENDING_IN_X,
        resident_number("99999920000229000"),  # no such place: counties come and go
        ENDING_IN_X.lower(),
        "330106 19491001 1234",
        "３３０１０６１９４９１００１１２３４",
        "330106-19491001-1234",
        f" {NUMBER}\n",
        ENDING_IN_X.replace("X", "*"),
        ENDING_IN_X.replace("X", "×"),
        ENDING_IN_X.replace("X", "Ｘ"),
    ],
)
def test_right_resident_numbers_pass_however_they_are_typed(text: str) -> None:
    assert identity_problem(RESIDENT_ID, text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("330106491001123", Code.IDENTITY_LENGTH),
        (NUMBER[:-1], Code.IDENTITY_LENGTH),
        (NUMBER + "1", Code.IDENTITY_LENGTH),
        ("X", Code.IDENTITY_CHARACTERS),
        (NUMBER.replace("1", "l"), Code.IDENTITY_CHARACTERS),
        (ENDING_IN_X[:5] + "X" + ENDING_IN_X[6:], Code.IDENTITY_CHARACTERS),
        ("三三〇一〇六", Code.IDENTITY_CHARACTERS),
        ("٣٣٠١٠٦١٩٤٩١٠٠١١٢٣٤", Code.IDENTITY_CHARACTERS),
        (resident_number("33010619490230123"), Code.IDENTITY_BIRTH_DATE),
        (resident_number("33010600000101123"), Code.IDENTITY_BIRTH_DATE),
        (NUMBER[:-1] + "5", Code.IDENTITY_CHECKSUM),
        (NUMBER[:-1] + "X", Code.IDENTITY_CHECKSUM),
    ],
)
def test_wrong_resident_numbers_are_named(text: str, code: Code) -> None:
    assert identity_problem(RESIDENT_ID, text) is code


@patient
@given(digits, dates, st.text("0123456789", min_size=3, max_size=3), st.integers(0, 16))
def test_every_single_wrong_digit_is_found(place: str, birth: str, order: str, at: int) -> None:
    number = resident_number(place + birth + order)
    assert identity_problem(RESIDENT_ID, number) is None
    wrong = number[:at] + str((int(number[at]) + 1) % 10) + number[at + 1 :]
    assert identity_problem(RESIDENT_ID, wrong) is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("E12345678", None),
        ("H1234567890", None),
        ("军字第2001988号", None),
        ("M123456(7)", None),
        ("1234", Code.IDENTITY_TOO_SHORT),
        ("-----", Code.IDENTITY_CHARACTERS),
        ("E1234★678", Code.IDENTITY_CHARACTERS),
    ],
)
def test_other_documents_have_only_length_and_characters(text: str, code: Code | None) -> None:
    assert identity_problem("passport", text) is code


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("11010119900307838x", ENDING_IN_X),
        ("1101 0119 9003 0783 8 ｘ", ENDING_IN_X),
        ("110101-19900307-838*", ENDING_IN_X),
        ("3301**********1234", "3301**********1234"),
        ("军字第 2001-988 号", "军字第2001-988号"),
        ("e 1234 5678", "E12345678"),
        ("", ""),
    ],
)
def test_the_normal_form(text: str, tidy: str) -> None:
    assert tidy_identity(text) == tidy


@patient
@given(any_text | st.text("0123456789xX*× -－０１", max_size=25))
def test_the_normal_form_of_any_text_stays(text: str) -> None:
    tidy = tidy_identity(text)
    assert tidy_identity(tidy) == tidy
    assert len(mask_identity(text)) == len(tidy)


def test_numbers_beside_others_are_hidden() -> None:
    assert mask_identity(NUMBER) == "3301**********1234"
    assert mask_identity("E12345678") == "E1*****78"
    assert mask_identity("123") == "***"
    assert mask_identity("") == ""


def test_numbers_are_read_in_groups() -> None:
    assert group_identity(NUMBER) == "330106 19491001 1234"
    assert group_identity(ENDING_IN_X.lower()) == "110101 19900307 838X"
    assert group_identity("E12345678") == "E12345678"
    assert group_identity("33010649") == "33010649"
