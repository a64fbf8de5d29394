"""The person who is asked which way in suits them: where they are in it, and what came of it."""

from dataclasses import dataclass
from typing import Protocol

from desktop.flow.chosen import Chosen, Everything
from desktop.flow.places import PlaceKind
from desktop.flow.session import Session
from desktop.flow.way_answers import (
    ASKED_AGAIN,
    QUESTIONS,
    Answer,
    Given,
    Question,
    Ways,
    after,
    options,
    taken_back,
)


class Terminal(Protocol):
    """The settings of the machine, which outlast the person at it."""

    def lend(self) -> None:
        """From now on write nothing of what a person chooses."""

    def take_back(self) -> None:
        """Write again what is chosen; what was lent is forgotten."""

    def keep_lent(self) -> None:
        """Write again what is chosen, beginning with what was lent."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """How things stood before an answer, and after it."""

    step: int
    given: Given
    before: Ways
    after: Ways


class FindingWay:
    """The questions of the way in, one at a time. Main thread only; never waits.

    Every answer works at once and is for this person alone: `new_person` puts everything back,
    unless the person kept it. Whoever leaves the place and comes again begins anew.
    """

    def __init__(self, session: Session, chosen: Chosen, terminal: Terminal) -> None:
        self._session, self._chosen, self._terminal = session, chosen, terminal
        self._before_person: Everything | None = None
        self.start_over()
        session.moved.connect(self._moved)

    @property
    def question(self) -> Question | None:
        """What is asked now; None when all was asked."""
        return QUESTIONS[self.step] if self.step < len(QUESTIONS) else None

    @property
    def options(self) -> tuple[Answer, ...]:
        """What can be answered now."""
        return options(self.question, self.ways, self._given) if self.question else ()

    @property
    def ways(self) -> Ways:
        """What the answers are about, as it is chosen now."""
        return self._chosen.ways

    def start_over(self) -> None:
        """Ask from the first question on; what was answered stays as it is."""
        self.step = 0
        self._given: Given = {}
        self._answered: list[_Answered] = []

    def answer(self, answer: Answer) -> None:
        """Take an answer; one that does not belong to the question is left alone."""
        if self._is_here and answer in self.options and self.question is not None:
            given = {**self._given, self.question: answer}
            self._go_on(after(self.ways, answer), given, asks_again=answer in ASKED_AGAIN)

    def skip(self) -> None:
        """Leave things as they are and go on; after the last question, leave."""
        if self._is_here and self.question is not None:
            self._go_on(self.ways, self._given)
        elif self._is_here:
            self.leave()

    def back(self) -> None:
        """Take the last answer back; before the first one, leave."""
        if self._is_here and self._answered:
            last = self._answered.pop()
            self.step, self._given = last.step, last.given
            self._show(taken_back(self.ways, last.before, last.after))
        else:
            self.leave()

    def leave(self) -> None:
        """Go back to where the person came from; what was answered stays as it is."""
        if self._is_here:
            self._session.go_back()

    def keep(self) -> None:
        """Make it the way of this machine, and leave."""
        self._before_person = None
        self._terminal.keep_lent()
        self.leave()

    def new_person(self) -> None:
        """Put everything back that was chosen since the first answer: somebody else is here."""
        if self._before_person is not None:
            self._chosen.choose(self._before_person)
            self._before_person = None
            self._terminal.take_back()

    @property
    def _is_here(self) -> bool:
        return self._session.place.kind is PlaceKind.WAY

    def _go_on(self, ways: Ways, given: Given, *, asks_again: bool = False) -> None:
        self._answered.append(_Answered(self.step, self._given, self.ways, ways))
        self._given = given
        self.step += 0 if asks_again else 1
        self._show(ways)

    def _show(self, ways: Ways) -> None:
        """Choose the ways and show the question of the moment.

        The voice last: when it begins to speak, it says the question that is shown then.
        """
        if ways != self.ways:
            self._lend()
        self._chosen.set_silently(ways)
        self._session.go_to(self._session.place)
        self._chosen.set_voice(voice=ways.voice)

    def _lend(self) -> None:
        if self._before_person is None:
            self._before_person = self._chosen.everything
            self._terminal.lend()

    def _moved(self) -> None:
        if not self._is_here:
            self.start_over()
