"""What is to be said, before it becomes sound."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Line:
    """Some sentences. `keep` says that they hold nothing of a person and come again."""

    text: str
    keep: bool = True


Lines = tuple[Line, ...]


def fixed(*texts: str) -> Lines:
    """Return lines that hold nothing of a person; empty texts are left out."""
    return tuple(Line(text) for text in texts if text)


def private(*texts: str) -> Lines:
    """Return lines that hold what a person said or wrote; empty texts are left out."""
    return tuple(Line(text, keep=False) for text in texts if text)


def joined(lines: Iterable[Line]) -> Lines:
    """Return as few lines as can be: neighbours of the same kind become one."""
    groups = groupby(lines, key=lambda line: line.keep)
    return tuple(Line("\n".join(line.text for line in group), keep) for keep, group in groups)
