"""Asking for an identity document: its kind first, then its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.flow.conversation.asking import Outcome, Turn
from desktop.flow.conversation.choice import ChoiceAsking
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import question
from desktop.flow.conversation.number import NumberAsking
from desktop.flow.conversation.numerals import RESIDENT, Numeral, identity_numeral
from desktop.flow.understanding.hearing import audible, sounds_same
from desktop.petition.form import text_in
from desktop.petition.identity import RESIDENT_ID
from desktop.petition.identity_mending import completed
from desktop.petition.model import Answer
from speech.events import Final
from speech.expectation import AnswerKind, Expectation

MOST_OF_A_NUMBER = 12
"""So many digits are no kind of document: the person has begun with the number."""


@dataclass(frozen=True)
class DocumentKindAsking(ChoiceAsking):
    """The kind of document. It needs no yes: the number is said back with it."""

    @property
    def answers(self) -> Expectation:
        """A kind, or the number at once."""
        return Expectation(AnswerKind.COMMAND, tuple(chain(*self.spoken)))

    @property
    def spoken(self) -> Sequence[Sequence[str]]:
        """The kinds; a resident's card goes by its short name too."""
        short = self.aids.heard.say("said-words-resident-id")
        kinds = zip(self.field.options, self.names, strict=True)
        return [(name, short) if kind.id == RESIDENT_ID else (name,) for kind, name in kinds]

    def offer(self, answer: Answer | None) -> Turn:
        """Go on to the number."""
        if not isinstance(answer, str):
            return self.missed()
        asking = DocumentNumberAsking(self.aids, self.field, self.before, document=answer)
        return Turn(asking, asking.opening(), Outcome.DONE)

    def take(self, heard: Final) -> Turn:
        """Take a kind; a whole number is a resident's, as nearly everybody's is."""
        number = RESIDENT.tidy(heard.text)
        if len([character for character in number if character.isdecimal()]) < MOST_OF_A_NUMBER:
            return super().take(heard)
        asking = DocumentNumberAsking(self.aids, self.field, self.before, document=RESIDENT_ID)
        return asking.take(heard)


@dataclass(frozen=True)
class DocumentNumberAsking(NumberAsking):
    """The number of a document of a known kind."""

    document: str = RESIDENT_ID

    @property
    def numeral(self) -> Numeral:
        """The rules of this kind of document."""
        return identity_numeral(self.document)

    @property
    def label(self) -> str:
        """The name of the kind of document."""
        options = {option.id: option for option in self.field.options}
        option = options.get(self.document)
        return text_in(option.label, self.aids.words.language) if option else ""

    def completed(self, number: str) -> str:
        """Return a resident's number with the one digit that was not heard."""
        if self.document != RESIDENT_ID or self.so_far:
            return number
        return completed(number, self.aids.regions.is_county) or number

    def take(self, heard: Final) -> Turn:
        """Take a number; the name of another kind of document changes the kind."""
        kind = self.kind_named(heard)
        if kind is None or kind == self.document:
            return super().take(heard)
        asking = DocumentNumberAsking(self.aids, self.field, self.before, document=kind)
        return Turn(asking, asking.opening(), Outcome.DONE)

    def kind_named(self, heard: Final) -> str | None:
        """Return the kind of document whose whole name was said; None for anything else."""
        named = audible(heard.text)
        labels = ((option.id, self.aids.listen_for(option.label)) for option in self.field.options)
        return next((each for each, label in labels if sounds_same(named, audible(label))), None)

    def compose(self, number: str) -> Answer:
        """Return kind and number."""
        return {"type": self.document, "number": number}

    def number_of(self, answer: Answer | None) -> str:
        """Return the number alone."""
        return answer.get("number", "") if isinstance(answer, Mapping) else ""

    def invitation(self) -> Lines:
        """Return the kind that was chosen, and the question for its number."""
        hint = self.aids.say(self.field.hint) if self.document == RESIDENT_ID else ""
        number = self.aids.words.say("said-document-number", label=self.label)
        return fixed(number, hint)

    def again(self) -> Lines:
        """Return the question for the number."""
        if self.candidate is None and not self.so_far:
            return fixed(self.aids.words.say("said-document-number", label=self.label))
        return super().again()

    def opening(self) -> Lines:
        """Return the question, and the number that was given before."""
        if self.candidate is None:
            return self.invitation()
        told = private(self.aids.words.say("said-written", what=self.shown(self.candidate)))
        keep = fixed(self.aids.words.say("said-keep-or-say"))
        return (*fixed(question(self.aids, self.field)), *told, *keep)
