"""The two numbers of a receipt: digits only, because they are said, heard and typed on a pad.

The query code is stored as it is, beside the petition it opens. A repeated send must get the
same code back; a hash of eight digits is undone by trying them all, in minutes; and
whoever reads that row has the petition itself, so hiding its code would guard nothing.
"""

import hmac
import secrets
from dataclasses import dataclass

from stdnum.iso7064 import mod_11_10

NO_CODE = "--------"


@dataclass(frozen=True, slots=True)
class ReceiptNumbers:
    """`number` names the petition in public, `query_code` is the petitioner's secret."""

    number: str
    query_code: str


def new_receipt_numbers() -> ReceiptNumbers:
    """Return random numbers; the first digit of `number` is not 0, which spreadsheets drop.

    No digit stands twice in a row: whoever writes by ear loses one of the two
    (docs/decisions/015-numbers-by-ear.md).
    """
    number = ""
    while not number or number[0] == "0" or number[-1] == number[-2]:
        first = _digits(11)
        number = first + mod_11_10.calc_check_digit(first)
    return ReceiptNumbers(number, _digits(8))


def codes_match(stored: str | None, given: str) -> bool:
    """Tell whether the code is right, in the same time for no code, a wrong and a right one."""
    right = hmac.compare_digest((stored or NO_CODE).encode(), given.encode())
    return right and stored is not None


def _digits(count: int) -> str:
    """Return so many random digits, each another than the one before."""
    digits = [secrets.randbelow(10)]
    while len(digits) < count:
        digits.append((digits[-1] + 1 + secrets.randbelow(9)) % 10)
    return "".join(map(str, digits))
