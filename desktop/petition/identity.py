"""Numbers of identity documents: their normal form, what is wrong with them, how they are shown.

A resident identity number follows GB 11643: six digits of place, eight of birth, three of order
and an ISO 7064 MOD 11-2 check character. The place is never judged: counties come and go.
"""

import re

from stdnum.cn import ric
from stdnum.exceptions import InvalidComponent

from desktop.petition.characters import without_spaces
from desktop.petition.codes import Code

RESIDENT_ID = "resident_id"
RESIDENT_LENGTH = 18
LEAST_LENGTH = 5
"""No travel permit, passport or residence card has a shorter number."""

_JOINTS = re.compile(r"[-‐-―−.·]")
_DIGITS_AND_X = re.compile(r"[0-9]{6,}[X*×]?")
# A telephone keypad has no X, and people use its star instead.
_X_BY_STAR = re.compile(r"([0-9]{17})[*×]")
_RESIDENT = re.compile(r"[0-9]+X?")
_OTHER = re.compile(r"[\w()/.#·-]+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_LOWER_TO_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}


def tidy_identity(text: str) -> str:
    """Return the normal form that an answer keeps: plain widths, no spaces, capital letters.

    Joining marks between the digits of a number go too. Nothing else is mended.
    """
    compact = without_spaces(text).translate(_LOWER_TO_UPPER)
    joined = _JOINTS.sub("", compact)
    if not _DIGITS_AND_X.fullmatch(joined):
        return compact
    return _X_BY_STAR.sub(r"\1X", joined)


def identity_problem(document: str, text: str) -> Code | None:
    """Return what is wrong with the number of a document of this type, or None.

    Only resident identity numbers have rules known here; the others are judged by length and
    characters, which may be Chinese (an officer's card says 字第…号).
    """
    number = tidy_identity(text)
    return _resident_problem(number) if document == RESIDENT_ID else _other_problem(number)


def mask_identity(text: str) -> str:
    """Return the number with its middle hidden, for a screen that others may see."""
    number = tidy_identity(text)
    seen = min(4, len(number) // 4)
    hidden = "*" * (len(number) - 2 * seen)
    return number[:seen] + hidden + number[len(number) - seen :]


def group_identity(text: str) -> str:
    """Return a resident number in its groups (place, birth, rest) for reading; others as are."""
    number = tidy_identity(text)
    if len(number) != RESIDENT_LENGTH or not _RESIDENT.fullmatch(number):
        return text
    return f"{number[:6]} {number[6:14]} {number[14:]}"


def _resident_problem(number: str) -> Code | None:
    if not _RESIDENT.fullmatch(number):
        return Code.IDENTITY_CHARACTERS
    if len(number) != RESIDENT_LENGTH:
        return Code.IDENTITY_LENGTH
    if not _has_birth_date(number):
        return Code.IDENTITY_BIRTH_DATE
    if ric.calc_check_digit(number) != number[-1]:
        return Code.IDENTITY_CHECKSUM
    return None


def _has_birth_date(number: str) -> bool:
    try:
        ric.get_birth_date(number)
    except InvalidComponent:
        return False
    return True


def _other_problem(number: str) -> Code | None:
    if not _OTHER.fullmatch(number) or not _LETTER_OR_DIGIT.search(number):
        return Code.IDENTITY_CHARACTERS
    return Code.IDENTITY_TOO_SHORT if len(number) < LEAST_LENGTH else None
