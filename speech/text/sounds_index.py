"""Words by their sound: which words syllables could be."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from speech.text.sounds import fold, readings

Keys: TypeAlias = NDArray[np.int64]

LONGEST_WORD = 6
_BITS = 10
"""Six syllables of ten bits are one number; Mandarin has some 250 folded syllables."""
_ANY = (1 << _BITS) - 1
"""Stands for any syllable."""
_READINGS = 3
"""Readings of a character that are tried; further ones are rare."""
_READINGS_OF_LONG = 1
_LONG = 5
_MOST_KEYS = 32
_LOOSE_SHARE = 3
_REMEMBERED = 2_000
_MOST_WORDS = 60


class SoundIndex:
    """Words of one to six Chinese characters, found by folded syllables.

    `words` stand the likeliest first, and are found in that order. Those of `loose` characters
    and more are also found with one syllable wrong. Never changes once it is made.
    """

    def __init__(self, words: Sequence[str], loose: int = LONGEST_WORD + 1) -> None:
        self._words = list(words)
        self._loose = loose
        self._ids: dict[str, int] = {}
        self._numbered = lru_cache(_REMEMBERED)(self._number)
        self._keys, self._places = self._sorted()

    def find(self, columns: Sequence[tuple[str, ...]], most: int = _MOST_WORDS) -> list[str]:
        """Return words of any length that the columns begin with, for each length the likeliest.

        A column holds the toneless syllables a place may have, the surest first. At most so many
        words of one length are found, and no more than a third as many with a syllable wrong.
        """
        spelled = [self._numbered(column) for column in columns[:LONGEST_WORD]]
        wanted = list(_spellings(spelled, self._loose))
        keys = np.fromiter((key for key, _ in wanted), np.int64, len(wanted))
        starts = np.searchsorted(self._keys, keys, "left").tolist()
        ends = np.searchsorted(self._keys, keys, "right").tolist()
        found: dict[int, set[int]] = defaultdict(set)
        for (_, kind), start, end in zip(wanted, starts, ends, strict=True):
            if start < end:
                found[kind].update(self._places[start : min(end, start + most)].tolist())
        places = dict.fromkeys(
            place
            for kind, group in found.items()
            for place in sorted(group)[: most if kind > 0 else most // _LOOSE_SHARE]
        )
        return [self._words[place] for place in places]

    def _number(self, column: tuple[str, ...]) -> list[int]:
        folded = dict.fromkeys(map(fold, column))
        return [number for each in folded if (number := self._ids.get(each))]

    def _sorted(self) -> tuple[Keys, NDArray[np.int32]]:
        characters = sorted(set("".join(self._words)))
        codes, sounds = _codes("".join(characters)), self._sounds(characters)
        parts = []
        for length, places in _by_length(self._words).items():
            letters = _codes("".join(self._words[place] for place in places))
            spelled = sounds[np.searchsorted(codes, letters)].reshape(-1, length, _READINGS)
            parts.append(self._keyed(places, spelled))
            if length >= self._loose:
                parts.extend(
                    self._keyed(places, _any_at(place, spelled)) for place in range(length)
                )
        if not parts:
            return np.empty(0, np.int64), np.empty(0, np.int32)
        keys = np.concatenate([part[0] for part in parts])
        found = np.concatenate([part[1] for part in parts])
        order = np.lexsort((found, keys))
        return keys[order], found[order]

    @staticmethod
    def _keyed(places: Sequence[int], spelled: Keys) -> tuple[Keys, NDArray[np.int32]]:
        """Return keys and places of words of one length, whose folded readings are `spelled`."""
        length = spelled.shape[1]
        tried = _READINGS if length < _LONG else _READINGS_OF_LONG
        shifts = _BITS * np.arange(length)
        keys, found = [], []
        for choice in product(range(tried), repeat=length):
            chosen = spelled[:, range(length), choice]
            whole = chosen.all(axis=1)
            keys.append((chosen[whole] << shifts).sum(axis=1))
            found.append(np.asarray(places, np.int32)[whole])
        return np.concatenate(keys), np.concatenate(found)

    def _sounds(self, characters: Sequence[str]) -> Keys:
        """Return folded readings, shaped characters, readings; 0 stands for none."""
        sounds = np.zeros((len(characters), _READINGS), np.int64)
        for row, character in enumerate(characters):
            for column, number in enumerate(self._numbers(character)):
                sounds[row, column] = number
        return sounds

    def _numbers(self, character: str) -> list[int]:
        folded = dict.fromkeys(fold(sound) for sounds in readings(character) for sound in sounds)
        return [
            self._ids.setdefault(sound, len(self._ids) + 1)
            for sound in islice(folded, _READINGS)
            if sound in self._ids or len(self._ids) + 1 < _ANY
        ]


def _spellings(columns: Sequence[list[int]], loose: int) -> Iterator[tuple[int, int]]:
    """Yield keys with the length of their words, which is negative for any syllable at a place."""
    for length in range(1, len(columns) + 1):
        exact = columns[:length]
        for spelling in islice(product(*exact), _MOST_KEYS):
            yield _key(spelling), length
        for place in range(length if length >= loose else 0):
            misheard = [*exact[:place], [_ANY], *exact[place + 1 :]]
            for spelling in islice(product(*misheard), _MOST_KEYS):
                yield _key(spelling), -length


def _any_at(place: int, spelled: Keys) -> Keys:
    loosened = spelled.copy()
    loosened[:, place, :] = 0
    loosened[:, place, 0] = _ANY
    return loosened


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


def _by_length(words: Sequence[str]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if 0 < len(word) <= LONGEST_WORD:
            places[len(word)].append(place)
    return places


def _key(numbers: Sequence[int]) -> int:
    key = 0
    for number in reversed(numbers):
        key = key << _BITS | number
    return key
