"""The sentences words are suggested from, read from TOML. Pure."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

_DIVIDER = "|"

Sentence = tuple[str, ...]
"""What one key writes, after one another."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a language is written.

    `space` stands between two words, `end` closes a sentence, `ends` are all marks that do,
    `marks` all that stand close to the word before.
    """

    space: str
    end: str
    ends: str
    marks: str

    def join(self, before: str, word: str) -> str:
        """Return the word as it is written after a text: with a space, where one is due."""
        is_close = not before or before[-1].isspace() or word[:1] in self.marks
        return word if is_close else self.space + word


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Sentences by the kind of text they belong to. Never changes."""

    writing: Writing
    sentences: Mapping[str, tuple[Sentence, ...]]


def read_phrase_book(text: str) -> PhraseBook:
    """Return the book that TOML holds.

    The file is our own: a broken one is a bug and raises KeyError or TOMLDecodeError.
    """
    table = tomllib.loads(text)
    writing = Writing(table["space"], table["end"], table["ends"], table["marks"])
    sentences = {
        kind: tuple((*line.split(_DIVIDER), writing.end) for line in lines)
        for kind, lines in table["sentences"].items()
    }
    return PhraseBook(writing, sentences)
