"""What ears and mouth tell: tiny records, handed to one callback in the worker's thread."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Advice(StrEnum):
    """What would help the microphone."""

    NONE = "none"
    TOO_QUIET = "too_quiet"
    TOO_NOISY = "too_noisy"
    TOO_LOUD = "too_loud"


@dataclass(frozen=True, slots=True)
class Listening:
    """The stream is live and the model is warm: from now on the first word is not lost."""


@dataclass(frozen=True, slots=True)
class Level:
    """How loud it is, from 0 to 1 on a scale people see as even, and what would help."""

    loudness: float
    advice: Advice = Advice.NONE


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """Somebody speaks."""


@dataclass(frozen=True, slots=True)
class Partial:
    """What was heard so far; it may still change."""

    text: str


@dataclass(frozen=True, slots=True)
class Final:
    """One utterance, written for the kind of answer that was waited for; `raw` as heard.

    `alternatives` are other ways to write it, the likeliest first. An empty `text` says that
    somebody spoke and nothing could be understood.
    """

    text: str
    raw: str = ""
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MicrophoneLost:
    """The microphone is gone; what was recognised is kept, and `Listening` follows its return."""


@dataclass(frozen=True, slots=True)
class ListeningFailed:
    """The ears do not work; `code` names the sentence that says why and what else works."""

    code: str


Heard: TypeAlias = (
    Listening | Level | SpeechStarted | Partial | Final | MicrophoneLost | ListeningFailed
)


@dataclass(frozen=True, slots=True)
class SentenceBegun:
    """A sentence of an utterance is about to be heard; `index` counts from 0."""

    key: str
    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance was said to its end, or cut off (`whole` is false)."""

    key: str
    whole: bool


@dataclass(frozen=True, slots=True)
class SpeakingFailed:
    """The mouth does not work; `code` names the sentence that is shown instead."""

    code: str


Said: TypeAlias = SentenceBegun | Spoken | SpeakingFailed
