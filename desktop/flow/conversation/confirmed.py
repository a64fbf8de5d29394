"""An answer that is said back and kept when the person says that it is right."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Self

from desktop.flow.conversation.asking import Asking, Given, Outcome, Turn
from desktop.flow.conversation.floor import go_on_from
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import (
    heard_lines,
    question,
    question_lines,
    shown,
    written_lines,
)
from desktop.flow.conversation.narration.values import problem
from desktop.flow.places import Place, PlaceKind
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from desktop.petition.checks import check_field
from desktop.petition.form import Form, FormField
from desktop.petition.model import Answer
from desktop.petition.problem import Problem
from speech.events import Final
from speech.expectation import Expectation

KEEPS = frozenset({CommandKind.NEXT, CommandKind.FINISHED})
LETS_GO = frozenset({CommandKind.CANCEL, CommandKind.UNDO})


@dataclass(frozen=True)
class FieldAsking(Asking):
    """Asks one field of the form; `before` is the answer that stood there when one came."""

    field: FormField
    before: Answer | None = None

    @property
    def place(self) -> Place:
        """The question's place."""
        return Place(PlaceKind.QUESTION, self.field.id)

    @property
    def way_out(self) -> str:
        """The message that offers another way: an optional field may be skipped."""
        return "said-other-way" if self.field.required else "said-other-way-optional"

    def opening(self) -> Lines:
        """Return question and hint."""
        return question_lines(self.aids, self.field)

    def again(self) -> Lines:
        """Return the question alone."""
        return fixed(question(self.aids, self.field))

    def is_plain(self, command: Command) -> bool:
        """Return whether it is obeyed at once: "no" is the answer where nothing need be said."""
        is_no = command.kind is CommandKind.SKIP and not self.field.required
        return is_no or super().is_plain(command)

    def help(self) -> Lines:
        """Return the hint, and what is always understood."""
        return fixed(self.aids.say(self.field.hint), self.aids.words.say("said-help"))

    def leave(self, given: Given | None = None) -> Turn:
        """Return the turn that goes on to the next place."""
        return Turn(self, outcome=Outcome.DONE, given=given, deed=go_on_from(self.place))

    def skip(self) -> Turn:
        """Return the turn of "I leave this out": what stood there stays."""
        if self.field.required and self.before is None:
            needed = self.aids.words.say("said-required")
            return Turn(self, says=(*fixed(needed), *self.again()))
        return self.leave(Given(self.field.id, self.before))

    def complain(self, problems: tuple[Problem, ...]) -> Lines:
        """Return what is wrong with an answer, and how to mend it."""
        form = Form(id=self.field.id, version=1, fields=(self.field,))
        return private(*(problem(self.aids, form, each) for each in problems[:1]))


@dataclass(frozen=True)
class ConfirmedAsking(FieldAsking):
    """Asks, says back what it understood, and asks whether it is right.

    `candidate` waits for its yes. It is kept from the moment it was understood: a power cut
    loses nothing; a no puts back what stood there before.
    """

    candidate: Answer | None = None

    @property
    def awaits_reply(self) -> bool:
        """Whether "is that right?" was asked."""
        return self.candidate is not None

    @property
    def expectation(self) -> Expectation:
        """An answer; once something was said back, a yes or a no is as likely."""
        if self.candidate is None:
            return self.answers
        return replace(self.answers, words=(*self.aids.replies, *self.answers.words))

    @property
    @abstractmethod
    def answers(self) -> Expectation:
        """What the question itself waits for."""

    @abstractmethod
    def read(self, heard: Final) -> Answer | None:
        """Return the answer that was said, or None."""

    def mended(self, heard: Final) -> Answer | None:
        """Return the candidate with the correction that was said, or None for no correction."""
        del heard
        return None

    def shown(self, answer: Answer) -> str:
        """Return an answer as it is said back."""
        return shown(self.aids, self.field, answer)

    def told(self, answer: Answer) -> Lines:
        """Return what is said back."""
        return heard_lines(self.aids, self.shown(answer))

    def opening(self) -> Lines:
        """Return the question, and what was answered before."""
        if self.candidate is None:
            return self.invitation()
        return (
            *fixed(question(self.aids, self.field)),
            *written_lines(self.aids, self.shown(self.candidate)),
        )

    def invitation(self) -> Lines:
        """Return the question with all that helps to answer it."""
        return super().opening()

    def again(self) -> Lines:
        """Return the question, or what waits for its yes."""
        return super().again() if self.candidate is None else self.told(self.candidate)

    def take(self, heard: Final) -> Turn:
        """Judge what was said back, else take a new answer."""
        if self.candidate is not None:
            turn = self.judge(heard, self.candidate)
            if turn is not None:
                return turn
        return self.offer(self.read(heard))

    def judge(self, heard: Final, candidate: Answer) -> Turn | None:
        """Return what a reply or a correction leads to; None where it is neither."""
        mended = self.mended(heard)
        if mended is not None:
            return self.offer(mended)
        reply = self.aids.understanding.reply(heard.text)
        if reply is Reply.YES:
            return self.accept(candidate)
        if reply is Reply.CHANGE:
            return Turn(self, says=fixed(self.aids.words.say("said-how-to-change")))
        if reply is None:
            return None
        return self.let_go(Outcome.MISSED if reply is Reply.NO else Outcome.HEARD)

    def offer(self, answer: Answer | None) -> Turn:
        """Say an answer back, or what is wrong with it."""
        if answer is None:
            return self.missed()
        problems = check_field(self.field, answer, self.aids.regions)
        if problems:
            return Turn(self, (*self.complain(problems), *self.again()), Outcome.MISSED)
        return Turn(self.awaiting(answer), self.told(answer), given=Given(self.field.id, answer))

    def accept(self, candidate: Answer) -> Turn:
        """Keep what was said back, and go on."""
        return self.leave(Given(self.field.id, candidate))

    def let_go(self, outcome: Outcome) -> Turn:
        """Forget what was said back, and ask again."""
        fresh = self.afresh()
        says = (*fixed(self.aids.words.say("said-then-again")), *fresh.again())
        return Turn(fresh, says, outcome, Given(self.field.id, self.before))

    def obey(self, command: Command) -> Turn | None:
        """Take "next" for a yes, "cancel" for a no, and leave out what may be left out."""
        if command.kind is CommandKind.SKIP:
            return self.skip()
        if self.candidate is None:
            return None
        if command.kind in KEEPS:
            return self.accept(self.candidate)
        return self.let_go(Outcome.HEARD) if command.kind in LETS_GO else None

    def awaiting(self, answer: Answer) -> Self:
        """Return the exchange with an answer that waits for its yes."""
        return replace(self, candidate=answer)

    def afresh(self) -> Self:
        """Return the exchange before any answer."""
        return replace(self, candidate=None)
