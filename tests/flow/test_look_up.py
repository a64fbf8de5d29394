"""Looking up: what is typed is checked, asked once, and answered for what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_10

from desktop.flow.look_up import CODE_DIGITS, NUMBER_DIGITS, LookUp, check_code, check_number
from desktop.flow.look_up import digits as digits_of
from desktop.flow.places import PlaceKind
from desktop.petition.outcome import Case, LookUpResult, NotFound, Throttled, Unreachable
from tests.fakes.post import FakePost
from tests.flow.person import NOW, PROOF, Person, at
from tests.petition.samples import any_text, patient

CASE = Case(PROOF.number, NOW, ())
OTHER = "41283617023" + mod_11_10.calc_check_digit("41283617023")


@pytest.fixture
def look_up(post: FakePost) -> LookUp:
    look_up = LookUp(post)
    look_up.number, look_up.code = PROOF.number, PROOF.query_code
    return look_up


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4128 3617 0247", "412836170247"),
        ("４１２８３６１７０２４７", "412836170247"),
        ("4128-3617-0247。", "412836170247"),
        ("٤١٢", "412"),
        ("四一二", ""),
        ("", ""),
    ],
)
def test_digits_are_read_however_they_are_typed(typed: str, expected: str) -> None:
    assert digits_of(typed) == expected


@patient
@given(any_text)
def test_any_text_gives_plain_digits_or_a_problem(text: str) -> None:
    number = digits_of(text)
    assert number == "" or (number.isascii() and number.isdigit())
    assert bool(check_number(text)) == (not (len(number) == 12 and mod_11_10.is_valid(number)))
    assert bool(check_code(text)) == (len(number) != 8)


@patient
@given(st.text("0123456789", min_size=11, max_size=11), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(digits: str, place: int, shift: int) -> None:
    number = digits + mod_11_10.calc_check_digit(digits)
    assert check_number(number) == ()
    wrong = str((int(number[place]) + shift) % 10)
    (problem,) = check_number(number[:place] + wrong + number[place + 1 :])
    assert (problem.field, problem.code) == ("number", "receipt_number_checksum")


def test_both_problems_are_told_and_nothing_is_asked(look_up: LookUp, post: FakePost) -> None:
    look_up.number, look_up.code = "123", "1"
    look_up.ask()
    told = [(each.field, each.code, each.arguments) for each in look_up.problems]
    assert told == [
        ("number", "receipt_number_length", {"wanted": NUMBER_DIGITS, "given": 3}),
        ("code", "query_code_length", {"wanted": CODE_DIGITS, "given": 1}),
    ]
    assert post.look_ups == []
    assert not look_up.asking


@pytest.mark.parametrize("result", [CASE, NotFound(), Throttled(90.0), Unreachable("timeout")])
def test_every_answer_is_shown(look_up: LookUp, post: FakePost, result: LookUpResult) -> None:
    told: list[object] = []
    look_up.told.connect(lambda: told.append(look_up.result))
    look_up.ask()
    assert look_up.asking
    post.look_ups[0].answer(result)
    assert (look_up.asking, look_up.result, told) == (False, result, [None, result])


def test_pressing_twice_asks_once(look_up: LookUp, post: FakePost) -> None:
    look_up.ask()
    look_up.ask()
    assert [(each.number, each.code) for each in post.look_ups] == [
        (PROOF.number, PROOF.query_code)
    ]
    post.look_ups[0].answer(NotFound())
    look_up.ask()
    assert len(post.look_ups) == 2


def test_an_answer_to_an_earlier_question_is_not_shown(look_up: LookUp, post: FakePost) -> None:
    look_up.ask()
    look_up.number = OTHER
    look_up.ask()
    post.look_ups[0].answer(CASE)
    assert (look_up.asking, look_up.result) == (True, None)
    post.look_ups[1].answer(NotFound())
    assert (look_up.asking, look_up.result) == (False, NotFound())


def test_an_answer_after_it_was_cleared_is_not_shown(look_up: LookUp, post: FakePost) -> None:
    look_up.ask()
    look_up.clear()
    post.look_ups[0].answer(CASE)
    assert (look_up.number, look_up.code) == ("", "")
    assert look_up.result is None


def test_following_a_receipt_fills_in_its_numbers(look_up: LookUp) -> None:
    look_up.result = CASE
    look_up.fill_in(PROOF)
    assert (look_up.number, look_up.code) == (PROOF.number, PROOF.query_code)
    assert look_up.result is None
    look_up.fill_in(None)
    assert (look_up.number, look_up.code) == ("", "")


def test_news_are_told_only_where_they_are_shown(person: Person, post: FakePost) -> None:
    look_up = person.session.look_up
    look_up.number, look_up.code = PROOF.number, PROOF.query_code
    person.session.step_aside(PlaceKind.LOOK_UP)
    news = person.news
    look_up.ask()
    assert person.news == news + 1
    person.session.go_back()
    post.look_ups[0].answer(CASE)
    assert person.news == news + 1
    person.session.step_aside(PlaceKind.LOOK_UP)
    assert person.place == at(PlaceKind.LOOK_UP)
    assert look_up.result == CASE
