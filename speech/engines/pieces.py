"""Utterances for engines that hear a whole piece at once: long ones are cut where it is quiet."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from speech.engines.ideographs import together
from speech.recogniser import Transcript
from speech.sound import RATE, Samples

Hear: TypeAlias = Callable[[Samples], Transcript]
"""Recognises a piece of at most LONGEST_S."""

LONGEST_S = 28.0
"""Whisper's window of 30 s, with room for its padding."""
CALM_AFTER_S = 12.0
"""From this length on a pause ends a piece, so that little is left to decode at the end."""
PAUSE_S = 0.4
SEARCH_S = 8.0
"""How far back from the end of a full piece a quiet place is looked for."""
FRAME = RATE // 50
ALTERNATIVES = 5
LOUD = 0.1
"""Of the way from the quietest to the loudest: louder is said."""
BEFORE_S, AFTER_S = 0.15, 0.3
"""Kept around what was said: in longer silence a short word is less likely than it is."""


class PiecewiseDecoding:
    """One utterance in pieces. `hear` decodes carefully, `glance` fast; both in this thread.

    A piece that is over is decoded by `feed`, which then takes as long as a `finish`.
    """

    def __init__(self, hear: Hear, glance: Hear) -> None:
        self._hear, self._glance = hear, glance
        self._blocks: list[Samples] = []
        self._pending = 0
        self._settled: list[Transcript] = []
        self._finished: Transcript | None = None

    def feed(self, samples: Samples) -> None:
        """Take the next samples; a block may be of any length."""
        step = int(LONGEST_S * RATE) // 2
        for start in range(0, len(samples), step):
            self._take(samples[start : start + step])

    def partial(self) -> str:
        """Return the text so far, decoded fast."""
        if self._finished is not None:
            return self._finished.text
        return joined([*self._settled, *self._rest(self._glance)]).text

    def finish(self) -> Transcript:
        """Return the transcript of all that was fed; nothing is decoded twice without need."""
        if self._finished is None:
            self._finished = joined([*self._settled, *self._rest(self._hear)])
        return self._finished

    def _take(self, samples: Samples) -> None:
        self._blocks.append(healthy(samples))
        self._pending += len(samples)
        self._finished = None
        while (cut := self._place_to_cut()) > 0:
            sound = np.concatenate(self._blocks)
            self._settled.append(self._hear(sound[:cut]))
            self._blocks, self._pending = [sound[cut:]], len(sound) - cut

    def _place_to_cut(self) -> int:
        if self._pending < CALM_AFTER_S * RATE:
            return 0
        sound = np.concatenate(self._blocks)
        self._blocks = [sound]
        if len(sound) >= LONGEST_S * RATE:
            return quietest(sound[: int(LONGEST_S * RATE)], int(SEARCH_S * RATE))
        return len(sound) if ends_in_a_pause(sound) else 0

    def _rest(self, hear: Hear) -> list[Transcript]:
        return [hear(np.concatenate(self._blocks))] if self._pending else []


def healthy(samples: Samples) -> Samples:
    """Return a copy between -1 and 1, without what is no number: no driver can upset an engine."""
    return np.clip(np.nan_to_num(samples, posinf=0.0, neginf=0.0), -1, 1).astype(np.float32)


def loudness(sound: Samples) -> Samples:
    """Return the root mean square of each 20 ms."""
    whole = sound[: len(sound) - len(sound) % FRAME].reshape(-1, FRAME)
    return np.sqrt(np.mean(whole**2, axis=1, dtype=np.float32))


def said_part(sound: Samples) -> Samples:
    """Return the piece from just before the first loud sound to just after the last."""
    frames = loudness(sound)
    floor = frames.min()
    loud = np.flatnonzero(frames > floor + LOUD * (frames.max() - floor)) * FRAME
    start = max(0, loud[0] - int(BEFORE_S * RATE)) if len(loud) else 0
    return sound[start : loud[-1] + int(AFTER_S * RATE)] if len(loud) else sound


def quietest(sound: Samples, reach: int) -> int:
    """Return where, in the last `reach` samples, the quietest 0.2 s have their middle."""
    frames = loudness(sound[-reach:])
    smooth = np.convolve(frames, np.ones(10, np.float32), mode="valid")
    return len(sound) - reach + (int(np.argmin(smooth)) + 5) * FRAME


def ends_in_a_pause(sound: Samples) -> bool:
    """Whether the last PAUSE_S are far quieter than what was said before."""
    frames = loudness(sound)
    last = frames[-int(PAUSE_S * RATE / FRAME) :]
    spoken, floor = np.percentile(frames, 80), np.percentile(frames, 5)
    return bool(last.max() < floor + 0.1 * (spoken - floor))


def joined(pieces: Iterable[Transcript]) -> Transcript:
    """Return pieces as one transcript; each alternative differs from it in one piece."""
    kept = [piece for piece in pieces if piece.text]
    if len(kept) < 2:  # noqa: PLR2004 - one or none need no joining
        return kept[0] if kept else Transcript("", 0.0)
    return replace(_in_a_row(kept), alternatives=tuple(_others(kept)[:ALTERNATIVES]))


def _in_a_row(pieces: list[Transcript]) -> Transcript:
    lengths = [len(piece.text) for piece in pieces]
    sure = sum(p.confidence * n for p, n in zip(pieces, lengths, strict=True)) / sum(lengths)
    tokens = tuple(token for piece in pieces for token in piece.tokens)
    return Transcript(together(piece.text for piece in pieces), sure, tokens)


def _others(pieces: list[Transcript]) -> list[Transcript]:
    others = [
        _in_a_row([*pieces[:place], other, *pieces[place + 1 :]])
        for place, piece in enumerate(pieces)
        for other in piece.alternatives
    ]
    return sorted(others, key=lambda transcript: -transcript.confidence)
