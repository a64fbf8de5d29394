"""sherpa-onnx: streaming and offline models of the field, from a folder."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import sherpa_onnx

from speech.engines.pieces import PiecewiseDecoding, healthy
from speech.engines.sherpa_files import Kind, SherpaFiles, sherpa_files
from speech.recogniser import EngineUnavailableError, Token, Transcript
from speech.sound import RATE, Samples

Engine: TypeAlias = Any
"""sherpa-onnx has no types of its own."""

TAIL: Samples = np.zeros(RATE * 2 // 3, np.float32)
"""Silence that makes a streaming model give away what it still holds back."""
SHORTEST_S = 0.1
"""Nothing shorter is a word, and some models stop the program for want of a frame."""
NOTHING = Transcript("", 0.0)


class Sherpa:
    """A model in a folder, of any kind that `sherpa_files` knows. One thread at a time."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        """Raise EngineUnavailableError `model_missing` or `model_damaged`."""
        files = sherpa_files(folder)
        try:
            self._engine: Engine = _load(files, threads)
            self._known = _characters(files.tokens)
        except Exception as error:  # whatever a parser makes of a damaged file
            raise EngineUnavailableError("model_damaged", str(folder)) from error
        self._kind = files.kind
        self._name = folder.name

    @property
    def name(self) -> str:
        """The model's: `sherpa-streaming`."""
        return self._name

    @property
    def is_streaming(self) -> bool:
        """As the model is."""
        return self._kind.is_streaming

    def begin(
        self, words: Sequence[str] = (), alone: Sequence[str] = ()
    ) -> "StreamingDecoding | PiecewiseDecoding":
        """Begin an utterance; a transducer that streams finds likely words more easily."""
        del alone  # it would find them within sentences as well
        if not self.is_streaming:
            return PiecewiseDecoding(self._hear, self._hear)
        return StreamingDecoding(self._engine, self._stream(words))

    def close(self) -> None:
        """Give the model's memory back, once the last decoding is gone too."""
        del self._engine

    def _stream(self, words: Sequence[str]) -> Engine:
        told = [word for word in words if word and set(word) <= self._known]
        if told and self._kind is Kind.STREAMING_TRANSDUCER:
            return self._engine.create_stream("/".join(told))
        return self._engine.create_stream()

    def _hear(self, sound: Samples) -> Transcript:
        if len(sound) < SHORTEST_S * RATE:
            return NOTHING
        stream = self._engine.create_stream()
        stream.accept_waveform(RATE, sound)
        self._engine.decode_stream(stream)
        return _transcript(stream.result.text, stream.result.tokens, ())


class StreamingDecoding:
    """One utterance in one stream; the silence of a `finish` stays in it like a pause."""

    def __init__(self, engine: Engine, stream: Engine) -> None:
        self._engine, self._stream = engine, stream
        self._waits = False

    def feed(self, samples: Samples) -> None:
        """Take the next samples and decode them."""
        if len(samples):
            self._stream.accept_waveform(RATE, healthy(samples))
            self._decode()
            self._waits = True

    def partial(self) -> str:
        """Return the text so far."""
        return str(self._engine.get_result(self._stream))

    def finish(self) -> Transcript:
        """Return the transcript of all that was fed."""
        if self._waits:
            self._stream.accept_waveform(RATE, TAIL)
            self._decode()
            self._waits = False
        result = self._engine.get_result_all(self._stream)
        return _transcript(result.text, result.tokens, result.ys_probs)

    def _decode(self) -> None:
        while self._engine.is_ready(self._stream):
            self._engine.decode_stream(self._stream)


def _transcript(text: str, pieces: Sequence[str], logs: Sequence[float]) -> Transcript:
    """Return what was heard; not every kind of model says how sure it is."""
    if not text.strip():
        return NOTHING
    if len(logs) != len(pieces) or not logs:
        return Transcript(text.strip())
    likely = [math.exp(min(0.0, log)) for log in logs]
    tokens = tuple(Token(*pair) for pair in zip(pieces, likely, strict=True))
    return Transcript(text.strip(), sum(likely) / len(likely), tokens)


def _characters(tokens: Path) -> frozenset[str]:
    lines = tokens.read_text(encoding="utf-8").splitlines()
    return frozenset(name for name in (line.split(" ")[0] for line in lines) if len(name) == 1)


def _load(files: SherpaFiles, threads: int) -> Engine:
    loaders: dict[Kind, Callable[[SherpaFiles, int], Engine]] = {
        Kind.STREAMING_TRANSDUCER: _streaming_transducer,
        Kind.STREAMING_PARAFORMER: _streaming_paraformer,
        Kind.TRANSDUCER: _transducer,
        Kind.PARAFORMER: _paraformer,
        Kind.SENSE_VOICE: _sense_voice,
    }
    return loaders[files.kind](files, threads)


def _streaming_transducer(files: SherpaFiles, threads: int) -> Engine:
    return sherpa_onnx.OnlineRecognizer.from_transducer(
        tokens=str(files.tokens),
        encoder=str(files.model),
        decoder=str(files.decoder),
        joiner=str(files.joiner),
        num_threads=threads,
        decoding_method="modified_beam_search",  # the one that knows of likely words
    )


def _streaming_paraformer(files: SherpaFiles, threads: int) -> Engine:
    return sherpa_onnx.OnlineRecognizer.from_paraformer(
        tokens=str(files.tokens),
        encoder=str(files.model),
        decoder=str(files.decoder),
        num_threads=threads,
    )


def _transducer(files: SherpaFiles, threads: int) -> Engine:
    return sherpa_onnx.OfflineRecognizer.from_transducer(
        tokens=str(files.tokens),
        encoder=str(files.model),
        decoder=str(files.decoder),
        joiner=str(files.joiner),
        num_threads=threads,
    )


def _paraformer(files: SherpaFiles, threads: int) -> Engine:
    return sherpa_onnx.OfflineRecognizer.from_paraformer(
        paraformer=str(files.model), tokens=str(files.tokens), num_threads=threads
    )


def _sense_voice(files: SherpaFiles, threads: int) -> Engine:
    return sherpa_onnx.OfflineRecognizer.from_sense_voice(
        model=str(files.model), tokens=str(files.tokens), num_threads=threads, language="zh"
    )
