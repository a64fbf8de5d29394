"""The phrases of a language as data: what people say for commands, replies and corrections."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.flow.understanding.choosing import ChoiceWords
from desktop.flow.understanding.commands import CommandWords
from desktop.flow.understanding.corrections import CorrectionWords, Pattern, SentenceWording
from desktop.flow.understanding.meanings import CommandKind, Reply
from desktop.flow.understanding.naming import NamingWords
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.particles import Particles
from desktop.flow.understanding.patterns import expanded
from desktop.flow.understanding.sentences import Marks
from desktop.flow.understanding.spelling import SpellingWords
from desktop.flow.understanding.surnames import SurnameWords

Wordings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language, as `load_phrases` reads them."""

    commands: CommandWords
    replies: Wordings
    reply_particles: Particles
    choices: ChoiceWords
    corrections: CorrectionWords
    spelling: SpellingWords
    surnames: SurnameWords
    naming: NamingWords
    particles: Particles
    numbers: NumberWords
    marks: Marks


class PhrasesError(ValueError):
    """A phrase file says what the program does not know: a fault of the data, found at start."""


def load_phrases(*texts: str) -> Phrases:
    """Return the phrases of the TOML texts of one language. Raises PhrasesError.

    Each text holds some of the tables; together they hold all.
    """
    tables: dict[str, Any] = {}
    for text in texts:
        tables |= tomllib.loads(text)
    try:
        return _phrases(tables)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PhrasesError(str(error)) from error


def _phrases(tables: dict[str, Any]) -> Phrases:
    commands, choices = tables["commands"], tables["choices"]
    return Phrases(
        commands=CommandWords(
            wordings=_written_out(commands["wordings"], CommandKind),
            strict=frozenset(commands["strict"]),
            also_answers=frozenset(commands["also_answers"]),
            negations=commands["negations"],
            telling=frozenset(_every(commands["telling"])),
        ),
        replies=_written_out(tables["replies"], Reply),
        reply_particles=_particles(tables["reply_particles"]),
        choices=ChoiceWords(_every(choices["by_number"]), _particles(choices)),
        corrections=_corrections(tables["corrections"]),
        spelling=_spelling(tables["spelling"]),
        surnames=_surnames(tables["surnames"]),
        naming=_naming(tables["naming"], tables["spelling"]["of"]),
        particles=_particles(tables["particles"]),
        numbers=_numbers(tables["numbers"]),
        marks=_marks(tables["marks"]),
    )


def _written_out(table: Mapping[str, list[str]], meanings: type[StrEnum]) -> Wordings:
    return {str(meanings(meaning)): _every(table[meaning]) for meaning in table}


def _every(patterns: Iterable[str]) -> tuple[str, ...]:
    return tuple(phrase for pattern in patterns for phrase in expanded(pattern))


def _particles(table: Mapping[str, list[str]]) -> Particles:
    return Particles(tuple(table["before"]), tuple(table["after"]), tuple(table["anywhere"]))


def _corrections(table: Mapping[str, Any]) -> CorrectionWords:
    return CorrectionWords(
        sure=_written_out(table["sure"], Pattern),
        unsure=_written_out(table["unsure"], Pattern),
        sentences=_written_out(table["sentences"], SentenceWording),
        narrative=tuple(table["narrative"]),
    )


def _spelling(table: Mapping[str, Any]) -> SpellingWords:
    return SpellingWords(
        described={
            character: tuple(words.split()) for character, words in table["described"].items()
        },
        radicals=table["radicals"],
        of=table["of"],
        fillers=tuple(table["fillers"]),
        negations=tuple(table["negations"]),
    )


def _surnames(table: Mapping[str, Any]) -> SurnameWords:
    return SurnameWords(tuple(table["double"].split()), tuple(table["announced"]))


def _naming(table: Mapping[str, Any], of: str) -> NamingWords:
    return NamingWords(
        introductions=_every(table["introductions"]),
        family=_every(table["family"]),
        called=table["called"],
        of=of,
    )


def _numbers(table: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        figures=table["figures"],
        ordinal=table["ordinal"],
        from_end=tuple(table["from_end"]),
        last=tuple(table["last"]),
    )


def _marks(table: Mapping[str, Any]) -> Marks:
    return Marks(table["stop"], table["comma"], table["ends"], tuple(table["connectives"]))
