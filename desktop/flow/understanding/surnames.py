"""Surnames of two characters, said as one: the Ouyang of Ouyang Xiu. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.flow.understanding.hearing import (
    HOMOPHONE,
    ONE_CLASS,
    apart,
    audible,
    places,
    sounds_same,
)
from desktop.flow.understanding.spelling import LONGEST, Spelling, SpellingWords

DOUBLE = 2
_LONGEST_NAME = 5
"""Between a well-known name's surname and its `of`: the rest of the name."""


@dataclass(frozen=True, slots=True)
class SurnameWords:
    """The surnames, and the words that announce one."""

    surnames: tuple[str, ...]
    announced: tuple[str, ...]


class SurnameSpelling(Spelling):
    """A `Spelling` that knows the surnames of two characters too."""

    def __init__(self, words: SpellingWords, surnames: SurnameWords) -> None:
        super().__init__(words)
        self._of, self._fillers = words.of, words.fillers
        self._surnames = surnames

    def spell(self, heard: str, name: str) -> str | None:
        """Return the name with the surname that was described first, and with what follows it."""
        said = audible(heard)
        by_surname = self._with_surname(said, name) if len(said) <= LONGEST else None
        return by_surname or super().spell(heard, name)

    def _with_surname(self, said: str, name: str) -> str | None:
        for surname, length in self._first_surnames(said):
            rest = self._after(surname, said[length:])
            if not name:
                return self._whole(surname, rest)
            if len(name) > DOUBLE and sounds_same(name[:DOUBLE], surname, ONE_CLASS):
                return self._mended(surname, rest, name[DOUBLE:])
        return None

    def _after(self, surname: str, said: str) -> str:
        """Return what follows where the surname was announced and then described as well."""
        again = (length for each, length in self._first_surnames(said) if each == surname)
        return said[next(again, 0) :]

    def _whole(self, surname: str, rest: str) -> str | None:
        given = super().spell(rest, "") if rest else ""
        return None if given is None else surname + given

    def _mended(self, surname: str, rest: str, given: str) -> str | None:
        mended = super().spell(rest, given) if rest else given
        return None if mended is None else surname + mended

    def _first_surnames(self, said: str) -> Iterator[tuple[str, int]]:
        """Yield the surnames the utterance begins by describing, and the length of it."""
        for word in self._surnames.announced:
            at = next(places(said, word), None)
            if at is not None and self._after_fillers(said[:at]) == at:
                end = at + len(word)
                yield from ((each, end + DOUBLE) for each in self._beginning(said[end:]))
        start = self._after_fillers(said)
        for surname in self._beginning(said[start:]):
            yield from self._of_a_name(said[start:], surname, start)

    def _beginning(self, said: str) -> list[str]:
        """Return the surnames it begins with; first the one that is written so."""
        first = said[:DOUBLE]
        sounding = (each for each in self._surnames.surnames if sounds_same(first, each))
        return sorted(sounding, key=lambda each: each != first)

    def _of_a_name(self, said: str, surname: str, start: int) -> Iterator[tuple[str, int]]:
        for length in range(DOUBLE, min(_LONGEST_NAME, len(said) - DOUBLE)):
            again = said[length + 1 : length + 1 + DOUBLE]
            if apart(said[length], self._of) <= HOMOPHONE and sounds_same(again, surname):
                yield surname, start + length + 1 + DOUBLE
                return

    def _after_fillers(self, said: str) -> int:
        """Return where the words before that say nothing end."""
        start = 0
        while word := next((w for w in self._fillers if said.startswith(w, start)), ""):
            start += len(word)
        return start
