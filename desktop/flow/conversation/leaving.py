"""Asking whether to leave: everything is saved, and it is asked once more all the same."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Floor
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from speech.events import Final


def leave(floor: Floor) -> None:
    """End the program."""
    floor.leave()


@dataclass(frozen=True)
class LeavingAsking(Asking):
    """Leave, or go on with the exchange behind."""

    asking: Asking

    @property
    def behind(self) -> Asking:
        """Any other command is for the exchange behind."""
        return self.asking

    def opening(self) -> Lines:
        """Return that all is saved, and the question."""
        return fixed(self.aids.words.say("said-leave"))

    def again(self) -> Lines:
        """Return the question once more."""
        return self.opening()

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
