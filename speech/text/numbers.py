"""Numbers as they are written: dates, times, money, quantities, telephone and house numbers.

Only where a number is meant beyond doubt; idioms and approximations keep their characters.
"""

from collections.abc import Mapping
from pathlib import Path

from speech.text.numerals import Numerals
from speech.text.rewriter import Convert, Rewriter
from speech.text.tables import load_rules, load_table

_HUNDRED = 100


def _as_text(value: int | None) -> str | None:
    return None if value is None else str(value)


class NumberWriter:
    """Writes the numbers of a sentence with Arabic digits."""

    def __init__(self, folder: Path) -> None:
        self._numerals = Numerals(load_table(folder, "numerals"))
        self._rewriter = Rewriter(load_rules(load_table(folder, "numbers")), self._converters())

    def write(self, text: str) -> str:
        """Return the text with its numbers written; what is no number for sure stays."""
        return self._rewriter.rewrite(text)

    def _converters(self) -> Mapping[str, Convert]:
        numerals = self._numerals
        return {
            "amount": numerals.amount,
            "clock": self._clock,
            "decimal": numerals.decimal,
            "digits": numerals.digits,
            "joined": lambda heard: heard.replace(" ", ""),
            "plural": self._plural,
            "rounded": lambda heard: _as_text(numerals.rounded(heard)),
            "value": lambda heard: _as_text(numerals.value(heard)),
        }

    def _clock(self, heard: str) -> str | None:
        """Return hours or minutes; a zero that was said is kept."""
        value = self._numerals.value(heard)
        if value is None and len(heard) > 1:
            return self._numerals.digits(heard)
        return _as_text(value)

    def _plural(self, heard: str) -> str | None:
        """Return an amount said in full, or one whose last place is left unsaid."""
        amount = self._numerals.amount(heard)
        if amount is None and (self._numerals.rounded(heard) or 0) > _HUNDRED:
            return _as_text(self._numerals.rounded(heard))
        return amount
