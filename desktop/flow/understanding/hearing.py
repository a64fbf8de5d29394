"""How far apart two phrases are to the ear, and a heard sentence without what says nothing.

A price of 0 is the same sound, 1 one wholly other, missing or added syllable. Pure.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from math import inf

from speech.text.sounds import STANDARD, distance, fold, readings

HOMOPHONE = 0.01
"""The price of another character of the same sound: what is written as said goes first."""

ONE_CLASS = 0.15
"""The price of one sound taken for another of its class (zh/z, n/l, in/ing …)."""

UNLIKE = 0.3
"""Above this price a sound is another one, and weighs more than a slip of the tongue."""

ADDED = 0.9
"""The price of a syllable too many or too few."""

ANOTHER = min(STANDARD.near_initial, STANDARD.near_final)
"""The least price of a sound of no common class: see `classes`."""

_RARE_READING = 0.2
_WEIGHT_OF_UNLIKE = 2.0
_ROWS, _CELLS = range(0xB0, 0xD8), range(0xA1, 0xFF)
"""Where GB 2312 has its 3,755 common characters."""


def audible(text: str) -> str:
    """Return the characters that are heard: no punctuation, no spaces, plain widths."""
    return "".join(map(plain, text))


@lru_cache(10_000)
def plain(character: str) -> str:
    """Return a character in its plain form; nothing for one that is not heard."""
    form = unicodedata.normalize("NFKC", character).lower()
    return form if len(form) == 1 and form.isalnum() else ""


@lru_cache(10_000)
def sounds_of(character: str) -> tuple[str, ...]:
    """Return the readings of a character, the usual one first; itself, where it has none."""
    return next(iter(readings(character)), (character,))


@lru_cache(10_000)
def classes(character: str) -> frozenset[str]:
    """Return the classes of its sounds; of no common class, two are ANOTHER apart or more."""
    return frozenset(map(fold, sounds_of(character)))


def usual_class(character: str) -> str:
    """Return the class of the usual reading; only within it two can be of ONE_CLASS."""
    return fold(sounds_of(character)[0])


def get_ready() -> None:
    """Look up how all common characters sound, which takes a tenth of a second at first."""
    for row in _ROWS:
        pairs = bytes(byte for cell in _CELLS for byte in (row, cell))
        for character in pairs.decode("gb2312", "ignore"):
            classes(character)


@lru_cache(50_000)
def apart(a: str, b: str) -> float:
    """Return how far apart two single characters sound, from 0 (the same one) to 1.

    The readings of where they stand are not known, so another than the usual one has a price.
    """
    if a == b:
        return 0.0
    sounds_a, sounds_b = sounds_of(a), sounds_of(b)
    usual = distance(sounds_a[0], sounds_b[0])
    if len(sounds_a) == len(sounds_b) == 1:
        return max(HOMOPHONE, usual)
    any_reading = min(distance(one, other) for one in sounds_a for other in sounds_b)
    return max(HOMOPHONE, min(usual, any_reading + _RARE_READING))


def sounds_same(a: str, b: str, price: float = ONE_CLASS) -> bool:
    """Tell whether two phrases sound the same but for a `price` in every other syllable."""
    if len(a) != len(b):
        return False
    total = 0.0
    for one, other in zip(a, b, strict=True):
        each = apart(one, other)
        if each > price:
            return False
        total += each
    return total <= price * (len(a) + 1) / 2 + HOMOPHONE * len(a)


def difference(heard: str, wanted: str, most: float = inf) -> float:
    """Return the price of hearing `heard` for `wanted`; any price above `most` may be infinite."""
    row = [ADDED * column for column in range(len(heard) + 1)]
    for line, character in enumerate(wanted, start=1):
        previous, row = row, [ADDED * line]
        for column, one in enumerate(heard):
            taken = previous[column] + _substituted(one, character)
            row.append(min(taken, previous[column + 1] + ADDED, row[column] + ADDED))
        if min(row) > most:
            return inf
    return row[-1]


def _substituted(a: str, b: str) -> float:
    price = apart(a, b)
    return price * _WEIGHT_OF_UNLIKE if price > UNLIKE else price


def places(text: str, wanted: str, price: float = ONE_CLASS) -> Iterator[int]:
    """Yield where `wanted` sounds in `text`, from the beginning."""
    width = len(wanted)
    for start in range(len(text) - width + 1):
        if sounds_same(text[start : start + width], wanted, price):
            yield start
