"""Asking whether everything is right, with a way to change each answer."""

from dataclasses import dataclass
from functools import partial

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Floor, go_on_from
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.answers import items, read_back
from desktop.flow.conversation.sure import SureAsking
from desktop.flow.gate import field_for_kept
from desktop.flow.places import REVIEW
from desktop.flow.understanding.meanings import Command, CommandKind, Reply, place_of
from desktop.petition.form import Form
from desktop.petition.kept import KeptAnswer, kept_answers
from desktop.petition.model import Answers
from speech.events import Final
from speech.expectation import Expectation


def change(field_id: str, floor: Floor) -> None:
    """Go to a question, and back to the review after it."""
    floor.session.change(field_id)


def empty(field_id: str, floor: Floor) -> None:
    """Take an answer back, and show the review without it."""
    floor.session.answer(field_id, None)
    floor.session.go_to(REVIEW)


def take_in(kept: KeptAnswer, floor: Floor) -> None:
    """Put what an older form asked into a text of this one."""
    floor.session.take_in(kept)


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
    def alone(self) -> tuple[str, ...]:
        """To hear everything, and on."""
        return self.aids.listed("said-words-reviewing")

    @property
    def names(self) -> list[tuple[str]]:
        """The answers' names as people here say them, then those of what an older form asked."""
        asked = [(self.aids.listen_for(field.label),) for field in items(self.form)]
        return [*asked, *((kept.label or kept.field,) for kept in self.kept)]

    @property
    def kept(self) -> tuple[KeptAnswer, ...]:
        """What an older form asked and this one does not."""
        return kept_answers(self.answers)

    def opening(self) -> Lines:
        """Return how many answers there are, and what can be said."""
        words, count = self.aids.words, len(items(self.form))
        there_is = words.say("said-kept-there", number=count + 1) if self.kept else ""
        return fixed(words.say("said-review", count=count), there_is)

    def again(self) -> Lines:
        """Return what can be said."""
        return self.opening()

    def help(self) -> Lines:
        """Return what can be said, and that an answer can be taken back."""
        how = self.aids.words.say("said-delete-answer-how")
        return (*self.opening(), *fixed(how), *super().help())

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
        return self.deleting(command.number) if command.kind is CommandKind.DELETE else None

    def reading(self) -> Turn:
        """Read everything, then ask again."""
        read = read_back(self.aids, self.form, self.answers)
        return Turn(self, (*read, *self.again()))

    def changing(self, number: int) -> Turn:
        """Go to the answer with this number, from the end with a minus."""
        fields = items(self.form)
        index = place_of(number, len(fields) + len(self.kept))
        if index is None:
            return Turn(self, fixed(self.aids.words.say("said-which-item")), Outcome.MISSED)
        if index >= len(fields):
            return self.taking_in(self.kept[index - len(fields)])
        return Turn(self, outcome=Outcome.DONE, deed=partial(change, fields[index].id))

    def taking_in(self, kept: KeptAnswer) -> Turn:
        """Ask whether to put it into the text that takes such answers in."""
        field = field_for_kept(self.form)
        if field is None:
            return Turn(self, self.again())
        names = {"what": kept.label or kept.field, "label": self.aids.say(field.label)}
        question = private(self.aids.words.say("said-take-in", **names))
        sure = SureAsking(self.aids, self, question, partial(take_in, kept))
        return Turn(sure, sure.opening(), Outcome.DONE)

    def deleting(self, number: int) -> Turn:
        """Ask back before an answer is taken back; what must be given stays."""
        words, fields = self.aids.words, items(self.form)
        index = place_of(number, len(fields))
        if index is None:
            return Turn(self, fixed(words.say("said-which-item")), Outcome.MISSED)
        field = fields[index]
        if field.required or field.id not in self.answers:
            why = "said-required" if field.required else "said-nothing-written"
            return Turn(self, (*fixed(words.say(why)), *self.again()))
        question = fixed(words.say("said-delete-answer", label=self.aids.say(field.label)))
        deed = partial(empty, field.id)
        sure = SureAsking(self.aids, self, question, deed, CommandKind.CONFIRM_DELETE)
        return Turn(sure, sure.opening(), Outcome.DONE)
