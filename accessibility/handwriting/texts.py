"""What the pad shows and has spoken, in the person's language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign that is pressed and not drawn; `shown` on its key, `name` for the ear."""

    text: str
    shown: str
    name: str


@dataclass(frozen=True, slots=True)
class PadTexts:
    """Every sentence of the pad.

    `missing` says how a recogniser is installed, `example` (of a character and a word with it)
    tells a character from others of its sound; `written` is of the last characters, `found` of
    the likeliest ones.
    """

    square: str
    how: str
    undo: str
    clear: str
    delete: str
    cleared: str
    undone: str
    nothing_found: str
    missing: str
    marks: Sequence[Mark]
    example: Callable[[str, str], str]
    written: Callable[[str], str]
    found: Callable[[str], str]
    deleted: Callable[[str], str]
