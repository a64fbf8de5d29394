"""The name in what somebody says who was asked for it: my name is Zhang San. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.flow.understanding.spelling import Spelling

SHORTEST = 2
"""A name has a family name and a given name: no fewer characters."""

MIDDLE_DOT = "\N{MIDDLE DOT}"


@dataclass(frozen=True, slots=True)
class NamingWords:
    """What people say before a name.

    `family` words come before the family name alone, and `called` may follow with the whole one;
    `of` is in descriptions and in no name. All are compared as written, not by sound: many are the
    sound of a family name.
    """

    introductions: tuple[str, ...]
    family: tuple[str, ...]
    called: str
    of: str


class Naming:
    """Finds the name in an answer, with the characters that were spelled in the same breath."""

    def __init__(self, words: NamingWords, spelling: Spelling) -> None:
        self._words = words
        self._spelling = spelling
        openings = (*words.introductions, *words.family)
        self._openings = sorted(openings, key=len, reverse=True)

    def find(self, heard: str) -> str:
        """Return the name; nothing where single characters were described and no name was said."""
        described = self._spelling.spell(heard, "") or ""
        if described:
            return described if len(described) >= SHORTEST else ""
        clauses = tuple(_clauses(heard))
        said = [bare for clause in clauses if (bare := self._name_in(clause))]
        name = max(said, key=lambda bare: len(bare) >= SHORTEST, default="")
        for clause in clauses:
            name = self._spelling.spell(clause, name) or name
        return name

    def _name_in(self, clause: str) -> str:
        if self._spelling.spell(clause, ""):
            return ""
        bare = self._without_introduction(clause)
        return "" if self._words.of in bare else bare

    def _without_introduction(self, clause: str) -> str:
        if clause.startswith(self._words.family) and self._words.called in clause:
            return clause.partition(self._words.called)[2]
        opening = next((each for each in self._openings if clause.startswith(each)), "")
        return clause.removeprefix(opening)


def _clauses(heard: str) -> Iterator[str]:
    """Yield what stands between the marks; the dot within a name of the minorities is none."""
    kept = (c if c.isalnum() or c == MIDDLE_DOT else " " for c in heard)
    yield from "".join(kept).split()
