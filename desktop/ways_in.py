"""One switch, two switches or a resting pointer: from the settings, and back into them."""

from collections.abc import Callable
from typing import Protocol

from desktop.flow.ways_in import WaysIn, WaysInChoice
from desktop.settings import Settings


class Keep(Protocol):
    """Changes settings and writes them in a thread."""

    def __call__(self, **changes: object) -> None:
        """Keep these."""


def make_ways_in(settings: Settings, keep: Keep, say: Callable[[str], None]) -> WaysIn:
    """Return the ways in as they were chosen; `say` is given the name of what is framed."""

    def keep_choice(choice: WaysInChoice) -> None:
        keep(ways_in=choice)

    return WaysIn(settings.ways_in, keep_choice, say)
