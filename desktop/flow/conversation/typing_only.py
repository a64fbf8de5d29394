"""A place where nothing may be said aloud: a passphrase is typed, never spoken or heard."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Turn
from desktop.flow.conversation.line import Lines, fixed
from speech.events import Final
from speech.expectation import Expectation


@dataclass(frozen=True)
class TypingAsking(Asking):
    """Says that it is typed here; the microphone stays closed."""

    problem: str = ""

    @property
    def expectation(self) -> Expectation | None:
        """Nothing is listened for."""
        return None

    def opening(self) -> Lines:
        """Return what to do, after what was wrong with the last try."""
        words = self.aids.words
        wrong = words.say(f"problem-{self.problem}") if self.problem else ""
        return fixed(wrong, words.say("passphrase-hint"), words.say("said-type-passphrase"))

    def again(self) -> Lines:
        """Return what to do."""
        return self.opening()

    def take(self, heard: Final) -> Turn:
        """Take nothing, whatever an ear that closes late may still have heard."""
        del heard
        return Turn(self)
