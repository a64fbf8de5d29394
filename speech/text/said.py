"""From written to said: sentences for a voice that knows Chinese characters and nothing else."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from speech.text.marks import narrowed
from speech.text.numerals import Numerals
from speech.text.rewriter import Convert, Rewriter
from speech.text.said_foreign import foreign_sentences, grouped_digits
from speech.text.tables import default_folder, load_rules, load_table

LONGEST_PIECE = 40
"""Characters; a voice begins to sound the sooner, the less it is given at a time."""


class Sayer:
    """Turns texts into what a voice is to say. Loaded once; holds no state."""

    def __init__(self, folder: Path) -> None:
        table = load_table(folder, "said")
        self._numerals = Numerals(load_table(folder, "numerals"))
        self._letters: Mapping[str, str] = table["letters"]
        self._pause: str = table["pause"]
        self._sentence = re.compile(table["sentence"])
        self._clause = re.compile(table["clause"])
        self._rewriter = Rewriter(load_rules(table), self._converters())

    def say_form(self, text: str, language: str = "zh-CN") -> tuple[str, ...]:
        """Return a text in pieces of at most LONGEST_PIECE characters, to be said in turn.

        For Chinese nothing but characters and the four marks of pauses is left; every character of
        the text is in it, in order. Other languages keep their sentences; long numbers are spelt.
        """
        if not language.startswith("zh"):
            return foreign_sentences(text)
        said = self._rewriter.rewrite(narrowed(text))
        return tuple(piece for each in self._sentence.findall(said) for piece in self._pieces(each))

    def _converters(self) -> Mapping[str, Convert]:
        numerals = self._numerals
        return {
            "clock": self._clock,
            "counted": lambda digits: numerals.counted(_whole(digits)),
            "dictated": numerals.dictated,
            "groups": self._groups,
            "letters": self._named,
            "spelt": numerals.spelt,
            "value": lambda digits: numerals.spoken(_whole(digits)),
        }

    def _clock(self, minutes: str) -> str:
        """Return minutes as they are read; a nought before them is said."""
        numerals = self._numerals
        return numerals.spelt(minutes) if minutes[0] == "0" else numerals.name(int(minutes))

    def _groups(self, digits: str) -> str:
        """Return a number digit by digit, in groups as written or of four."""
        groups = digits.split() if " " in digits else grouped_digits(digits)
        return self._pause.join(self._numerals.dictated(group) for group in groups)

    def _named(self, letters: str) -> str:
        """Return the names of Latin letters, and digits, as Chinese syllables."""
        return "".join(
            self._letters.get(each) or self._numerals.dictated(each) for each in letters.upper()
        )

    def _pieces(self, sentence: str) -> Iterator[str]:
        """Return a sentence in pieces, cut at pauses where there are any."""
        piece = ""
        for clause in self._clause.findall(sentence):
            if piece and len(piece) + len(clause) > LONGEST_PIECE:
                yield piece
                piece = ""
            piece += clause
            while len(piece) > LONGEST_PIECE:
                yield piece[:LONGEST_PIECE]
                piece = piece[LONGEST_PIECE:]
        if piece:
            yield piece


def load_sayer(folder: Path | None = None) -> Sayer:
    """Return a sayer with the rules of a folder; by default those that come with the program."""
    return Sayer(folder or default_folder())


def say_form(text: str, language: str = "zh-CN") -> tuple[str, ...]:
    """Return a text as sentences to be said; reads the rules anew, for a call now and then."""
    return load_sayer().say_form(text, language)


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))
