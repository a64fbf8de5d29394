"""Which of several options was meant: by its number, its name, or a part of its name. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.flow.understanding.hearing import audible, difference, places
from desktop.flow.understanding.meanings import place_of
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.particles import Particles
from desktop.flow.understanding.wordings import SURE, WordingBook, limit

LONGEST = 60
_LEAST_PART = 2

Options = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """How a choice is said by its number; `before` and `after` are words around a name."""

    by_number: tuple[str, ...]
    around: Particles


class Choices:
    """Finds the option meant. An option is a sequence of names: its label, then other ones."""

    def __init__(self, words: ChoiceWords, particles: Particles, numbers: NumberWords) -> None:
        self._around = words.around
        self._particles = particles
        self._numbers = numbers
        self._book = WordingBook({"nth": words.by_number})

    def find(self, heard: str, options: Options) -> int | None:
        """Return the index of the one option that is meant, or None where it is unclear."""
        if not 0 < len(audible(heard)) <= LONGEST:
            return None
        named = self._by_name(heard, options)
        return named if named is not None else self._by_number(heard, len(options))

    def called(self, heard: str, names: Sequence[str]) -> int | None:
        """Return the index of the one name that was said, whole and alone."""
        if not 0 < len(audible(heard)) <= LONGEST:
            return None
        said = tuple(self._around.trimmed(heard))
        meant = [
            index
            for index, name in enumerate(names)
            if audible(name) and _is_name(said, [audible(name)])
        ]
        return meant[0] if len(meant) == 1 else None

    def _by_number(self, heard: str, count: int) -> int | None:
        for phrase in self._particles.trimmed(heard):
            for marked, number in self._numbers.marked(phrase):
                place = place_of(number, count)
                if place is not None and self._book.nearest([marked], SURE):
                    return place
        return None

    def _by_name(self, heard: str, options: Options) -> int | None:
        said = tuple(self._around.trimmed(heard))
        phrases = tuple(dict.fromkeys((*said, *map(self._numbers.in_digits, said))))
        names = [[audible(name) for name in option if audible(name)] for option in options]
        for is_meant in (_is_written, _is_name, _holds_name, _is_part):
            meant = [index for index, each in enumerate(names) if is_meant(phrases, each)]
            if meant:
                return meant[0] if len(meant) == 1 else None
        return None


def _is_written(phrases: Iterable[str], names: Sequence[str]) -> bool:
    return any(phrase in names for phrase in phrases)


def _is_name(phrases: Iterable[str], names: Sequence[str]) -> bool:
    return any(
        difference(phrase, name) <= limit(SURE, len(name)) for phrase in phrases for name in names
    )


def _holds_name(phrases: Iterable[str], names: Sequence[str]) -> bool:
    return any(_is_in(name, phrase) for phrase in phrases for name in names)


def _is_part(phrases: Iterable[str], names: Sequence[str]) -> bool:
    return any(_is_in(phrase, name) for phrase in phrases for name in names)


def _is_in(part: str, whole: str) -> bool:
    return len(part) >= _LEAST_PART and next(places(whole, part), None) is not None
