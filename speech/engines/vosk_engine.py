"""Vosk: a streaming Kaldi model, in any language whose model lies in the folder."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import vosk

from speech.engines.ideographs import together
from speech.engines.pieces import healthy, joined
from speech.recogniser import EngineUnavailableError, Token, Transcript
from speech.sound import RATE, Samples

FILES = ("am/final.mdl", "conf/model.conf")
STATIC_GRAPH = "graph/HCLG.fst"
DYNAMIC_GRAPH = ("graph/HCLr.fst", "graph/Gr.fst")
"""With these two a grammar can take the place of the language model."""
UNKNOWN = "[unk]"
QUIET = -1
"""The level at which Kaldi logs nothing."""


class Vosk:
    """A Kaldi model from a folder. Its decodings may be used in one thread each.

    With `keep_to_words`, an utterance that has likely words is taken for one of them or nothing.
    With `alternatives`, transcripts have so many others, but no words with probabilities.
    """

    def __init__(self, folder: Path, *, keep_to_words: bool = False, alternatives: int = 0) -> None:
        """Raise EngineUnavailableError `model_missing` or `model_damaged`."""
        has_graph = is_dynamic(folder) or (folder / STATIC_GRAPH).is_file()
        if not has_graph or not all((folder / name).is_file() for name in FILES):
            raise EngineUnavailableError("model_missing", str(folder))
        vosk.SetLogLevel(QUIET)
        try:
            # A path, never a name: Vosk would look for a name on the network.
            self._model = vosk.Model(str(folder))
        except Exception as error:  # it raises nothing more precise
            raise EngineUnavailableError("model_damaged", str(folder)) from error
        self._folder = folder
        self._keeps_to_words = keep_to_words and is_dynamic(folder)
        self._alternatives = alternatives

    @property
    def name(self) -> str:
        """The model's: `vosk-cn`."""
        return self._folder.name

    @property
    def is_streaming(self) -> bool:
        """A partial is there already."""
        return True

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> "VoskDecoding":
        """Begin an utterance with a recogniser of its own: old ones grow for hours."""
        grammar = self._grammar((*words, *alone)) if self._keeps_to_words else []
        if grammar:
            told = json.dumps([*grammar, UNKNOWN], ensure_ascii=False)
            recogniser = vosk.KaldiRecognizer(self._model, RATE, told)
        else:
            recogniser = vosk.KaldiRecognizer(self._model, RATE)
        recogniser.SetWords(True)  # noqa: FBT003 - Vosk's own signature
        recogniser.SetMaxAlternatives(self._alternatives)
        return VoskDecoding(recogniser)

    def close(self) -> None:
        """Give the model's memory back, once the last decoding is gone too."""
        del self._model

    def _grammar(self, words: Sequence[str]) -> list[str]:
        """Return those words that the model knows, whole or character by character."""
        spelled = (word if self._knows(word) else " ".join(word) for word in words)
        return [each for each in spelled if all(map(self._knows, each.split()))]

    def _knows(self, word: str) -> bool:
        return bool(self._model.vosk_model_find_word(word) >= 0)


class VoskDecoding:
    """One utterance; what Kaldi holds for its end is settled, and the next words follow it."""

    def __init__(self, recogniser: vosk.KaldiRecognizer) -> None:
        self._recogniser = recogniser
        self._settled: list[Transcript] = []

    def feed(self, samples: Samples) -> None:
        """Take the next samples and decode them."""
        pcm = (healthy(samples) * np.iinfo(np.int16).max).astype("<i2")
        if len(pcm) and self._recogniser.AcceptWaveform(pcm.tobytes()):
            self._settle(self._recogniser.Result())

    def partial(self) -> str:
        """Return the text so far."""
        rest = Transcript(_text(json.loads(self._recogniser.PartialResult()).get("partial", "")))
        return joined([*self._settled, rest]).text

    def finish(self) -> Transcript:
        """Return the transcript of all that was fed; more may be fed afterwards."""
        self._settle(self._recogniser.FinalResult())
        return joined(self._settled)

    def _settle(self, result: str) -> None:
        transcript = transcript_of(json.loads(result))
        if transcript.text:
            self._settled.append(transcript)


def is_dynamic(folder: Path) -> bool:
    """Whether the model in a folder can be kept to a grammar."""
    return all((folder / name).is_file() for name in DYNAMIC_GRAPH)


def transcript_of(result: dict[str, Any]) -> Transcript:
    """Return what a result of Vosk's says, with word probabilities or with alternatives."""
    if "alternatives" in result:
        return _best_of(result["alternatives"])
    words = [word for word in result.get("result", ()) if word["word"] != UNKNOWN]
    tokens = tuple(Token(word["word"], float(word["conf"])) for word in words)
    return Transcript(_text(result.get("text", "")), _mean(tokens), tokens)


def _best_of(alternatives: Sequence[dict[str, Any]]) -> Transcript:
    """Return the likeliest; the scores are logarithms that have only their differences to say."""
    texts = [_text(each["text"]) for each in alternatives]
    best = max((float(each["confidence"]) for each in alternatives), default=0.0)
    weights = [math.exp(float(each["confidence"]) - best) for each in alternatives]
    shares = [weight / sum(weights) for weight in weights]
    ranked = [Transcript(*pair) for pair in zip(texts, shares, strict=True) if pair[0]]
    if not ranked:
        return Transcript("", 0.0)
    return Transcript(ranked[0].text, ranked[0].confidence, alternatives=tuple(ranked[1:]))


def _text(text: str) -> str:
    return together(word for word in text.split() if word != UNKNOWN)


def _mean(tokens: Sequence[Token]) -> float:
    return sum(token.probability for token in tokens) / len(tokens) if tokens else 0.0
