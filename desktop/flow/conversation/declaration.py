"""The declaration of truth: read out in full, and sent by one clear sentence only."""

from dataclasses import dataclass, replace

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import confirm
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.question import question_lines
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from desktop.petition.form import FormField
from speech.events import Final
from speech.expectation import Expectation

NOT_ENOUGH = frozenset({CommandKind.NEXT, CommandKind.SUBMIT, CommandKind.FINISHED})


@dataclass(frozen=True)
class DeclarationAsking(Asking):
    """`was_read` says that the person heard the declaration to its end: nothing is sent before."""

    field: FormField
    was_read: bool = False

    @property
    def expectation(self) -> Expectation:
        """The sentence that sends."""
        return Expectation(words=(self.aids.heard.say("said-word-confirm"),))

    @property
    def alone(self) -> tuple[str, ...]:
        """What else is said here; what sounds like the sentence that sends is among it."""
        return self.aids.listed("said-words-declaring")

    @property
    def patience(self) -> Lines:
        """What can be said, once more."""
        return self.again()

    def opening(self) -> Lines:
        """Return the declaration in full, and what sends."""
        return (*question_lines(self.aids, self.field), *self.again())

    def again(self) -> Lines:
        """Return what sends, and what else can be said."""
        return fixed(self.aids.words.say("said-declare"))

    def help(self) -> Lines:
        """Return what sends, and what else can be said."""
        return (*self.again(), *super().help())

    def was_told(self) -> "DeclarationAsking":
        """Return the exchange after the declaration was heard in full."""
        return replace(self, was_read=True)

    def renewed(self, fresh: Asking) -> Asking:
        """Return it as it is: what was heard stays heard when the box is ticked by hand."""
        del fresh
        return self

    def take(self, heard: Final) -> Turn:
        """Say what sends: a yes is not enough, and a no sends nothing."""
        if self.aids.understanding.reply(heard.text) is Reply.NO:
            return Turn(self, fixed(self.aids.words.say("said-not-sent")))
        return Turn(self, self.again(), Outcome.MISSED)

    def obey(self, command: Command) -> Turn | None:
        """Send on "I confirm", once everything was read; say so on anything less."""
        if command.kind is CommandKind.CONFIRM_SUBMIT:
            return self.sent() if self.was_read else Turn(self, self.unread(), opens=True)
        if command.kind in NOT_ENOUGH:
            return Turn(self, self.again())
        if command.kind is CommandKind.CANCEL:
            return Turn(self, fixed(self.aids.words.say("said-not-sent")))
        return None

    def sent(self) -> Turn:
        """Declare and send."""
        return Turn(self, outcome=Outcome.DONE, deed=confirm(self.field.id))

    def unread(self) -> Lines:
        """Return the declaration once more: it was cut off."""
        return (*fixed(self.aids.words.say("said-hear-first")), *self.opening())
