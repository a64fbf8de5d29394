"""How the person writes: what opens by itself beside a field."""

from collections.abc import Callable
from enum import StrEnum


class Writing(StrEnum):
    """A way to write; a value that is the id of a writing aid has that aid opened by itself."""

    KEYS = "keys"
    SPEAKING = "speaking"
    HANDWRITING = "handwriting"
    ON_SCREEN = "keyboard"


class WritingWay:
    """The choice of the moment. `keep` stores it. Main thread only."""

    def __init__(self, choice: Writing, keep: Callable[[Writing], None]) -> None:
        self.choice = choice
        self._keep = keep

    def choose(self, choice: Writing) -> None:
        """Write in this way from the next field on."""
        if choice != self.choice:
            self.choice = choice
            self._keep(choice)
