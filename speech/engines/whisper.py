"""Whisper: hears whole pieces, and is not believed when it hears what nobody said."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

import numpy as np

from speech.engines.pieces import PiecewiseDecoding, loudness, said_part
from speech.engines.whisper_choice import LONGEST_S, chosen
from speech.engines.whisper_model import (
    FULL_WINDOW,
    LEAST,
    SHORTEST_WINDOW,
    Encoded,
    Reading,
    WhisperModel,
    window_for,
)
from speech.listening_guard import plausible
from speech.recogniser import EngineUnavailableError, Transcript
from speech.sound import RATE, Samples

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
BEAM = 5
SHORTEST_S = 0.15
"""Nothing shorter is a word."""
QUIETEST = 0.0008
"""Root mean square of 20 ms: a microphone in which nobody speaks."""
SILENT, UNSURE = 0.6, -0.5
"""A probability from which Whisper itself says that nobody speaks; it is believed when the mean log
probability of the text's tokens is no better than the second."""
GUESSING = -1.4
"""A text with a worse mean log probability is a guess: drawn-out fillers are at -1.2 to -1.6, short
answers in noise are seldom right below -1.2."""
ECHO = -2.0
"""A text with a worse one, once no words are told, is an echo of the words that were: what was said
is at -0.1 to -2.4, words put in the place of others are at -2.4 to -7 (measured)."""
DOUBTFUL = -0.4
"""What scores worse is looked at again: docs/decisions/009-short-whisper-windows.md."""
SECOND_WINDOW = 1000
"""Frames in which a doubtful short answer is looked at again: the full window takes a second
longer, and somebody waits for the reply."""
LONGER, SHORT = 1.3, 4
"""Times and characters that a text may be longer with likely words than it is without."""
NOTHING = Transcript("", 0.0)

Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """A reading, and the window it was read in."""

    piece: Encoded
    reading: Reading

    def is_credible(self) -> bool:
        """Whether somebody can have said this in so many seconds."""
        return bool(self.reading.text) and plausible(self.reading.text, self.piece.seconds)

    def is_beyond_doubt(self) -> bool:
        """Whether a second look would hardly find anything better."""
        return self.is_credible() and self.reading.score >= DOUBTFUL


class Whisper:
    """A Whisper model for one language, loaded from a folder. One thread at a time.

    A `thorough` one looks at everything twice: fewer errors in about three times the time.
    """

    def __init__(
        self, folder: Path, language: str = "zh", threads: int = 2, *, thorough: bool = False
    ) -> None:
        """Raise EngineUnavailableError `model_missing`, `model_damaged`, `too_little_memory`."""
        if not all((folder / name).is_file() for name in FILES):
            raise EngineUnavailableError("model_missing", str(folder))
        try:
            self._model = WhisperModel(folder, language, threads)
            silence = self._model.encode(np.zeros(RATE, np.float32), window_for(RATE))
            self._model.read(silence, BEAM)  # the first decoding is slow, and damage shows
        except MemoryError as error:
            raise EngineUnavailableError("too_little_memory", str(folder)) from error
        except Exception as error:  # whatever a parser makes of a damaged file
            raise EngineUnavailableError("model_damaged", str(folder)) from error
        self._name = folder.name
        self._thorough = thorough

    @property
    def name(self) -> str:
        """The model's: `whisper-base`."""
        return self._name

    @property
    def is_streaming(self) -> bool:
        """Every partial is a decoding of its own."""
        return False

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> PiecewiseDecoding:
        """Begin an utterance; likely words weigh something and never appear by themselves."""
        told, said = tuple(filter(None, words)), tuple(filter(None, alone))
        return PiecewiseDecoding(partial(self._hear, words=told, alone=said), self._glance)

    def close(self) -> None:
        """Give the model's memory back; a decoding begun before must not be used any more."""
        self._model.close()

    def _glance(self, sound: Samples) -> Transcript:
        if is_nothing(sound):
            return NOTHING
        looks = self._looks(self._model.encode(sound, window_for(len(sound))), 1, ())
        best = next(filter(_Look.is_credible, looks), None)
        return Transcript(best.reading.text) if best else NOTHING

    def _hear(self, sound: Samples, words: Words, alone: Words) -> Transcript:
        """Return what was said: one of few words where it is short, else what it reads like.

        A long piece is heard again without `words` when only they speak for it, and when nothing
        was heard with them: they make Whisper believe too easily in silence.
        """
        if is_nothing(sound):
            return NOTHING
        said = said_part(sound)
        if len(said) <= LONGEST_S * RATE:
            return self._chosen(said, (*words, *alone)) or self._heard(sound, ())
        transcript = self._heard(sound, words)
        if words and not is_likely_by_itself(transcript):
            return self._heard(sound, ())
        return transcript

    def _chosen(self, said: Samples, words: Words) -> Transcript | None:
        if not words:
            return None
        piece = self._model.encode(said, window_for(len(said)))
        return chosen(self._model, piece, self._model.read(piece, BEAM), words)

    def _heard(self, sound: Samples, words: Words) -> Transcript:
        """Return what was said; what is doubtful in a short window is looked at in a longer one."""
        window = window_for(len(sound))
        looks = self._looks(self._model.encode(sound, window), BEAM, words)
        is_doubtful = self._thorough or not looks or not looks[0].is_beyond_doubt()
        if is_doubtful and window < FULL_WINDOW:
            is_brief = window == SHORTEST_WINDOW and not self._thorough
            second = SECOND_WINDOW if is_brief else FULL_WINDOW
            looks += self._looks(self._model.encode(sound, second), BEAM, words)
        ranked = sorted(filter(_Look.is_credible, looks), key=lambda look: -look.reading.score)
        is_guess = not ranked or ranked[0].reading.score <= GUESSING
        return NOTHING if is_guess else self._transcript(ranked)

    def _looks(self, piece: Encoded, beam: int, words: Words) -> list[_Look]:
        """Return the readings of a piece, the best first; none when nobody speaks in it."""
        readings = self._model.read(piece, 1 if words else beam)
        if not somebody_speaks(readings[0]):
            return []
        if words:  # only now: told to a piece without a voice, they come back as an echo
            longest = LONGER * len(readings[0].text) + SHORT
            told = self._model.read(piece, beam, words)
            readings = [each for each in told if len(each.text) <= longest] or readings
        return [_Look(piece, each) for each in readings]

    def _transcript(self, ranked: Sequence["_Look"]) -> Transcript:
        best = ranked[0]
        others: dict[str, float] = {}
        for look in ranked:
            others.setdefault(look.reading.text, math.exp(look.reading.score))
        confidence = others.pop(best.reading.text)
        tokens = self._model.weigh(best.piece, best.reading)
        alternatives = tuple(Transcript(*pair) for pair in others.items())
        return Transcript(best.reading.text, confidence, tokens, alternatives)


def is_nothing(sound: Samples) -> bool:
    """Whether it is too short for a word, or a microphone in which nobody speaks."""
    return len(sound) < SHORTEST_S * RATE or bool(loudness(sound).max() < QUIETEST)


def is_likely_by_itself(transcript: Transcript) -> bool:
    """Whether the sound speaks for a text, and not only the words that were told."""
    logs = [math.log(max(token.probability, LEAST)) for token in transcript.tokens]
    return bool(logs) and sum(logs) / len(logs) > ECHO


def somebody_speaks(reading: Reading) -> bool:
    """Whether Whisper neither says that nobody does, nor only guesses."""
    is_silent = reading.silence > SILENT and reading.score < UNSURE
    return reading.score > GUESSING and not is_silent
