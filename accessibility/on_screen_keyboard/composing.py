"""Pinyin on its way to Chinese: letters typed and not yet chosen for."""

from collections.abc import Sequence
from dataclasses import dataclass

from accessibility.on_screen_keyboard.candidates import Candidate
from accessibility.on_screen_keyboard.syllables import SEPARATOR

MOST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Composing:
    """Letters, and the candidates for them or for the first of them. Pure; each step is a new one.

    Candidates of fewer letters stay while one types on: they still fit, and nothing flickers.
    """

    letters: str = ""
    candidates: tuple[Candidate, ...] = ()
    answered: str = ""

    @property
    def is_answered(self) -> bool:
        """Whether the candidates are those of all the letters there are."""
        return self.answered == self.letters

    def typed(self, letter: str) -> "Composing":
        """Add a letter; a separator begins nothing, and a very long sentence takes no more."""
        if len(self.letters) >= MOST_LETTERS or (letter == SEPARATOR and not self.letters):
            return self
        return Composing(self.letters + letter, self.candidates, self.answered)

    def deleted(self) -> "Composing":
        """Take the last letter away, with the candidates that were found for it."""
        return Composing(self.letters[:-1])

    def found(self, letters: str, candidates: Sequence[Candidate]) -> "Composing":
        """Take candidates, unless other letters were typed meanwhile."""
        return Composing(letters, tuple(candidates), letters) if letters == self.letters else self

    def chosen(self, candidate: Candidate) -> "Composing":
        """Go on with the letters the candidate leaves over."""
        return Composing(self.letters[candidate.letters :].lstrip(SEPARATOR))
