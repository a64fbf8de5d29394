"""Sentences with gaps, found by sound: `change {was} into {now}`. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.flow.understanding.hearing import places, plain
from desktop.flow.understanding.patterns import split_slots
from desktop.flow.understanding.sentences import bare

Gaps = Mapping[str, str]
"""What was said in each gap, with the punctuation within it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An utterance, and its audible characters with where each stands in it."""

    text: str
    characters: str
    at: tuple[int, ...]

    def between(self, start: int, end: int) -> str:
        """Return the utterance from one audible character to before another."""
        return bare(self.text[self.at[start] : self.at[end - 1] + 1])


def listen(text: str) -> Heard:
    """Return the utterance ready for templates."""
    kept = [(plain(character), index) for index, character in enumerate(text)]
    audible = [(character, index) for character, index in kept if character]
    return Heard(text, "".join(c for c, _ in audible), tuple(index for _, index in audible))


class Template:
    """One sentence with gaps; a gap holds at least one audible character."""

    def __init__(self, phrase: str) -> None:
        self._parts = tuple(split_slots(phrase))

    @property
    def first(self) -> str:
        """The first character that is not of a gap."""
        return next(literal[0] for literal, _ in self._parts if literal)

    @property
    def begins_with_gap(self) -> bool:
        """Whether it could begin with anything."""
        return bool(self._parts[0][1])

    def fills(self, heard: Heard) -> Iterator[Gaps]:
        """Yield what the gaps hold, for every way the utterance fits the whole sentence."""
        for spans in _spans(self._parts, heard.characters, 0):
            yield {slot: heard.between(start, end) for slot, start, end in spans}


Span = tuple[str, int, int]


def _spans(
    parts: tuple[tuple[str, str], ...], characters: str, start: int
) -> Iterator[tuple[Span, ...]]:
    if not parts:
        if start == len(characters):
            yield ()
        return
    (literal, slot), rest = parts[0], parts[1:]
    if literal:
        if next(places(characters[start : start + len(literal)], literal), None) == 0:
            yield from _spans(rest, characters, start + len(literal))
        return
    for end in _ends(rest, characters, start + 1):
        for more in _spans(rest, characters, end):
            yield ((slot, start, end), *more)


def _ends(rest: tuple[tuple[str, str], ...], characters: str, first: int) -> Iterable[int]:
    """Where a gap may end: where the next literal begins, or with the utterance."""
    if not rest:
        return (len(characters),) if first <= len(characters) else ()
    return (first + place for place in places(characters[first:], rest[0][0]))
