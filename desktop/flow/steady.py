"""How steady a hand must be: chosen by the person, for keys and for presses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

Values: TypeAlias = tuple[str, ...] | tuple[float, ...]

REPEATS = ("system", "slow", "off")
"""A key that is held down: as the system does; after 2 s and every 2 s; once."""

BOUNCES_S = (0.0, 0.2, 0.5)
"""So long the same key or press again is ignored, in seconds."""

HOLDS_S = (0.0, 0.3, 0.8)
"""So long a key or a press must be held to count, in seconds."""


@dataclass(frozen=True, slots=True)
class SteadyChoice:
    """What was chosen; at first all is as the system does."""

    repeat: str = REPEATS[0]
    bounce_s: float = BOUNCES_S[0]
    key_hold_s: float = HOLDS_S[0]
    press_hold_s: float = HOLDS_S[0]

    def is_usable(self) -> bool:
        """Tell whether all of it can be chosen: a file may hold anything."""
        return all(getattr(self, name) in values for name, values in CHOICES.items())


CHOICES: Mapping[str, Values] = {
    "repeat": REPEATS,
    "bounce_s": BOUNCES_S,
    "key_hold_s": HOLDS_S,
    "press_hold_s": HOLDS_S,
}
"""What may be chosen for each field of a SteadyChoice."""


class Steady(QObject):
    """The choice of the moment. `keep` stores it. Main thread only."""

    changed = Signal()

    def __init__(self, choice: SteadyChoice, keep: Callable[[SteadyChoice], None]) -> None:
        super().__init__()
        self.choice = choice
        self._keep = keep

    def choose(self, choice: SteadyChoice) -> None:
        """Change to `choice` at once."""
        if choice != self.choice:
            self.choice = choice
            self._keep(choice)
            self.changed.emit()
