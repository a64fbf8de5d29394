"""A Whisper model in CTranslate2: sound to readings, with no opinion of what to believe."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor

from speech.engines.pieces import said_part
from speech.engines.whisper_tokens import WhisperTokens
from speech.listening_guard import once
from speech.recogniser import Token
from speech.sound import RATE, Samples

HOP = 160
"""Samples for each frame of the spectrogram."""
FULL_WINDOW = 3000
"""Frames of the 30 s that Whisper was trained on."""
SHORTEST_WINDOW, AFTER_SPEECH = 500, 200
"""Frames. Why so many: docs/decisions/009-short-whisper-windows.md."""
LEAST = 1e-9
"""No token is less likely."""
TOKENS_PER_SECOND, SPARE_TOKENS = 14, 10


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a piece: `score` is the mean log probability of a token.

    `silence` is how likely Whisper finds it, from 0 to 1, that nobody speaks.
    """

    ids: tuple[int, ...]
    text: str
    score: float
    silence: float


@dataclass(frozen=True, slots=True)
class Encoded:
    """A piece of sound as the model sees it; it can be read more than once.

    `seconds` is its length, `said_s` that of what is loud in it.
    """

    features: ctranslate2.StorageView
    frames: int
    seconds: float
    said_s: float


class WhisperModel:
    """The model and its vocabulary, loaded in about a second. One thread at a time."""

    def __init__(self, folder: Path, language: str, threads: int) -> None:
        self._tokens = WhisperTokens(folder / "tokenizer.json", language)
        self._model = ctranslate2.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=threads
        )
        self._spectrogram = FeatureExtractor()

    def encode(self, sound: Samples, window: int) -> Encoded:
        """Return a piece as the model sees it, in a window of so many frames (10 ms each)."""
        padded = np.zeros(window * HOP, np.float32)
        padded[: len(sound)] = sound[: len(padded)]
        spectrogram = self._spectrogram(padded, padding=0)[np.newaxis]
        view = ctranslate2.StorageView.from_array(np.ascontiguousarray(spectrogram))
        said_s = len(said_part(sound)) / RATE
        return Encoded(self._model.encode(view), len(sound) // HOP, len(sound) / RATE, said_s)

    def read(self, piece: Encoded, beam: int, words: Sequence[str] = ()) -> list[Reading]:
        """Return up to `beam` different readings, the best first; `words` are likely."""
        question = self._tokens.question(words)
        result = self._model.generate(
            piece.features,
            [question],
            beam_size=beam,
            num_hypotheses=beam,
            max_length=len(question) + SPARE_TOKENS + int(TOKENS_PER_SECOND * piece.seconds),
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        readings: dict[str, Reading] = {}
        for ids, score in zip(result.sequences_ids, result.scores, strict=True):
            whole = self._tokens.text(ids)
            text = once(whole, piece.said_s)
            said = tuple(ids) if text == whole else self._tokens.ids(text)
            readings.setdefault(text, Reading(said, text, score, result.no_speech_prob))
        return list(readings.values())

    def weigh(self, piece: Encoded, reading: Reading) -> tuple[Token, ...]:
        """Return the characters of a reading, each as likely as it is when no words are told."""
        if not reading.ids:
            return ()
        return tuple(self._tokens.pieces(reading.ids, self._probabilities(piece, reading.ids)))

    def score(self, piece: Encoded, text: str) -> float:
        """Return the mean log probability of a text's tokens, were it what was said in a piece."""
        logs = [math.log(max(p, LEAST)) for p in self._probabilities(piece, self._tokens.ids(text))]
        return sum(logs) / len(logs) if logs else -math.inf

    def _probabilities(self, piece: Encoded, ids: Sequence[int]) -> Sequence[float]:
        question = self._tokens.question()
        (weighed,) = self._model.align(piece.features, question, [list(ids)], piece.frames)
        return tuple(weighed.text_token_probs)

    def close(self) -> None:
        """Give the memory back; nothing can be read any more."""
        self._model.unload_model()


def window_for(samples: int) -> int:
    """Return the frames of a window that a piece of so many samples is understood well in."""
    frames = samples // HOP + AFTER_SPEECH
    return min(max(frames + frames % 2, SHORTEST_WINDOW), FULL_WINDOW)
