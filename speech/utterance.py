"""One thing to be said, and when."""

from dataclasses import dataclass
from enum import IntEnum

NOTING_SPEED = 0.85
"""Of the voice's own speed: a hand keeps up with it, and so does a recogniser."""


class Priority(IntEnum):
    """NORMAL waits its turn, NEXT goes before those that wait, NOW cuts off what is being said."""

    NORMAL = 0
    NEXT = 1
    NOW = 2


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sentences to be said. A new one with the same `key` replaces the one that waits.

    `keep` says that it holds nothing of a person and is said often: its sound may be kept on disk.
    `is_of_page` says that it is about a page that just opened: a screen reader reads that itself.
    `to_note` says that people write it down while they hear it.
    """

    text: str
    priority: Priority = Priority.NORMAL
    key: str = ""
    language: str = "zh-CN"
    keep: bool = False
    is_of_page: bool = False
    to_note: bool = False

    def speed(self, wanted: float) -> float:
        """Return how fast to say it where `wanted` is the speed of everything else."""
        return min(wanted, NOTING_SPEED) if self.to_note else wanted
