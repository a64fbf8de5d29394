"""Following a petition by its receipt number and query code."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_11_10

from desktop.flow.ports import Post
from desktop.petition.outcome import LookUpResult, Receipt
from desktop.petition.problem import Problem

NUMBER_DIGITS = 12
CODE_DIGITS = 8


def digits(text: str) -> str:
    """Return the digits of `text` as ASCII, whatever stands between them."""
    return "".join(str(int(character)) for character in text if character.isdecimal())


def check_number(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with a receipt number (its last digit checks the others)."""
    number = digits(text)
    if len(number) != NUMBER_DIGITS:
        arguments = {"wanted": NUMBER_DIGITS, "given": len(number)}
        return (Problem("number", "receipt_number_length", arguments=arguments),)
    try:
        mod_11_10.validate(number)
    except ValidationError:
        return (Problem("number", "receipt_number_checksum"),)
    return ()


def check_code(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with a query code."""
    code = digits(text)
    if len(code) == CODE_DIGITS:
        return ()
    arguments = {"wanted": CODE_DIGITS, "given": len(code)}
    return (Problem("code", "query_code_length", arguments=arguments),)


class LookUp(QObject):
    """One look-up at a time: what was typed, what is wrong with it, what came back.

    `given` says that a number was filled in by other means than typing.
    """

    told = Signal()
    given = Signal()

    def __init__(self, post: Post) -> None:
        super().__init__()
        self._post = post
        self.clear()

    def clear(self) -> None:
        """Forget number, code and result; an answer that is still to come is not shown."""
        self.number = self.code = ""
        self.problems: tuple[Problem, ...] = ()
        self.result: LookUpResult | None = None
        self._asked: tuple[str, str] | None = None

    @property
    def asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def give(self, part: str, number: str) -> None:
        """Fill in one of the two, `number` or `code`."""
        if part == "code":
            self.code = number
        else:
            self.number = number
        self.given.emit()

    def fill_in(self, receipt: Receipt | None) -> None:
        """Begin anew, with the numbers of a receipt where there is one."""
        self.clear()
        if receipt is not None:
            self.number, self.code = receipt.number, receipt.query_code

    def ask(self) -> None:
        """Check what was typed, then ask the central API; `told` says when there is news."""
        asked = digits(self.number), digits(self.code)
        if asked == self._asked:
            return
        self.problems = check_number(self.number) + check_code(self.code)
        self.result = None
        self._asked = None if self.problems else asked
        if not self.problems:
            self._post.look_up(*asked, partial(self._answered, asked))
        self.told.emit()

    def _answered(self, asked: tuple[str, str], result: LookUpResult) -> None:
        if asked == self._asked:
            self._asked = None
            self.result = result
            self.told.emit()
