"""What is to be said, before it becomes sound."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Line:
    """Some sentences. `keep` says that they hold nothing of a person and come again.

    `is_of_page` says that they stand on the page too, where a screen reader reads them itself.
    `to_note` says that people write them down while they hear them.
    """

    text: str
    keep: bool = True
    is_of_page: bool = False
    to_note: bool = False


Lines = tuple[Line, ...]


def fixed(*texts: str) -> Lines:
    """Return lines that hold nothing of a person; empty texts are left out."""
    return tuple(Line(text) for text in texts if text)


def private(*texts: str) -> Lines:
    """Return lines that hold what a person said or wrote; empty texts are left out."""
    return tuple(Line(text, keep=False) for text in texts if text)


def to_note(*texts: str) -> Lines:
    """Return lines of a person that they write down while they hear them: never said fast."""
    return tuple(replace(line, to_note=True) for line in private(*texts))


def of_page(lines: Lines) -> Lines:
    """Return lines as what the page that just opened or changed shows as well."""
    return tuple(replace(line, is_of_page=True) for line in lines)


def asked_for(lines: Lines) -> Lines:
    """Return lines as what the person wants to hear, whether or not the page shows it."""
    return tuple(replace(line, is_of_page=False) for line in lines)


def joined(lines: Iterable[Line]) -> Lines:
    """Return as few lines as can be: neighbours of the same kind become one."""
    groups = groupby(lines, key=lambda line: replace(line, text=""))
    return tuple(
        replace(kind, text="\n".join(line.text for line in group)) for kind, group in groups
    )
