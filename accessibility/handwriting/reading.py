"""What was written: the likeliest characters for some strokes. Pure but for the recogniser."""

import math
from collections.abc import Callable
from itertools import islice
from typing import Protocol

from accessibility.handwriting.ink import Ink, reordered, steady

MOST = 10
"""Candidates a person is shown."""

_SURE = 0.0
"""From this fit on, the order in which the strokes were drawn is believed first."""

_BELIEVED = 6
"""Candidates of that order that come before all others."""

_OTHER_ORDER = 0.2
"""How much worse a character counts that is found in another order of strokes."""

_RARE = 0.3
"""How much worse a character counts that most people never write."""

_FIRST_LEVEL, _SECOND_LEVEL = b"\xb0\xa1", b"\xd8\xa1"

_MOST_ORDERS = 12
"""Other orders tried: each takes 10 ms of a slow processor."""

Guess = tuple[str, float]
"""A character, and how well it fits: higher is better, only to compare."""


class CharacterReader(Protocol):
    """Reads the strokes of one character, in one thread."""

    def guesses(self, ink: Ink, most: int) -> list[Guess]:
        """Return the likeliest characters, best first; none for no ink."""

    def close(self) -> None:
        """Give back what it holds."""


def read(
    reader: CharacterReader, ink: Ink, is_outdated: Callable[[], bool] = lambda: False
) -> tuple[str, ...]:
    """Return up to ten characters, best first.

    Stops early, with what there is, once `is_outdated`: the person has drawn on. The figures were
    chosen on 122 characters; `bench/handwriting.py` measures 42 of them among its 500.
    """
    drawn = steady(ink)
    as_drawn = _weighed(reader.guesses(drawn, MOST))
    otherwise: dict[str, float] = {}
    for other in islice(reordered(drawn), _MOST_ORDERS):
        if is_outdated():
            break
        for character, fit in _weighed(reader.guesses(other, MOST)).items():
            otherwise[character] = max(otherwise.get(character, -math.inf), fit - _OTHER_ORDER)
    return _together(as_drawn, otherwise)


def _together(as_drawn: dict[str, float], otherwise: dict[str, float]) -> tuple[str, ...]:
    is_sure = max(as_drawn.values(), default=-math.inf) >= _SURE
    believed = _best(as_drawn)[:_BELIEVED] if is_sure else []
    both = {
        key: max(fits.get(key, -math.inf) for fits in (as_drawn, otherwise))
        for key in (*as_drawn, *otherwise)
    }
    others = [character for character in _best(both) if character not in believed]
    return tuple([*believed, *others][:MOST])


def _best(fits: dict[str, float]) -> list[str]:
    return sorted(fits, key=fits.__getitem__, reverse=True)


def _weighed(guesses: list[Guess]) -> dict[str, float]:
    return {each: fit if _is_common(each) else fit - _RARE for each, fit in guesses}


def _is_common(character: str) -> bool:
    """Tell whether it is among the 3,755 of the first level of GB 2312."""
    return _FIRST_LEVEL <= character.encode("gb2312", "replace") < _SECOND_LEVEL
