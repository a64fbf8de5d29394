"""What every recogniser can do, and what it must say of itself before anyone relies on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from speech.sound import Samples


class EngineUnavailableError(Exception):
    """The engine cannot work on this machine; `code` names the reason (`model_missing`, …)."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a transcript and how sure the engine is of it (0 to 1)."""

    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """What an engine heard, as it wrote it. `alternatives` are other readings, the best first.

    `confidence` is from 0 to 1; an empty `text` says that nothing was said.
    """

    text: str
    confidence: float = 1.0
    tokens: tuple[Token, ...] = ()
    alternatives: tuple["Transcript", ...] = ()


class Decoding(Protocol):
    """One utterance being recognised, in one thread."""

    def feed(self, samples: Samples) -> None:
        """Take the next samples (16 kHz mono)."""

    def partial(self) -> str:
        """Return the text so far, as fast as the engine can. A streaming engine costs nothing."""

    def finish(self) -> Transcript:
        """Return the transcript of all that was fed.

        May be called again after more was fed: a listener already decodes while a pause lasts.
        """


class Recogniser(Protocol):
    """A loaded engine. Loading is the constructor's work and may take seconds: never in main."""

    @property
    def name(self) -> str:
        """The engine's name, as `--json` prints it."""

    @property
    def is_streaming(self) -> bool:
        """Whether `partial` costs nothing, so that it may be asked at every block."""

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> Decoding:
        """Begin an utterance in which `words` are likely, or which is one of `alone`."""

    def close(self) -> None:
        """Give the model's memory back."""
