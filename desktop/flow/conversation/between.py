"""A question in between: the exchange that it interrupts goes on afterwards."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking
from desktop.flow.conversation.line import Lines


@dataclass(frozen=True)
class QuestionBetween(Asking):
    """Asks `question`; `asking` is the exchange behind, for which any other command is."""

    asking: Asking
    question: Lines

    @property
    def behind(self) -> Asking:
        """The exchange that goes on afterwards."""
        return self.asking

    def opening(self) -> Lines:
        """Return the question."""
        return self.question

    def again(self) -> Lines:
        """Return the question once more."""
        return self.question
