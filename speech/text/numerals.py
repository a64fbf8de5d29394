"""Chinese numerals: their value, and the numeral of a value."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from speech.text.tables import Table

_LONGEST = 24
"""Characters of the longest numeral anyone says; longer runs are not one number."""

_SHORTEST_ROUNDED = 3
"""A digit, its place, and the digit of the next place."""

_SECTION = 10_000
_TWO = 2


class Numerals:
    """Reads and writes numerals with the characters of a table."""

    def __init__(self, table: Table) -> None:
        self._digits: Mapping[str, str] = table["digits"]
        self._names: str = table["names"]
        self._places: list[str] = table["places"]
        self._sections: list[str] = table["sections"]
        self._two: str = table["colloquial_two"]
        self._two_first = tuple(self._names[_TWO] + each for each in self._sections[1:])
        self._one: str = table["spoken_one"]
        self._point: str = table["point"]
        self._elided: Mapping[str, str] = table["elided_one"]

    def digits(self, heard: str) -> str:
        """Return Chinese digits as Arabic ones, one by one; other characters stay."""
        return "".join(self._digits.get(each, each) for each in heard)

    def value(self, heard: str) -> int | None:
        """Return the value of a numeral said in full, None if it is not well formed."""
        if len(heard) > _LONGEST or not heard:
            return None
        canonical = self._canonical(heard)
        value = self._sum(canonical)
        return value if self.name(value) == canonical else None

    def rounded(self, heard: str) -> int | None:
        """Return the value of a numeral that ends on a digit of the next lower place."""
        if len(heard) < _SHORTEST_ROUNDED or heard[-1] not in self._digits:
            return None
        scales = [*self._places[1:], self._sections[1]]
        for lower, scale in pairwise(scales):
            if heard[-2] == scale and heard[-3] in self._digits:
                return self.value(heard + lower)
        return None

    def amount(self, heard: str) -> str | None:
        """Return a numeral in Arabic digits, with the last myriad left as a character."""
        for section in self._sections[2:0:-1]:
            if heard.endswith(section):
                value = self.value(heard.removesuffix(section))
                return None if value is None or value >= _SECTION else f"{value}{section}"
        value = self.value(heard)
        return None if value is None else str(value)

    def decimal(self, heard: str) -> str | None:
        """Return a number with a point in Arabic digits."""
        whole, _, fraction = heard.partition(self._point)
        value = self.value(whole)
        return None if value is None else f"{value}.{self.digits(fraction)}"

    def name(self, value: int) -> str:
        """Return the numeral of a whole number from 0 up."""
        if value >= _SECTION ** len(self._sections):
            return self.spelt(str(value))
        if value == 0:
            return self._names[0]
        name = ""
        for rank, section in self._section_values(value):
            if name and section < _SECTION // 10 and not name.endswith(self._names[0]):
                name += self._names[0]
            if section:
                name += self._section_name(section) + self._sections[rank]
        return self._short(name.rstrip(self._names[0]))

    def spelt(self, digits: str) -> str:
        """Return Arabic digits one by one, as years are read."""
        return "".join(self._names[int(each)] for each in digits)

    def dictated(self, digits: str) -> str:
        """Return Arabic digits one by one, as telephone numbers are read."""
        return self.spelt(digits).replace(self._names[1], self._one)

    def spoken(self, value: int) -> str:
        """Return the numeral as most people say it: thousands and myriads take another two."""
        two, thousand = self._names[_TWO], self._places[-1]
        name = self.name(value).replace(two + thousand, self._two + thousand)
        return self._two + name[1:] if name[:2] in self._two_first else name

    def counted(self, value: int) -> str:
        """Return the numeral that stands before a measure word: two things are another two."""
        return self._two if value == _TWO else self.spoken(value)

    def _canonical(self, heard: str) -> str:
        for elided, full in self._elided.items():
            heard = heard.replace(elided, full)
        return heard.replace(self._two, self._names[2])

    def _sum(self, heard: str) -> int:
        """Return the value of characters in any order; only `name` tells if it is a numeral."""
        total = section = digit = 0
        for each in heard:
            if each in self._digits:
                digit = int(self._digits[each])
            elif each in self._places:
                section += (digit or 1) * 10 ** self._places.index(each)
                digit = 0
            elif each in self._sections:
                total += (section + digit) * _SECTION ** self._sections.index(each)
                section = digit = 0
        return total + section + digit

    def _section_values(self, value: int) -> Iterator[tuple[int, int]]:
        """Return rank and value of the groups of four digits, the highest first."""
        for rank in range(len(self._sections) - 1, -1, -1):
            if value >= _SECTION**rank:
                yield rank, value // _SECTION**rank % _SECTION

    def _short(self, name: str) -> str:
        """Return a numeral without the one that nobody says before the first ten."""
        one, ten = self._names[1], self._places[1]
        return name.removeprefix(one) if name.startswith(one + ten) else name

    def _section_name(self, section: int) -> str:
        name = ""
        for place in range(len(self._places) - 1, -1, -1):
            digit = section // 10**place % 10
            if digit:
                name += self._names[digit] + self._places[place]
            elif name and not name.endswith(self._names[0]):
                name += self._names[0]
        return name.rstrip(self._names[0])
