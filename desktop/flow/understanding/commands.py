"""Commands in many wordings, told from answers. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.flow.understanding.hearing import HOMOPHONE, apart, audible
from desktop.flow.understanding.meanings import Command, CommandKind
from desktop.flow.understanding.numerals import SLOT, NumberWords
from desktop.flow.understanding.particles import Particles
from desktop.flow.understanding.wordings import POSSIBLE, SURE, Match, WordingBook

STRICT_PRICE = 0.3
"""What a command that does something for good may differ from its wording."""

LONGEST = 24
"""A command has no more syllables than this, with all its particles."""

_LEAST_BESIDE_AN_ANSWER = 3


@dataclass(frozen=True, slots=True)
class CommandWords:
    """The wordings of commands by kind. `strict` kinds must be said nearly as written.

    `also_answers` are wordings that may as well be an answer; a phrase with more `negations` than
    the wording means something else. `telling` sounds like a command and is none.
    """

    wordings: Mapping[str, tuple[str, ...]]
    strict: frozenset[str]
    also_answers: frozenset[str]
    negations: str
    telling: frozenset[str]


class Commands:
    """Finds commands. Compares by sound; characters and punctuation do not matter."""

    def __init__(self, words: CommandWords, particles: Particles, numbers: NumberWords) -> None:
        self._words = words
        self._particles = particles
        self._numbers = numbers
        self._book = WordingBook(words.wordings)

    def find(self, heard: str) -> Command | None:
        """Return the command that the whole utterance surely is."""
        found = self._nearest(heard, SURE)
        return found and found[0]

    def ask_about(self, heard: str) -> Command | None:
        """Return the command that the utterance may be, where it may as well be an answer."""
        sure = self._nearest(heard, SURE)
        if sure is not None:
            command, wording = sure
            return command if wording in self._words.also_answers else None
        possible = self._nearest(heard, POSSIBLE)
        doubtful = possible[0] if possible else self._beside_an_answer(heard)
        return None if doubtful is None or doubtful.number else doubtful

    def _nearest(self, heard: str, limits: tuple[float, ...]) -> tuple[Command, str] | None:
        """Return the command and the wording of it that was nearest."""
        said = audible(heard)
        if len(said) > LONGEST or said in self._words.telling:
            return None
        numbers = dict(self._phrases(heard))
        match = self._book.nearest(numbers, limits)
        if match is None or not self._holds(match):
            return None
        return Command(CommandKind(match.meaning), numbers[match.phrase]), match.wording

    def _phrases(self, heard: str) -> Iterator[tuple[str, int]]:
        for phrase in self._particles.trimmed(heard):
            yield phrase, 0
            yield from self._numbers.marked(phrase)

    def _holds(self, match: Match) -> bool:
        too_far = match.meaning in self._words.strict and match.price > STRICT_PRICE
        number_lost = (SLOT in match.wording) != (SLOT in match.phrase)
        return not (too_far or number_lost) and self._denials(match.phrase) <= self._denials(
            match.wording
        )

    def _denials(self, phrase: str) -> int:
        return sum(
            any(apart(character, negation) <= HOMOPHONE for negation in self._words.negations)
            for character in phrase
        )

    def _beside_an_answer(self, heard: str) -> Command | None:
        clauses = [clause for clause in _clauses(heard) if audible(clause)]
        if len(clauses) < 2:  # noqa: PLR2004 - one clause is the whole utterance
            return None
        ends = (clause for clause in (clauses[-1], clauses[0]))
        long_enough = (c for c in ends if len(audible(c)) >= _LEAST_BESIDE_AN_ANSWER)
        return next(filter(None, map(self.find, long_enough)), None)


def _clauses(heard: str) -> list[str]:
    marks = {c for c in heard if c.isspace() or unicodedata.category(c).startswith("P")}
    return re.split(f"[{re.escape(''.join(marks))}]+", heard) if marks else [heard]
