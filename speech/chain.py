"""Which recogniser listens: the best one that works here, and in the end none, and here is why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from speech.memory import available_memory
from speech.recogniser import EngineUnavailableError, Recogniser

FindModel: TypeAlias = Callable[[str], Path | None]
AvailableMemory: TypeAlias = Callable[[], int | None]

MODEL_MISSING = "model_missing"
MODEL_DAMAGED = "model_damaged"
LIBRARY_MISSING = "library_missing"
TOO_LITTLE_MEMORY = "too_little_memory"

WORKING_SPACE = 150_000_000
"""Bytes an engine needs besides its model, which takes as much memory as it takes disk."""


class Engine(Enum):
    """A library that recognises, by the name of its package."""

    SHERPA = "sherpa_onnx"
    VOSK = "vosk"
    WHISPER = "ctranslate2"


BEST_FIRST = (
    (Engine.SHERPA, "sherpa-streaming-zipformer"),
    (Engine.SHERPA, "sherpa-streaming-paraformer"),
    (Engine.SHERPA, "sherpa-sense-voice"),
    (Engine.VOSK, "vosk-cn"),
    (Engine.VOSK, "vosk-small-cn"),
    (Engine.WHISPER, "whisper-base"),
)
"""Engines and models for Mandarin: by error rate, and those that hear while one speaks first."""
OTHERS = ((Engine.VOSK, "vosk-ko"),)
"""Taken only by name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model and the engine that could run it; `folder` is None when it is not installed.

    `thorough` asks for fewer errors at the cost of time, where an engine has that choice.
    """

    engine: Engine
    model_id: str
    folder: Path | None
    memory: AvailableMemory = available_memory
    thorough: bool = False

    def check(self) -> str | None:
        """Return the code of what is missing, or None. Takes milliseconds; loads nothing."""
        if self.folder is None or not self.folder.is_dir():
            return MODEL_MISSING
        if find_spec(self.engine.value) is None:
            return LIBRARY_MISSING
        free = self.memory()
        if free is not None and free < _size(self.folder) + WORKING_SPACE:
            return TOO_LITTLE_MEMORY
        return None

    def load(self) -> Recogniser:
        """Return the loaded engine; takes seconds. Raises EngineUnavailableError only."""
        code = self.check()
        if code is not None or self.folder is None:
            raise EngineUnavailableError(code or MODEL_MISSING, self.model_id)
        try:
            return _load(self.engine, self.folder, thorough=self.thorough)
        except EngineUnavailableError:
            raise
        except MemoryError as error:
            raise EngineUnavailableError(TOO_LITTLE_MEMORY, self.model_id) from error
        except (ImportError, OSError) as error:  # a library of the system that it needs is missing
            raise EngineUnavailableError(LIBRARY_MISSING, self.model_id) from error
        except Exception as error:
            raise EngineUnavailableError(MODEL_DAMAGED, self.model_id) from error


@dataclass(frozen=True, slots=True)
class TypingOnly:
    """Nothing can listen. `reasons` has each model and the code that speaks against it."""

    reasons: tuple[tuple[str, str], ...]

    @property
    def code(self) -> str:
        """The reason to tell: of the best model that is there at all, else that there is none."""
        present = (code for _, code in self.reasons if code != MODEL_MISSING)
        return next(present, MODEL_MISSING)


def candidates(
    find_model: FindModel, only: str | None = None, *, thorough: bool = False
) -> tuple[Candidate, ...]:
    """Return every model that could listen, the best first; or the one of the name `only`.

    Empty when no such name is known.
    """
    chosen = BEST_FIRST if only is None else (*BEST_FIRST, *OTHERS)
    return tuple(
        Candidate(engine, model_id, find_model(model_id), thorough=thorough)
        for engine, model_id in chosen
        if only in (None, model_id)
    )


def best_recogniser(tried: Sequence[Candidate]) -> Recogniser | TypingOnly:
    """Return the first that loads. Never raises; takes seconds, so never in the main thread."""
    reasons: list[tuple[str, str]] = []
    for candidate in tried:
        try:
            return candidate.load()
        except EngineUnavailableError as error:
            reasons.append((candidate.model_id, error.code))
    return TypingOnly(tuple(reasons))


def _load(engine: Engine, folder: Path, *, thorough: bool) -> Recogniser:
    """Load an engine; its library is imported only when it is chosen, for each is large."""
    match engine:
        case Engine.SHERPA:
            from speech.engines.sherpa import Sherpa  # noqa: PLC0415 - as said above

            return Sherpa(folder)
        case Engine.VOSK:
            from speech.engines.vosk_engine import Vosk  # noqa: PLC0415 - as said above

            return Vosk(folder)
        case Engine.WHISPER:
            from speech.engines.whisper import Whisper  # noqa: PLC0415 - as said above

            return Whisper(folder, thorough=thorough)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
