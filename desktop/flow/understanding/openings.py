"""Things by the character they begin with, found by its sound."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from desktop.flow.understanding.hearing import ONE_CLASS, apart, usual_class

Item = TypeVar("Item")


class Openings(Generic[Item]):
    """A list of things with their first characters: most need not be looked at."""

    def __init__(self, items: Iterable[tuple[str, Item]]) -> None:
        self._items: list[Item] = []
        self._at: dict[str, list[int]] = {}
        for first, item in items:
            self._at.setdefault(first, []).append(len(self._items))
            self._items.append(item)
        self._firsts: dict[str, list[str]] = {}
        for first in self._at:
            self._firsts.setdefault(usual_class(first), []).append(first)

    def sounding(self, heard: str) -> Iterator[Item]:
        """Yield the things whose first character sounds like one that was heard, in order."""
        firsts = {
            first
            for one in frozenset(heard)
            for first in self._firsts.get(usual_class(one), ())
            if apart(first, one) <= ONE_CLASS
        }
        indices = sorted(index for first in firsts for index in self._at[first])
        return (self._items[index] for index in indices)
