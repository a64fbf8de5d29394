"""What kind of answer is waited for: it decides how long a pause may be and how text is written."""

from dataclasses import dataclass
from enum import StrEnum

PAUSE_SHORT_S = 0.7
PAUSE_TELLING_S = 1.6
"""Silence that ends an answer: a short one, and one told in several breaths."""


class AnswerKind(StrEnum):
    """How an answer is to be written down."""

    COMMAND = "command"
    """A command, a yes or no, or one of `words`."""
    NAME = "name"
    DIGITS = "digits"
    """Digits only: receipt number, query code, telephone."""
    IDENTITY = "identity"
    """Digits and Latin letters: the number of an identity document."""
    REGION = "region"
    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One answer that is waited for. `words` are terms likely to be said, the likeliest first.

    `alone` are commands that may be said instead, with nothing around them. `pause_s` is the
    silence in seconds that ends the answer (0.5 to 5).
    """

    kind: AnswerKind = AnswerKind.COMMAND
    words: tuple[str, ...] = ()
    pause_s: float = PAUSE_SHORT_S
    alone: tuple[str, ...] = ()
