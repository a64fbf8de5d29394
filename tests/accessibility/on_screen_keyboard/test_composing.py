from accessibility.on_screen_keyboard.candidates import Candidate
from accessibility.on_screen_keyboard.composing import MOST_LETTERS, Composing

WAGES = Candidate("工资", 6)


def typed(letters: str) -> Composing:
    composing = Composing()
    for letter in letters:
        composing = composing.typed(letter)
    return composing


def test_a_chosen_candidate_leaves_the_letters_behind_it() -> None:
    assert typed("gongzi'mei").chosen(WAGES).letters == "mei"
    assert typed("gongzi").chosen(WAGES) == Composing()


def test_candidates_for_other_letters_are_not_taken() -> None:
    composing = typed("gongzi")
    assert composing.found("gong", [WAGES]) == composing
    assert composing.found("gongzi", [WAGES]).candidates == (WAGES,)


def test_candidates_stay_while_one_types_on_and_are_known_to_be_old() -> None:
    composing = typed("gongzi").found("gongzi", [WAGES]).typed("m")
    assert composing.candidates == (WAGES,)
    assert not composing.is_answered


def test_candidates_of_a_deleted_letter_are_gone() -> None:
    composing = typed("gongzi").found("gongzi", [WAGES]).deleted()
    assert (composing.letters, composing.candidates) == ("gongz", ())


def test_a_separator_begins_nothing() -> None:
    assert typed("'g").letters == "g"


def test_letters_are_bounded() -> None:
    assert len(typed("a" * (MOST_LETTERS + 5)).letters) == MOST_LETTERS
