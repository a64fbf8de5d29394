"""Asking whether everything is right, with a way to change each answer."""

from dataclasses import dataclass
from functools import partial

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Floor, go_on_from
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.answers import items, read_back
from desktop.flow.places import REVIEW
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from desktop.petition.form import Form
from desktop.petition.model import Answers
from speech.events import Final
from speech.expectation import Expectation


def change(field_id: str, floor: Floor) -> None:
    """Go to a question, and back to the review after it."""
    floor.session.change(field_id)


@dataclass(frozen=True)
class ReviewAsking(Asking):
    """The answers by number and name."""

    form: Form
    answers: Answers

    @property
    def expectation(self) -> Expectation:
        """The names of the answers."""
        return Expectation(words=tuple(name for (name,) in self.names))

    @property
    def names(self) -> list[tuple[str]]:
        """The answers' names as people here say them."""
        return [(self.aids.listen_for(field.label),) for field in items(self.form)]

    def opening(self) -> Lines:
        """Return how many answers there are, and what can be said."""
        count = len(items(self.form))
        return fixed(self.aids.words.say("said-review", count=count))

    def again(self) -> Lines:
        """Return what can be said."""
        return self.opening()

    def help(self) -> Lines:
        """Return what can be said."""
        return (*self.opening(), *super().help())

    def take(self, heard: Final) -> Turn:
        """Go on at a yes, change what is named."""
        reply = self.aids.understanding.reply(heard.text)
        if reply is Reply.YES:
            return Turn(self, outcome=Outcome.DONE, deed=go_on_from(REVIEW))
        if reply is Reply.AGAIN:
            return self.reading()
        if reply is not None:
            return Turn(self, fixed(self.aids.words.say("said-which-item")))
        index = self.aids.understanding.choose(heard.text, self.names)
        return self.missed() if index is None else self.changing(index + 1)

    def obey(self, command: Command) -> Turn | None:
        """Read everything, or change the answer with a number."""
        if command.kind is CommandKind.READ_ALL:
            return self.reading()
        if command.kind in {CommandKind.CHANGE_ITEM, CommandKind.PICK}:
            return self.changing(command.number)
        return None

    def reading(self) -> Turn:
        """Read everything, then ask again."""
        read = read_back(self.aids, self.form, self.answers)
        return Turn(self, (*read, *self.again()))

    def changing(self, number: int) -> Turn:
        """Go to the answer with this number, from the end with a minus."""
        fields = items(self.form)
        if not 0 < abs(number) <= len(fields):
            return Turn(self, fixed(self.aids.words.say("said-which-item")), Outcome.MISSED)
        field = fields[number - 1 if number > 0 else number]
        return Turn(self, outcome=Outcome.DONE, deed=partial(change, field.id))
