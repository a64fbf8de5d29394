"""Many ways to say the same things, and which of them a heard phrase is nearest to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.flow.understanding.hearing import ADDED, difference
from desktop.flow.understanding.sieve import Sieve

SURE = (0.0, 0.01, 0.3, 0.45, 0.95, 1.0, 1.2, 1.2, 1.5)
"""The highest price that is still the wording, by its number of syllables; the last for longer."""

POSSIBLE = (0.0, 0.01, 0.3, 1.4, 1.5, 1.9, 2.0, 2.0, 2.8)
"""The highest price at which it is worth asking."""

_MARGIN = 0.08
_MARGIN_BY_PRICE = 0.2
"""Two meanings nearer to each other than this, the more so the dearer, cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that is near to a wording, and the price of the difference."""

    meaning: str
    wording: str
    phrase: str
    price: float


def limit(limits: tuple[float, ...], length: int) -> float:
    """Return the highest price for a wording of a length."""
    return limits[min(length, len(limits) - 1)]


class WordingBook:
    """Wordings by what they mean, each written out. Raises ValueError for one of two meanings."""

    def __init__(self, wordings: Mapping[str, Iterable[str]]) -> None:
        self._meanings: dict[str, str] = {}
        for meaning in wordings:
            for wording in wordings[meaning]:
                if self._meanings.setdefault(wording, meaning) != meaning:
                    raise ValueError(wording, meaning)
        self._sieve = Sieve(self._meanings)

    def nearest(self, phrases: Iterable[str], limits: tuple[float, ...]) -> Match | None:
        """Return the nearest wording to any of the phrases; None where two meanings are near."""
        best: dict[str, Match] = {}
        for phrase in phrases:
            for match in self._matches(phrase, limits):
                if match.meaning not in best or match.price < best[match.meaning].price:
                    best[match.meaning] = match
        ranked = sorted(best.values(), key=lambda match: match.price)
        return ranked[0] if ranked and _is_clear(*ranked[:2]) else None

    def _matches(self, phrase: str, limits: tuple[float, ...]) -> Iterator[Match]:
        misses = tuple(int(most / ADDED) for most in limits)
        for wording in self._sieve.like(phrase, misses):
            most = limit(limits, len(wording))
            price = difference(phrase, wording, most)
            if price <= most:
                yield Match(self._meanings[wording], wording, phrase, price)


def _is_clear(first: Match, second: Match | None = None) -> bool:
    if second is None or first.price == 0:
        return True
    return second.price - first.price >= _MARGIN + _MARGIN_BY_PRICE * first.price
