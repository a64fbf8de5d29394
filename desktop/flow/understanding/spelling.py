"""Which character of a name is meant: the chang of bow and long, the ming of bright. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.flow.understanding.hearing import HOMOPHONE, ONE_CLASS, apart, audible, sounds_same
from desktop.flow.understanding.openings import Openings

LONGEST = 60
_LONGEST_PHRASE = 4
_NEAR = 0.3


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """How characters are described.

    `described` gives, by character, words that tell which one it is; `radicals` the characters
    with a part, by the name of the part, the likeliest first. `of` joins a phrase and its
    character; `fillers` say nothing, and what follows `negations` is not meant.
    """

    described: Mapping[str, tuple[str, ...]]
    radicals: Mapping[str, str]
    of: str
    fillers: tuple[str, ...]
    negations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of the utterance of a length, and the character it describes, if it does."""

    length: int
    character: str = ""


class Spelling:
    """Finds the characters that a description of sounds and shapes means."""

    def __init__(self, words: SpellingWords) -> None:
        self._words = words
        phrases = ((phrase, c) for c in words.described for phrase in words.described[c])
        self._radicals = Openings((pair[0][0], pair) for pair in words.radicals.items())
        longest_first = sorted(phrases, key=lambda pair: -len(pair[0]))
        self._described = Openings((pair[0][0], pair) for pair in longest_first)

    def spell(self, heard: str, name: str) -> str | None:
        """Return the name with the characters that were described, or None if none were.

        An empty name is put together from the characters. None, too, where a character fits no
        place of the name by its sound.
        """
        described = self._described_in(audible(heard), name)
        if not described or not name:
            return "".join(described) or None
        return _put_in(name, described)

    def _described_in(self, heard: str, name: str) -> tuple[str, ...]:
        if len(heard) > LONGEST:
            return ()
        found: dict[int, tuple[str, ...] | None] = {len(heard): ()}
        for start in reversed(range(len(heard))):
            found[start] = self._from(heard, start, name, found)
        return found[0] or ()

    def _from(
        self, heard: str, start: int, name: str, later: Mapping[int, tuple[str, ...] | None]
    ) -> tuple[str, ...] | None:
        for item in self._items(heard[start:], name):
            rest = later.get(start + item.length)
            if rest is not None:
                return (item.character, *rest) if item.character else rest
        return None

    def _items(self, heard: str, name: str) -> Iterator[_Item]:
        yield from self._meant(heard, name)
        for negation in self._words.negations:
            if heard.startswith(negation) and heard != negation:
                lengths = (item.length for item in self._meant(heard[len(negation) :], ""))
                yield from (_Item(len(negation) + length) for length in lengths)
        for filler in self._words.fillers:
            if sounds_same(heard[: len(filler)], filler, HOMOPHONE):
                yield _Item(len(filler))
        if any(apart(heard[0], character) <= HOMOPHONE for character in name):
            yield _Item(1)

    def _meant(self, heard: str, name: str) -> Iterator[_Item]:
        found = (
            *self._written_in_phrase(heard),
            *self._by_table(heard, HOMOPHONE),
            *self._heard_in_phrase(heard),
            *self._by_radical(heard, name),
            *self._by_table(heard, ONE_CLASS),
        )
        fits = (item for item in found if not name or _nearest_place(name, item.character, {}))
        yield from fits

    def _by_phrase(self, heard: str) -> Iterator[tuple[str, str, int]]:
        for length in range(1, _LONGEST_PHRASE + 1):
            phrase, joint, last = heard[:length], heard[length : length + 1], heard[length + 1 :]
            if joint and last and apart(joint, self._words.of) <= HOMOPHONE:
                yield phrase, last[0], length + 2

    def _written_in_phrase(self, heard: str) -> Iterator[_Item]:
        for phrase, last, length in self._by_phrase(heard):
            if last in phrase:
                yield _Item(length, last)

    def _heard_in_phrase(self, heard: str) -> Iterator[_Item]:
        for phrase, last, length in self._by_phrase(heard):
            yield from (_Item(length, c) for c in phrase if apart(c, last) <= HOMOPHONE)

    def _by_table(self, heard: str, price: float) -> Iterator[_Item]:
        every = (
            _Item(self._length_to(heard, len(phrase), character), character)
            for phrase, character in self._described.sounding(heard[0])
            if sounds_same(heard[: len(phrase)], phrase, price)
        )
        said = filter(_is_said, every)
        yield from sorted(said, key=lambda item: item.character != heard[item.length - 1])

    def _by_radical(self, heard: str, name: str) -> Iterator[_Item]:
        for radical, characters in self._radicals.sounding(heard[0]):
            if sounds_same(heard[: len(radical)], radical):
                for character in self._likeliest(characters, heard, len(radical), name):
                    yield _Item(self._length_to(heard, len(radical), character), character)
                    break

    def _likeliest(
        self, characters: Sequence[str], heard: str, length: int, name: str
    ) -> list[str]:
        said = [c for c in characters if self._length_to(heard, length, c)]
        return sorted(said, key=lambda c: (c not in heard, c not in name))

    def _length_to(self, heard: str, length: int, character: str) -> int:
        """Return the length with the character, said at once or after `of`; 0 if it is not said."""
        if heard[length : length + 1] and apart(heard[length], self._words.of) <= HOMOPHONE:
            length += 1
        said = heard[length : length + 1]
        return length + 1 if said and apart(said, character) <= ONE_CLASS else 0


def _is_said(item: _Item) -> bool:
    return item.length > 0


def _put_in(name: str, described: Sequence[str]) -> str | None:
    """Return the name with each character where it sounds best, or None if one fits nowhere."""
    put: dict[int, str] = {}
    for character in described:
        place = _nearest_place(name, character, put)
        if place is None:
            return None
        put[place.index] = character
    return "".join(put.get(index, character) for index, character in enumerate(name))


@dataclass(frozen=True, slots=True, order=True)
class _PlaceInName:
    price: float
    is_other: bool
    index: int


def _nearest_place(name: str, character: str, taken: Mapping[int, str]) -> _PlaceInName | None:
    every = (
        _PlaceInName(apart(old, character), old != character, index)
        for index, old in enumerate(name)
        if index not in taken
    )
    return min((place for place in every if place.price <= _NEAR), default=None)
