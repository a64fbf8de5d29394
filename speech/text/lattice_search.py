"""The likeliest way through a lattice of words, by the ear and the language model together."""

from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

State = TypeVar("State")

_WIDTH = 6
"""Ways that are followed at each place."""


class Model(Protocol[State]):
    """What the search asks of a language model; natural logarithms."""

    def begin(self) -> State:
        """Return the state of knowing nothing of what stands before."""

    def follow(self, state: State, words: Sequence[str]) -> tuple[float, State]:
        """Return the chance of words after a state, and the next state."""


class Edge(NamedTuple):
    """A way to write the places up to `end`; `words` are its text as the model has them."""

    end: int
    text: str
    words: tuple[str, ...]
    price: float


class _Way(NamedTuple, Generic[State]):
    score: float
    state: State
    text: str
    last: tuple[str, ...]


def likeliest(
    start: int,
    end: int,
    edges: Mapping[int, Sequence[Edge]],
    model: Model[State],
    weight: float,
) -> str:
    """Return the text of the best way from one place to another.

    From each place to the end there must be a way. Time grows with the number of edges only.
    """
    ways: dict[int, list[_Way[State]]] = {start: [_Way(0.0, model.begin(), "", ())]}
    for place in range(start, end):
        best = _best(ways.pop(place, []))
        for edge in edges.get(place, ()):
            ways.setdefault(edge.end, []).extend(_along(edge, best, model, weight))
    return _best(ways[end])[0].text


def _along(
    edge: Edge, ways: Sequence[_Way[State]], model: Model[State], weight: float
) -> list[_Way[State]]:
    followed = []
    for way in ways:
        chance, state = model.follow(way.state, edge.words)
        score = way.score + weight * chance - edge.price
        last = (*way.last, *edge.words)[-2:]
        followed.append(_Way(score, state, way.text + edge.text, last))
    return followed


def _best(ways: Sequence[_Way[State]]) -> list[_Way[State]]:
    """Return the best ways, of those that the model can't tell apart any more only the best."""
    kept: dict[tuple[str, ...], _Way[State]] = {}
    for way in sorted(ways, key=lambda way: (-way.score, way.text)):
        kept.setdefault(way.last, way)
        if len(kept) == _WIDTH:
            break
    return list(kept.values())
