"""Asking whether to leave: everything is saved, and it is asked once more all the same."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.between import QuestionBetween
from desktop.flow.conversation.floor import Floor
from desktop.flow.conversation.line import fixed
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from speech.events import Final


def leave(floor: Floor) -> None:
    """End the program."""
    floor.leave()


@dataclass(frozen=True)
class LeavingAsking(QuestionBetween):
    """Leave, or go on with the exchange behind."""

    def take(self, heard: Final) -> Turn:
        """Leave at a yes, stay at a no; an answer to the question before counts as one."""
        reply = self.aids.understanding.reply(heard.text)
        if reply is Reply.YES:
            return Turn(self, outcome=Outcome.DONE, deed=leave)
        if reply is not None:
            return self.stay()
        return self.missed()

    def obey(self, command: Command) -> Turn | None:
        """Leave when it is said once more, stay at "cancel"."""
        if command.kind is CommandKind.QUIT:
            return Turn(self, outcome=Outcome.DONE, deed=leave)
        return self.stay() if command.kind in {CommandKind.CANCEL, CommandKind.GO_ON} else None

    def stay(self) -> Turn:
        """Return to the exchange behind."""
        return Turn(self.asking, self.asking.again())


def leaving_from(asking: Asking) -> LeavingAsking:
    """Return the question whether to leave: that all is saved, and whether it is meant."""
    question = fixed(asking.aids.words.say("said-leave"))
    return LeavingAsking(asking.aids, asking, question)
