"""One thing to be said, and when."""

from dataclasses import dataclass
from enum import IntEnum


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
    """

    text: str
    priority: Priority = Priority.NORMAL
    key: str = ""
    language: str = "zh-CN"
    keep: bool = False
    is_of_page: bool = False
