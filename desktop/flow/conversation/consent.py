"""Asking for consent: its notice in full, then a plain yes or no."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Given, Outcome, Turn
from desktop.flow.conversation.confirmed import FieldAsking
from desktop.flow.conversation.floor import go_on_from
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.understanding.hearing import audible, places
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from speech.events import Final
from speech.expectation import Expectation

LONGEST = 8
"""A plain yes has no more syllables than this."""


@dataclass(frozen=True)
class ConsentAsking(FieldAsking):
    """A clear yes in the person's own words: "I agree" (《个人信息保护法》第十四条)."""

    @property
    def expectation(self) -> Expectation:
        """Agree or not agree."""
        return Expectation(words=(self.yes, self.no))

    @property
    def yes(self) -> str:
        """What a person who agrees says."""
        return self.aids.heard.say("said-word-agree")

    @property
    def no(self) -> str:
        """What a person who does not agree says."""
        return self.aids.heard.say("said-word-disagree")

    def opening(self) -> Lines:
        """Return the whole notice, and what can be said to it."""
        message = "said-agreed" if self.before is True else "said-agree"
        return (*super().opening(), *fixed(self.aids.words.say(message)))

    def again(self) -> Lines:
        """Return what can be said to it."""
        return fixed(self.aids.words.say("said-agree"))

    def take(self, heard: Final) -> Turn:
        """Take "I agree" and "I do not agree"; anything less clear is asked about."""
        reply = self.aids.understanding.reply(heard.text)
        if reply is Reply.NO or self.is_said(self.no, heard):
            return self.refused()
        if self.is_said(self.yes, heard) and not self.is_denied(heard):
            return self.leave(Given(self.field.id, answer=True))
        if reply is Reply.YES and self.before is True:
            return Turn(self, outcome=Outcome.DONE, deed=go_on_from(self.place))
        return Turn(self, self.again(), Outcome.MISSED)

    def is_said(self, word: str, heard: Final) -> bool:
        """Return whether the word sounds in a short answer."""
        said = audible(heard.text)
        return len(said) <= LONGEST and next(places(said, word), None) is not None

    def is_denied(self, heard: Final) -> bool:
        """Return whether a word of denial stands in it, wherever."""
        denials = self.aids.heard.say("said-word-not").split()
        return any(self.is_said(word, heard) for word in denials)

    def refused(self) -> Turn:
        """Take back a yes; nothing else happens, and the other doors are named."""
        says = fixed(self.aids.words.say("said-refused"))
        return Turn(self, says, given=Given(self.field.id, None))

    def obey(self, command: Command) -> Turn | None:
        """Nothing is left out here, and a number chooses nothing."""
        return Turn(self, self.again()) if command.kind is CommandKind.SKIP else None
