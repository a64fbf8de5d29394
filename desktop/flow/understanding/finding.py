"""Where in a text the words stand that somebody said, by characters or by sound. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from desktop.flow.understanding.hearing import ANOTHER, apart, classes
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.templates import listen

_MOST_A_SYLLABLE = 0.2
_SHORT = 2
_MOST_WHEN_SHORT = 0.15


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text: `text[start:end]`."""

    start: int
    end: int


class SpokenText:
    """A text, which may be 10,000 characters long, and where each class of sounds stands in it."""

    def __init__(self, text: str, numbers: NumberWords) -> None:
        self._heard = listen(text)
        self._numbers = numbers
        self._found: dict[str, Found | None] = {}
        self._standing: defaultdict[str, list[int]] = defaultdict(list)
        for place, character in enumerate(self._heard.characters):
            for each in classes(character):
                self._standing[each].append(place)

    def find(self, spoken: str) -> Found | None:
        """Return where `spoken` stands, the last place of the nearest ones, or None.

        Figures match digits; where nothing is written as said, the sound decides.
        """
        if spoken not in self._found:
            self._found[spoken] = self._find(spoken)
        return self._found[spoken]

    def _find(self, spoken: str) -> Found | None:
        at = self._heard.text.rfind(spoken) if spoken else -1
        if at >= 0:
            return Found(at, at + len(spoken))
        either = (spoken, self._numbers.in_digits(spoken))
        as_said, in_digits = (listen(each).characters for each in either)
        found = self._by_sound(as_said)
        return self._by_sound(in_digits) if found is None and in_digits != as_said else found

    def _by_sound(self, spoken: str) -> Found | None:
        width, most = len(spoken), _most(len(spoken))
        prices = ((self._price(start, spoken), -start) for start in self._likely(spoken, most))
        price, back = min(prices, default=(inf, 0))
        if price > most:
            return None
        at = self._heard.at
        return Found(at[-back], at[-back + width - 1] + 1)

    def _price(self, start: int, spoken: str) -> float:
        return sum(map(apart, self._heard.characters[start : start + len(spoken)], spoken))

    def _likely(self, spoken: str, most: float) -> Iterator[int]:
        """Yield the places where so few sounds are of another class that the price can be met."""
        last = len(self._heard.characters) - len(spoken)
        alike: Counter[int] = Counter()
        for index, character in enumerate(spoken):
            places = {
                place for each in classes(character) for place in self._standing.get(each, ())
            }
            alike.update(place - index for place in places)
        least = max(1, len(spoken) - int(most / ANOTHER + 1e-9))
        return (start for start, count in alike.items() if count >= least and 0 <= start <= last)


def _most(width: int) -> float:
    """Return the highest price of so many syllables."""
    return _MOST_WHEN_SHORT if width <= _SHORT else _MOST_A_SYLLABLE * width
