"""Numbers with rules of their own: how they are gathered from several breaths and shown."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.flow.look_up import (
    CODE_DIGITS,
    NUMBER_DIGITS,
    check_code,
    check_number,
    digits,
)
from desktop.petition.display import group_digits
from desktop.petition.identity import (
    LEAST_LENGTH,
    RESIDENT_ID,
    RESIDENT_LENGTH,
    group_identity,
    tidy_identity,
)
from desktop.petition.phone import group_phone, phone_problem, tidy_phone
from desktop.petition.problem import Problem
from speech.expectation import AnswerKind

PAUSE_S = 1.2
"""People read a number in groups; this is longer than the pause between two of them."""

MOBILE_LENGTH = 11
LANDLINE_LENGTH = 10
LOCAL_LENGTH = 7
_TWICE = re.compile(r"^(.{8,}?)\1+$")

SPREAD = 2
"""A landline number may have so many digits more than the shortest one."""


def said_once(number: str) -> str:
    """Return a number without its repetition, where it was said or heard twice."""
    return _TWICE.sub(r"\1", number)


def no_problems(_number: str) -> Sequence[Problem]:
    """Return nothing: the form's own check judges the answer."""
    return ()


@dataclass(frozen=True, slots=True)
class Numeral:
    """A kind of number: what is heard of it, how long it is at least, how it is said back."""

    kind: AnswerKind
    tidy: Callable[[str], str]
    least: Callable[[str], int]
    shown: Callable[[str], str]
    check: Callable[[str], Sequence[Problem]] = no_problems

    def gathered(self, so_far: str, heard: str) -> str:
        """Return the number so far with what was heard now, or a new one.

        It is new where it is whole, or is most of a number and would make the other too long.
        """
        new = self.tidy(heard)
        if not new or len(new) >= self.least(new):
            return new
        joined = self.tidy(so_far + new)
        least = self.least(joined)
        is_too_long = len(joined) > least + SPREAD
        return new if is_too_long and len(new) > least / 2 else joined

    def is_whole(self, number: str) -> bool:
        """Return whether nothing more is to be waited for."""
        return len(number) >= self.least(number)


def _tidy_phone(text: str) -> str:
    return tidy_phone(text) if phone_problem(text) is None else digits(text)


def _least_phone(number: str) -> int:
    if number.startswith("1"):
        return MOBILE_LENGTH
    return LANDLINE_LENGTH if number.startswith("0") else LOCAL_LENGTH


def _tidy_number(text: str) -> str:
    tidy = tidy_identity(text)
    return "".join(character for character in tidy if character.isascii() and character.isalnum())


PHONE = Numeral(AnswerKind.DIGITS, _tidy_phone, _least_phone, group_phone)
RESIDENT = Numeral(AnswerKind.IDENTITY, _tidy_number, lambda _: RESIDENT_LENGTH, group_identity)
DOCUMENT = Numeral(AnswerKind.IDENTITY, _tidy_number, lambda _: LEAST_LENGTH, group_digits)
RECEIPT = Numeral(AnswerKind.DIGITS, digits, lambda _: NUMBER_DIGITS, group_digits, check_number)
QUERY_CODE = Numeral(AnswerKind.DIGITS, digits, lambda _: CODE_DIGITS, group_digits, check_code)


def identity_numeral(document: str) -> Numeral:
    """Return the rules of a document's number."""
    return RESIDENT if document == RESIDENT_ID else DOCUMENT
