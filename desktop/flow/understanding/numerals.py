"""Numbers in what was heard: the third, number 3, the last, the second from the end. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.flow.understanding.hearing import HOMOPHONE, ONE_CLASS, apart

SLOT = "#"
"""Stands in a wording for "the n-th"."""

TEN = 10


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How things are counted.

    `figures` are the characters of the numbers 0 to 10; `ordinal` stands before a number, `last`
    in its place, `from_end` before one that counts from the end.
    """

    figures: Mapping[str, int]
    ordinal: str
    from_end: tuple[str, ...]
    last: tuple[str, ...]

    def value(self, run: str) -> int | None:
        """Return the number of a run of figures, 0 to 99 in words and any in digits, or None."""
        figures = [self.figures[character] for character in run if character in self.figures]
        if len(figures) < len(run) or not run:
            return None
        if TEN not in figures:
            return int("".join(map(str, figures)))
        tens, ones = figures[: figures.index(TEN)], figures[figures.index(TEN) + 1 :]
        if len(tens) > 1 or len(ones) > 1 or TEN in ones:
            return None
        return TEN * (tens[0] if tens else 1) + (ones[0] if ones else 0)

    def marked(self, heard: str) -> Iterator[tuple[str, int]]:
        """Yield the phrase with one of its numbers as SLOT, and that number, for each of them."""
        corrected = self._with_ordinals(heard)
        for found in re.finditer(self._pattern(), corrected):
            number = self._number(found)
            if number:
                yield corrected[: found.start()] + SLOT + corrected[found.end() :], number

    def in_digits(self, text: str) -> str:
        """Return the text with its numbers in words written as digits."""
        run = f"[{''.join(self.figures)}]+"
        return re.sub(run, lambda found: self._digits(found[0]), text)

    def has_number(self, text: str) -> bool:
        """Tell whether there is a figure or digit in the text."""
        return any(character in self.figures for character in text)

    def _digits(self, run: str) -> str:
        return run if run.isascii() or (value := self.value(run)) is None else str(value)

    def _number(self, found: re.Match[str]) -> int:
        if found["last"]:
            return -1
        run = found["run"]
        is_in_words = run.isascii() or len(run) == 1 or TEN in map(self.figures.get, run)
        number = self.value(run) if is_in_words else None
        return -(number or 0) if found["end"] else number or 0

    def _pattern(self) -> str:
        ends, lasts = ("|".join(map(re.escape, words)) for words in (self.from_end, self.last))
        run = f"[{''.join(self.figures)}]+"
        return f"(?P<last>{lasts})|(?P<end>{ends})?{self.ordinal}?(?P<run>{run})"

    def _with_ordinals(self, heard: str) -> str:
        """Put an ordinal right before a figure, and a figure after an ordinal, by their sound."""
        characters = list(heard)
        for index in range(1, len(heard)):
            before, character = characters[index - 1 : index + 1]
            if before == self.ordinal and character not in self.figures:
                characters[index] = self._figure_sounding(character)
            elif character in self.figures and apart(before, self.ordinal) <= HOMOPHONE:
                characters[index - 1] = self.ordinal
        return "".join(characters)

    def _figure_sounding(self, character: str) -> str:
        nearest = min(self.figures, key=lambda figure: apart(figure, character))
        return nearest if apart(nearest, character) <= ONE_CLASS else character
