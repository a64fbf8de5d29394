"""Telephone, receipt and identity numbers as a field wants them: nothing but digits and letters."""

import re
from collections.abc import Mapping
from pathlib import Path

from speech.text.numerals import Numerals
from speech.text.tables import Table, expand, expanded_classes, load_table

_ARABIC = frozenset("0123456789")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LARGEST_SLIP = 1 / 3
"""Share of a number that may have been heard as other words of the same sound."""

_STRAY = 2
"""So many numerals or fewer are part of a word when most of what was said is no number."""

_LONG = 7
"""As many digits as the shortest telephone number has; nothing that is counted has as many."""


class DigitWriter:
    """Writes what was said into fields that hold a number."""

    def __init__(self, folder: Path) -> None:
        table = load_table(folder, "digits")
        classes = expanded_classes(table)
        self._numerals = Numerals(load_table(folder, "numerals"))
        self._lead = re.compile(expand(table["lead"], classes))
        self._noise = re.compile(table["noise"])
        self._repeated = re.compile(table["repeated"])
        self._numeral = re.compile(table["numeral"])
        self._certain: Mapping[str, str] = table["certain"]
        self._letters: Mapping[str, str] = table["letters"]
        self._radio: Mapping[str, str] = table["radio"]
        self._slips = _slips(table)
        self._letter_slips: Mapping[str, str] = table["letter_slips"]
        digit = f"[{''.join(self._certain)}]"
        self._stray = re.compile(f"(?<!{digit}){digit}{{1,{_STRAY}}}(?!{digit})")

    def digits(self, heard: str) -> str:
        """Return the digits of a number that was said, in groups or at one go."""
        return self._only(_ARABIC, self._body(heard), self._slips)

    def identity(self, heard: str) -> str:
        """Return the digits and capital letters of an identity document's number."""
        body = self._body(heard)
        for sound, letter in self._letters.items():
            body = body.replace(sound, letter)
        return self._only(_ARABIC | _LETTERS, body.upper(), {**self._letter_slips, **self._slips})

    def whole_number(self, heard: str) -> str:
        """Return what was said as digits where it is a long number and nothing else, or ""."""
        body = self._body(heard)
        figures = [self._certain.get(each, each) for each in body]
        is_number = len(figures) >= _LONG and all(each in _ARABIC for each in figures)
        return "".join(figures) if is_number else ""

    def _body(self, heard: str) -> str:
        """Return a number without what was said before it and the pauses within."""
        body = self._noise.sub("", self._lead.sub("", self._noise.sub("", heard)))
        body = self._repeated.sub(self._repeat, body)
        return self._numeral.sub(self._counted, body)

    def _repeat(self, found: re.Match[str]) -> str:
        """Return a digit as often as was said ("three eights")."""
        return found["digit"] * int(self._numerals.digits(found["times"]))

    def _counted(self, found: re.Match[str]) -> str:
        value = self._numerals.value(found[0])
        return found[0] if value is None else str(value)

    def _only(self, kept: frozenset[str], body: str, slips: Mapping[str, str]) -> str:
        """Return the body in characters of a set; words of like sound count in a number only."""
        known = self._certain
        if self._is_number(kept, body, slips):
            known = {**slips, **self._radio, **self._certain}
        elif sum(each in kept or each in self._certain for each in body) < len(body) / 2:
            body = self._stray.sub("", body)
        return "".join(each for each in (known.get(each, each) for each in body) if each in kept)

    def _is_number(self, kept: frozenset[str], body: str, slips: Mapping[str, str]) -> bool:
        """Whether a body is one number in which some digits were heard as other words."""
        sure = kept.union(self._certain, self._radio)
        unsure = [each for each in body if each not in sure]
        return all(each in slips for each in unsure) and len(unsure) <= len(body) * _LARGEST_SLIP


def _slips(table: Table) -> Mapping[str, str]:
    """Return the digit of every character that sounds like one."""
    return {each: digit for digit, sounds in table["slips"].items() for each in sounds}
