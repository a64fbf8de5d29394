"""How much a hand may shake: plain figures, all in seconds."""

from dataclasses import dataclass
from math import inf

NEVER = inf
"""As `repeat_s`: a key that is held down counts once."""


@dataclass(frozen=True, slots=True)
class Steadiness:
    """What is taken for meant. Nought leaves a thing as the system does it.

    `repeat_s` is the delay before a held key repeats, and then the time between two repeats
    (EN 301 549 5.7: up to 2 s and more, or off with NEVER). `bounce_s` is how long after a key or
    a press was let go the same again is ignored (EN 301 549 5.8: up to 0.5 s and more).
    `key_hold_s` and `press_hold_s` are how long a key, and a finger or a mouse button, must stay
    down to count.
    """

    repeat_s: float = 0.0
    bounce_s: float = 0.0
    key_hold_s: float = 0.0
    press_hold_s: float = 0.0


AS_THE_SYSTEM = Steadiness()
