"""What the ear may have heard, place by place: the recogniser's characters and its alternatives."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from math import log

from speech.recogniser import Token, Transcript
from speech.text.homophones_prices import Prices
from speech.text.sounds import apart, is_chinese, readings

_MOST_ALTERNATIVES = 10
_MOST_READINGS = 2
_LONGEST_SEGMENT = 6
_SUREST = 4.0
_UNSUREST = -2.0
"""Bounds of the logarithm of a character's odds."""
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Heard:
    """A character that may have been said at a place, and what speaks against it.

    `change` is what it costs to take another character of the same sound for it.
    """

    character: str
    price: float
    change: float
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Another way to write the places from `start` to `end`, of another length than they are."""

    start: int
    end: int
    text: str
    price: float


@dataclass(slots=True)
class Lattice:
    """A transcript's characters as columns, the recogniser's own first, and odd segments."""

    text: str
    columns: list[list[Heard]]
    segments: list[Segment]
    prices: Prices
    known: dict[tuple[int, str], float] = field(default_factory=dict)
    """What was already found to speak against a character at a place."""

    def runs(self) -> Iterator[tuple[int, int]]:
        """Return where Chinese characters stand without anything between them, numerals aside."""
        start = 0
        for place in range(len(self.text) + 1):
            if place == len(self.text) or self._is_fixed(place):
                if place > start:
                    yield start, place
                start = place + 1

    def _is_fixed(self, place: int) -> bool:
        """Return whether a character is none to mend: a numeral of several is as safe as digits."""
        number = [_is_numeral(c) for c in self.text[max(0, place - 1) : place + 2]]
        in_numeral = _is_numeral(self.text[place]) and sum(number) > 1
        return in_numeral or not is_chinese(self.text[place])

    def price(self, start: int, word: str) -> float:
        """Return what speaks against a word whose first character stands at a place."""
        return sum(self._against(place, character) for place, character in enumerate(word, start))

    def _against(self, place: int, character: str) -> float:
        price = self.known.get((place, character))
        if price is None:
            heard = self.columns[place]
            price = min(_against(each, character, self.prices.sound) for each in heard)
            self.known[place, character] = price
        return price


def _is_numeral(character: str) -> bool:
    return unicodedata.numeric(character, None) is not None


def build_lattice(transcript: Transcript, prices: Prices) -> Lattice:
    """Return all that a transcript says of what was heard."""
    text = transcript.text
    sure = _probabilities(text, transcript.tokens, transcript.confidence)
    columns = [
        [_heard(character, 0.0, prices.change + prices.certainty * _odds(probability))]
        for character, probability in zip(text, sure, strict=True)
    ]
    lattice = Lattice(text, columns, [], prices)
    for other in transcript.alternatives[:_MOST_ALTERNATIVES]:
        _add(lattice, other.text, _dearer(transcript, other) * prices.alternative)
    return lattice


def _against(heard: Heard, character: str, sound: float) -> float:
    if character == heard.character:
        return heard.price
    return heard.price + heard.change + sound * min(apart(character, s) for s in heard.sounds)


def _heard(character: str, price: float, change: float) -> Heard:
    sounds = next(iter(readings(character)), (character,))
    return Heard(character, price, change, sounds[:_MOST_READINGS])


def _probabilities(text: str, tokens: Sequence[Token], otherwise: float) -> list[float]:
    """Return how sure the recogniser is of each character.

    Tokens are believed when they are as long as the text; they may be written otherwise.
    """
    written = [(c, token.probability) for token in tokens for c in token.text]
    sure = iter([probability for c, probability in written if not c.isspace()])
    if sum(not c.isspace() for c, _ in written) != sum(not c.isspace() for c in text):
        return [otherwise] * len(text)
    return [1.0 if character.isspace() else next(sure) for character in text]


def _odds(probability: float) -> float:
    bounded = min(1.0 - _LEAST, max(_LEAST, probability))
    return min(_SUREST, max(_UNSUREST, log(bounded / (1.0 - bounded))))


def _dearer(best: Transcript, other: Transcript) -> float:
    """Return how much less likely another reading is, as a difference of logarithms, at least 0."""
    return max(0.0, _logarithm(best) - _logarithm(other))


def _logarithm(transcript: Transcript) -> float:
    length = len(transcript.tokens) or len(transcript.text)
    return length * log(max(_LEAST, min(1.0, transcript.confidence)))


def _add(lattice: Lattice, other: str, price: float) -> None:
    """Add what another reading says, where it says anything else."""
    for start, end, text in _differences(lattice.text, other):
        if not (is_chinese(lattice.text[start:end]) and is_chinese(text)):
            continue
        if end - start == len(text):
            _widen(lattice, start, text, price)
        else:
            lattice.segments.append(Segment(start, end, text, price))


def _differences(own: str, other: str) -> Iterator[tuple[int, int, str]]:
    """Yield where another reading differs and how, with a character before what one lacks."""
    matcher = SequenceMatcher(None, own, other, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal" or max(end - start, last - first) > _LONGEST_SEGMENT:
            continue
        lead = int(kind != "replace" and start > 0 and first > 0)
        yield start - lead, end, other[first - lead : last]


def _widen(lattice: Lattice, start: int, text: str, price: float) -> None:
    for column, character in zip(lattice.columns[start:], text, strict=False):
        if all(character != heard.character for heard in column):
            column.append(_heard(character, price, lattice.prices.change))
