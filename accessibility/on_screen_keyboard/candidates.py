"""What stands for letters typed as pinyin, and who finds it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text for the first `letters` of what was typed."""

    text: str
    letters: int


class PinyinEngine(Protocol):
    """Turns pinyin into Chinese. Made, used and closed in one thread, which may be any."""

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        """Return what the letters may stand for, whole sentences first, then ever shorter.

        `letters` are a to z and the apostrophe between two syllables; `before` is the text
        in front of them, which may make one candidate likelier than another.
        """

    def close(self) -> None:
        """Let go of everything it holds."""


def without_doubles(candidates: list[Candidate], most: int) -> tuple[Candidate, ...]:
    """Return the first of each text, `most` at the most."""
    first: dict[str, Candidate] = {}
    for candidate in candidates:
        first.setdefault(candidate.text, candidate)
    return tuple(first.values())[:most]
