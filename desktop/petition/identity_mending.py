"""What a resident identity number was before a digit of it was lost on the way to us."""

from collections.abc import Callable

from desktop.petition.identity import RESIDENT_ID, RESIDENT_LENGTH, identity_problem

DIGITS = "0123456789"


def completed(number: str, is_place: Callable[[str], bool]) -> str:
    """Return the one number that lacks a single digit here, or "" where none or several could be.

    `is_place` knows the codes of counties. Place, date of birth and check digit leave only one
    number nearly always; whoever gave it still has to say that it is theirs.
    """
    if len(number) != RESIDENT_LENGTH - 1:
        return ""
    possible = {
        number[:place] + digit + number[place:]
        for place in range(RESIDENT_LENGTH)
        for digit in DIGITS
    }
    right = [each for each in possible if is_place(each[:6]) and _has_no_fault(each)]
    return right[0] if len(right) == 1 else ""


def _has_no_fault(number: str) -> bool:
    return identity_problem(RESIDENT_ID, number) is None
