"""What is scanned: groups within groups, and items at their ends. Pure values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Union

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose: its name, the widgets the frame lies around, and what choosing does."""

    name: str
    widgets: tuple[QWidget, ...]
    act: Callable[[], None] = field(compare=False)
    is_shown_whole: bool = True
    """Whether the page scrolls until all of it can be seen."""


@dataclass(frozen=True, slots=True)
class Group:
    """Stops that are entered together before one of them is chosen."""

    name: str
    members: tuple[Union["Group", Item], ...]

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All widgets inside, in their order."""
        return tuple(widget for member in self.members for widget in member.widgets)

    @property
    def is_shown_whole(self) -> bool:
        """Say that the page scrolls to a group."""
        return any(member.is_shown_whole for member in self.members)


Stop = Group | Item
"""What the frame can be at."""
