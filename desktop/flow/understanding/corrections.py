"""Corrections by voice: change this into that, delete the last sentence, not March but May."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.flow.understanding.amending import Amender
from desktop.flow.understanding.finding import Found
from desktop.flow.understanding.hearing import audible
from desktop.flow.understanding.meanings import Edit, EditKind
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.openings import Openings
from desktop.flow.understanding.particles import Particles
from desktop.flow.understanding.sentences import Marks, split_sentences
from desktop.flow.understanding.templates import Gaps, Template, listen
from desktop.flow.understanding.wordings import SURE, WordingBook

LONGEST = 80
"""A correction has no more syllables than this."""

SHORT_TARGET = 8
"""What is looked for in vain is worth saying so up to this many syllables; else it is telling."""

SHORT_TEXT = 40
"""Up to this many characters a text of one sentence is changed as a whole without asking."""


class Pattern(StrEnum):
    """What a sentence with gaps asks for."""

    REPLACED = "replaced"
    CONTRASTED = "contrasted"
    INSERTED_AFTER = "inserted_after"
    INSERTED_BEFORE = "inserted_before"
    APPENDED = "appended"
    PREPENDED = "prepended"
    DELETED = "deleted"
    WHOLE = "whole"


class SentenceWording(StrEnum):
    """What a sentence without gaps asks for or names."""

    DELETED = "deleted"
    CLEARED = "cleared"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class CorrectionWords:
    """The wordings of corrections: by Pattern with gaps, by SentenceWording without.

    `unsure` patterns may as well be telling. A correction never begins with one of `narrative`
    in its new words: that is telling what somebody did.
    """

    sure: Mapping[str, tuple[str, ...]]
    unsure: Mapping[str, tuple[str, ...]]
    sentences: Mapping[str, tuple[str, ...]]
    narrative: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    pattern: Pattern
    template: Template
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    edit: Edit
    is_sure: bool


class Corrections:
    """Finds corrections of a text in what was heard."""

    def __init__(
        self, words: CorrectionWords, particles: Particles, numbers: NumberWords, marks: Marks
    ) -> None:
        self._narrative = words.narrative
        every = (
            _Sentence(Pattern(pattern), Template(phrase), is_sure)
            for group, is_sure in ((words.sure, True), (words.unsure, False))
            for pattern in group
            for phrase in sorted(group[pattern], key=len, reverse=True)
        )
        self._sentences = Openings((sentence.template.first, sentence) for sentence in every)
        self._book = WordingBook(words.sentences)
        self._particles = particles
        self._numbers = numbers
        self._marks = marks

    def find(self, text: str, heard: str) -> Edit | None:
        """Return the text as corrected, where the utterance surely is a correction."""
        sure = (reading.edit for reading in self._readings(text, heard) if reading.is_sure)
        return _first_found(sure)

    def ask_about(self, text: str, heard: str) -> Edit | None:
        """Return the correction an utterance may be, where it may as well be telling."""
        readings = tuple(self._readings(text, heard))
        if any(reading.is_sure for reading in readings):
            return None
        return _first_found(reading.edit for reading in readings)

    def _readings(self, text: str, heard: str) -> Iterator[_Reading]:
        if len(audible(heard)) > LONGEST:
            return
        amender = Amender(text, self._marks, self._numbers)
        yield from self._of_sentences(amender, heard)
        said = listen(self._particles.without_first(heard))
        for sentence in self._sentences.sounding(said.characters):
            for gaps in sentence.template.fills(said):
                reading = self._reading(amender, sentence.pattern, gaps)
                if reading and not (sentence.template.begins_with_gap and _is_in_vain(reading)):
                    yield _Reading(reading.edit, reading.is_sure and sentence.is_sure)

    def _of_sentences(self, amender: Amender, heard: str) -> Iterator[_Reading]:
        named = self._named(heard)
        if named is None or named[0] is SentenceWording.NAMED:
            return
        meaning, number = named
        found = amender.sentence(number)
        if meaning is SentenceWording.CLEARED:
            yield _Reading(amender.cleared(), is_sure=True)
        elif found is None:
            yield _Reading(amender.not_found(""), is_sure=True)
        else:
            yield _Reading(amender.deleted(found, EditKind.DELETED_SENTENCE), is_sure=True)

    def _named(self, heard: str) -> tuple[SentenceWording, int] | None:
        for phrase in self._particles.trimmed(heard):
            for marked, number in ((phrase, -1), *self._numbers.marked(phrase)):
                match = self._book.nearest([marked], SURE)
                if match:
                    return SentenceWording(match.meaning), number
        return None

    def _reading(self, amender: Amender, pattern: Pattern, gaps: Gaps) -> _Reading | None:
        was, now = gaps.get("was", ""), gaps.get("now", "")
        if (now or was).startswith(self._narrative):
            return None
        if pattern in (Pattern.APPENDED, Pattern.PREPENDED, Pattern.WHOLE):
            return self._without_target(amender, pattern, now)
        found = self._target(amender, was)
        if found is None:
            is_sure = pattern is not Pattern.CONTRASTED
            is_short = len(was) <= SHORT_TARGET
            return _Reading(amender.not_found(was, now), is_sure) if is_short else None
        is_sure = pattern is not Pattern.CONTRASTED or self._is_alike(was, now)
        return _Reading(_made(amender, pattern, found, gaps), is_sure)

    def _without_target(self, amender: Amender, pattern: Pattern, now: str) -> _Reading:
        if pattern is Pattern.APPENDED:
            return _Reading(amender.appended(now), is_sure=True)
        if pattern is Pattern.PREPENDED:
            return _Reading(amender.prepended(now), is_sure=True)
        is_short = len(amender.text) <= SHORT_TEXT
        is_one = len(split_sentences(amender.text, self._marks)) == 1
        return _Reading(amender.whole(now), is_short and is_one)

    def _target(self, amender: Amender, was: str) -> Found | None:
        named = self._named(was)
        if named and named[0] is SentenceWording.NAMED:
            return amender.sentence(named[1])
        return amender.find(was)

    def _is_alike(self, was: str, now: str) -> bool:
        both_counted = self._numbers.has_number(was) and self._numbers.has_number(now)
        return both_counted or bool(set(was) & set(now))


def _made(amender: Amender, pattern: Pattern, found: Found, gaps: Gaps) -> Edit:
    if pattern is Pattern.DELETED:
        return amender.deleted(found)
    if pattern in (Pattern.INSERTED_AFTER, Pattern.INSERTED_BEFORE):
        is_after = pattern is Pattern.INSERTED_AFTER
        return amender.inserted(found, gaps["now"], is_after=is_after)
    return amender.replaced(found, gaps["was"], gaps["now"])


def _is_in_vain(reading: _Reading) -> bool:
    return reading.edit.kind is EditKind.NOT_FOUND


def _first_found(edits: Iterable[Edit]) -> Edit | None:
    every = tuple(edits)
    found = (edit for edit in every if edit.kind is not EditKind.NOT_FOUND)
    return next(found, every[0] if every else None)
