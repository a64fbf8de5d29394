"""Asking what was meant, where it may be a command or a correction as well as text."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Turn
from desktop.flow.conversation.between import QuestionBetween
from desktop.flow.conversation.line import fixed, private
from desktop.flow.understanding.meanings import Command, Reply
from speech.events import Final
from speech.expectation import Expectation


@dataclass(frozen=True)
class Doubt(QuestionBetween):
    """Is it to be written down? `written` is the turn if so, `meant` the command it may be.

    A command ends the doubt.
    """

    written: Turn
    meant: Command | None = None

    @property
    def expectation(self) -> Expectation:
        """Write it, or not."""
        return Expectation(words=(self.aids.heard.say("said-word-write"),))

    def take(self, heard: Final) -> Turn:
        """Write it down, obey it, forget it; anything else is the next answer."""
        write = (self.aids.heard.say("said-word-write"),)
        if self.aids.understanding.choose(heard.text, [write]) == 0:
            return self.written
        reply = self.aids.understanding.reply(heard.text)
        if self.meant and (reply is Reply.YES or self.is_repeated(heard)):
            return Turn(self.asking, command=self.meant)
        if reply is Reply.YES:
            return self.written
        if reply is not None:
            return Turn(self.asking, self.asking.again())
        return self.asking.take(heard)

    def is_repeated(self, heard: Final) -> bool:
        """Return whether what may be a command was said once more."""
        return self.aids.understanding.could_be_command(heard.text) == self.meant


def doubt_command(asking: Asking, heard: Final, meant: Command) -> Doubt:
    """Return the doubt about an answer that may be a command: said once more, it is one."""
    question = private(asking.aids.words.say("said-command-or-text", what=heard.text))
    return Doubt(asking.aids, asking, question, asking.take(heard), meant)


def doubt_correction(asking: Asking, missing: str, written: Turn) -> Doubt:
    """Return the doubt about a correction of what does not stand in the text."""
    words = asking.aids.words
    said = private(words.say("said-not-found", what=missing))
    return Doubt(asking.aids, asking, (*said, *fixed(words.say("said-write-or-not"))), written)
