"""Homophones mended in context: the ear's characters weighed against how people write."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf
from typing import Any, NamedTuple, Protocol, TypeVar

from speech.recogniser import Transcript
from speech.text.homophones_prices import Prices
from speech.text.lattice import Lattice, build_lattice
from speech.text.lattice_search import Edge, Model, likeliest
from speech.text.sounds_index import LONGEST_WORD, SoundIndex
from speech.text.vocabulary import Vocabulary

State = TypeVar("State")

_LONGEST_TEXT = 600
"""Characters; a longer text is no utterance and is left as it is, so that time is bounded."""
_MOST_WORDS = 16
"""Words of one length that are tried at one place, from each source."""
_MOST_EDGES = 25
_MOST_HEARD = 4
"""Characters that may stand at one place by the recogniser's own account."""
_REMEMBERED = 30_000


class Language(Model[State], Protocol[State]):
    """What a mender asks of a language model: see `speech.text.language_model.LanguageModel`."""

    @property
    def index(self) -> SoundIndex:
        """Return its words by their sound."""

    def alone(self, word: str) -> float:
        """Return the natural logarithm of the chance of a word, whatever stands before it."""

    def __contains__(self, word: str) -> bool:
        """Whether it knows a word."""


class _Source(NamedTuple):
    """Words that may stand anywhere, and what is taken off for each character of one.

    `least` is a chance they have at least, though the language model may not know them.
    """

    words: SoundIndex
    bonus: float = 0.0
    least: float = -inf


class Mender:
    """Mends transcripts. One thread at a time; the same answer every time; never raises."""

    def __init__(
        self, model: Language[Any], vocabulary: Vocabulary, prices: Prices | None = None
    ) -> None:
        self._model = model
        self._prices = prices or Prices()
        self._known = _Source(model.index)
        self._domain = _Source(vocabulary.index, self._prices.domain, self._prices.domain_chance)
        self._expected = lru_cache(4)(self._expecting)
        self._spell = lru_cache(_REMEMBERED)(self._spelled)

    def __call__(self, transcript: Transcript, words: Sequence[str] = ()) -> Transcript:
        """Return the transcript with Chinese characters that sound alike put right.

        Digits, Latin letters and punctuation stay. `words` are likely in this very answer. What
        the recogniser wrote is among the alternatives of what is mended. Some 40 ms for 40
        characters.
        """
        if len(transcript.text) > _LONGEST_TEXT:
            return transcript
        lattice = build_lattice(transcript, self._prices)
        sources = (self._known, self._domain, self._expected(tuple(words)))
        text, done = "", 0
        for start, end in lattice.runs():
            edges = self._edges(lattice, start, end, sources)
            mended = likeliest(start, end, edges, self._model, self._prices.language)
            text, done = text + transcript.text[done:start] + mended, end
        return _rewritten(transcript, text + transcript.text[done:])

    def _expecting(self, words: tuple[str, ...]) -> _Source:
        prices = self._prices
        return _Source(Vocabulary(words).index, prices.expected, prices.expected_chance)

    def _edges(
        self, lattice: Lattice, start: int, end: int, sources: Sequence[_Source]
    ) -> Mapping[int, list[Edge]]:
        edges: dict[int, list[Edge]] = defaultdict(list)
        for other in lattice.segments:
            if start <= other.start < other.end <= end:
                _, words = self._spell(other.text)
                edges[other.start].append(Edge(other.end, other.text, words, other.price))
        for place in range(start, end):
            found = sorted(self._at(lattice, place, end, sources))[:_MOST_EDGES]
            edges[place].extend(edge for _, edge in found)
            own = lattice.text[place]
            edges[place].append(Edge(place + 1, own, (own,), 0.0))
        return edges

    def _at(
        self, lattice: Lattice, place: int, end: int, sources: Sequence[_Source]
    ) -> Iterator[tuple[float, Edge]]:
        """Yield words that may stand at a place, with what they cost if nothing stood before."""
        columns = [
            tuple(sound for heard in column[:_MOST_HEARD] for sound in heard.sounds)
            for column in lattice.columns[place : min(end, place + LONGEST_WORD)]
        ]
        weight = self._prices.language
        for source, bonus, least in sources:
            for word in source.find(columns, _MOST_WORDS):
                chance, words = self._spell(word)
                lift = bonus * len(word) + weight * max(0.0, least - chance)
                price = lattice.price(place, word) - lift
                cost = price - weight * chance
                yield cost / len(word), Edge(place + len(word), word, words, price)

    def _spelled(self, text: str) -> tuple[float, tuple[str, ...]]:
        """Return the chance of a text and its words as the model has them, the likeliest way."""
        best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
        for end in range(1, len(text) + 1):
            ways = []
            for start in range(max(0, end - LONGEST_WORD), end):
                word = text[start:end]
                if len(word) == 1 or word in self._model:
                    score, before = best[start]
                    ways.append((score + self._model.alone(word), (*before, word)))
            best.append(max(ways))
        return best[-1]


def _rewritten(transcript: Transcript, text: str) -> Transcript:
    if text == transcript.text:
        return transcript
    heard = replace(transcript, alternatives=())
    others = tuple(other for other in transcript.alternatives if other.text != text)
    return replace(transcript, text=text, tokens=(), alternatives=(heard, *others))
