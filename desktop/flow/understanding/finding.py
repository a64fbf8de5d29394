"""Where in a text the words stand that somebody said, by characters or by sound. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from desktop.flow.understanding.hearing import apart
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.templates import Heard, listen

_MOST_A_SYLLABLE = 0.2
_SHORT = 2
_MOST_WHEN_SHORT = 0.15


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text: `text[start:end]`."""

    start: int
    end: int


def find_spoken(text: Heard, spoken: str, numbers: NumberWords) -> Found | None:
    """Return where `spoken` stands in the text, the last place of the nearest ones, or None.

    Figures match digits; where nothing is written as said, the sound decides.
    """
    at = text.text.rfind(spoken) if spoken else -1
    if at >= 0:
        return Found(at, at + len(spoken))
    found = _by_sound(text, listen(spoken).characters)
    return found or _by_sound(text, listen(numbers.in_digits(spoken)).characters)


def _by_sound(text: Heard, spoken: str) -> Found | None:
    width = len(spoken)
    prices = [(price, -start) for start, price in enumerate(_prices(text.characters, spoken))]
    price, back = min(prices, default=(inf, 0))
    if price > (_MOST_WHEN_SHORT if width <= _SHORT else _MOST_A_SYLLABLE * width):
        return None
    return Found(text.at[-back], text.at[-back + width - 1] + 1)


def _prices(text: str, spoken: str) -> Iterator[float]:
    """Return the price of each place of a text, which may be 10,000 long, as what was spoken."""
    different = set(text)
    tables = [{character: apart(character, one) for character in different} for one in spoken]
    rows = ([table[c] for c in text[start:]] for start, table in enumerate(tables))
    return map(sum, zip(*rows, strict=False))
