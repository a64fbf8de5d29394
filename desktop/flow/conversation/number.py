"""Asking for a number of the form: a telephone, an identity document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.flow.conversation.asking import Outcome, Turn
from desktop.flow.conversation.confirmed import ConfirmedAsking
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.numerals import PAUSE_S, PHONE, Numeral, said_once
from desktop.petition.checks import check_field
from desktop.petition.model import Answer
from desktop.petition.problem import Problem
from speech.events import Final
from speech.expectation import Expectation


@dataclass(frozen=True)
class NumberAsking(ConfirmedAsking):
    """A number, in one breath or in groups with pauses; `so_far` is what was heard of it."""

    so_far: str = ""

    @property
    def numeral(self) -> Numeral:
        """The rules of the number."""
        return PHONE

    @property
    def answers(self) -> Expectation:
        """Digits, with pauses between their groups."""
        return Expectation(self.numeral.kind, pause_s=PAUSE_S)

    def compose(self, number: str) -> Answer:
        """Return the answer that this number makes."""
        return number

    def number_of(self, answer: Answer | None) -> str:
        """Return the number in an answer."""
        return answer if isinstance(answer, str) else ""

    def read(self, heard: Final) -> Answer | None:
        """Return the number heard so far: of all readings the first that can be right."""
        readings = (heard.text, *heard.alternatives)
        numbers = [self.numeral.gathered(self.so_far, text) for text in readings]
        once = [said_once(number) for number in numbers]
        number = self.completed(next(filter(self.can_be_right, (*numbers, *once)), once[0]))
        return self.compose(number) if number else None

    def completed(self, number: str) -> str:
        """Return a number with what was not heard of it, where that can be known."""
        return number

    def can_be_right(self, number: str) -> bool:
        """Return whether a number is whole and has no fault, such as a wrong check digit."""
        return self.numeral.is_whole(number) and not self.faults(number)

    def faults(self, number: str) -> Sequence[Problem]:
        """Return what is wrong with a whole number."""
        return check_field(self.field, self.compose(number), self.aids.regions)

    def offer(self, answer: Answer | None) -> Turn:
        """Say back a whole number; ask for the rest of one that has just begun."""
        number = self.number_of(answer)
        if not number or self.numeral.is_whole(number):
            return super().offer(answer)
        gathering = replace(self, candidate=None, so_far=number)
        return Turn(gathering, says=gathering.rest())

    def rest(self) -> Lines:
        """Return what was heard so far, and that the rest is waited for."""
        said, count = self.numeral.shown(self.so_far), len(self.so_far)
        return private(self.aids.words.say("said-rest", number=said, count=count))

    def mended(self, heard: Final) -> Answer | None:
        """Return the number with a correction."""
        edit = self.aids.understanding.edit(self.number_of(self.candidate), heard.text)
        return None if edit is None else self.compose(self.numeral.tidy(edit.text))

    def again(self) -> Lines:
        """Return what is still to come, or the question."""
        return self.rest() if self.so_far and self.candidate is None else super().again()

    def missed(self) -> Turn:
        """Return a miss that forgets nothing of what was heard."""
        says = (*fixed(self.aids.words.say("said-no-digits")), *self.again())
        return Turn(self, says, Outcome.MISSED)

    def awaiting(self, answer: Answer) -> "NumberAsking":
        """Return the exchange with a number that waits for its yes."""
        return replace(self, candidate=answer, so_far="")

    def afresh(self) -> "NumberAsking":
        """Return the exchange before the first digit."""
        return replace(self, candidate=None, so_far="")
