"""Asking back before what is hard to take back."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Outcome, Turn
from desktop.flow.conversation.between import QuestionBetween
from desktop.flow.conversation.floor import Deed
from desktop.flow.conversation.line import fixed
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from speech.events import Final

KEEPS = frozenset({CommandKind.CANCEL, CommandKind.SAVE, CommandKind.BACK, CommandKind.SKIP})


@dataclass(frozen=True)
class SureAsking(QuestionBetween):
    """Asks once whether `deed` is meant; `asking` goes on when it is not.

    `sentence` is the one command that does it: then a yes is not enough. Without it a yes is.
    """

    deed: Deed
    sentence: CommandKind | None = None

    def take(self, heard: Final) -> Turn:
        """Leave things as they are at a no; do it at a yes only where no sentence is asked for."""
        reply = self.aids.understanding.reply(heard.text)
        if reply is Reply.YES and self.sentence is None:
            return self.done()
        if reply is Reply.NO or self.is_worded("said-words-keep", heard):
            return self.kept()
        return self.missed()

    def obey(self, command: Command) -> Turn | None:
        """Do it at its one sentence; "cancel" and the like leave things as they are."""
        if self.sentence is not None and command.kind is self.sentence:
            return self.done()
        if command.kind in KEEPS:
            return self.kept()
        is_bare = command.kind is CommandKind.DELETE and not command.number
        return Turn(self, self.again()) if is_bare else None

    def done(self) -> Turn:
        """Return the turn that does it."""
        return Turn(self.asking, outcome=Outcome.DONE, deed=self.deed)

    def kept(self) -> Turn:
        """Return to the exchange behind."""
        says = (*fixed(self.aids.words.say("said-kept")), *self.asking.again())
        return Turn(self.asking, says, Outcome.DONE)
