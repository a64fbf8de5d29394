"""One kind of exchange: what is asked, what is waited for, what an answer leads to. Pure."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.floor import Deed
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.understanding.hearing import audible, places, sounds_same
from desktop.flow.understanding.meanings import Command, CommandKind
from desktop.petition.model import Answer
from speech.events import Final
from speech.expectation import Expectation

HARMLESS = frozenset(
    {CommandKind.NEXT, CommandKind.BACK, CommandKind.FINISHED, CommandKind.NOT_FINISHED}
    | {CommandKind.REPEAT, CommandKind.SLOWER, CommandKind.FASTER, CommandKind.LOUDER}
    | {CommandKind.SOFTER, CommandKind.LARGER, CommandKind.SMALLER, CommandKind.THEME}
    | {CommandKind.PAUSE, CommandKind.GO_ON, CommandKind.STOP_TALKING, CommandKind.READ_ALL}
    | {CommandKind.UNDO, CommandKind.REDO, CommandKind.HELP, CommandKind.WHERE}
    | {CommandKind.CHANGE_ITEM, CommandKind.PICK, CommandKind.PHRASES}
    | {CommandKind.PREVIOUS_SENTENCE, CommandKind.NEXT_SENTENCE}
)
"""Commands that lose nothing and are soon undone: in dictation they are not asked about."""

LONG_S = 20.0
"""So long nobody speaks before help is said once more."""


class Outcome(StrEnum):
    """How an answer went: three misses in a row at one question, and another way is offered."""

    HEARD = "heard"
    """Understood, and still to be confirmed."""
    MISSED = "missed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to be kept at once; None takes it back."""

    field: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What follows from one answer: first `given` is kept, then `says` is said or `deed` done.

    `asking` is how the exchange stands now. With a deed nothing more is asked here unless the
    deed leads nowhere. `opens` says that `says` holds the whole opening. `command` is to be
    obeyed now. `rests` says that the program keeps quiet afterwards until it is spoken to,
    `in_passing` that what was said before is what can be asked for again.
    `otherwise` is said where the deed leads nowhere at once.
    """

    asking: "Asking"
    says: Lines = ()
    outcome: Outcome = Outcome.HEARD
    given: Given | None = None
    deed: Deed | None = None
    opens: bool = False
    command: Command | None = None
    rests: bool = False
    in_passing: bool = False
    otherwise: Lines = ()


@dataclass(frozen=True)
class Asking(ABC):
    """An exchange as it stands. Never changes: each answer leads to a new one."""

    aids: Aids

    @property
    def expectation(self) -> Expectation | None:
        """What is waited for; None: nothing that may be said aloud."""
        return Expectation()

    @property
    def alone(self) -> tuple[str, ...]:
        """Commands that are likely here, where a choice or a command is waited for."""
        return self.aids.listed("said-words-anywhere")

    @property
    def is_dictation(self) -> bool:
        """Whether anything that is heard may be text, so that commands stand alone."""
        return False

    @property
    def awaits_reply(self) -> bool:
        """Whether "is that right?" was asked."""
        return False

    @property
    def way_out(self) -> str:
        """The message that offers another way after three misses."""
        return "said-other-way"

    @property
    def patience(self) -> Lines:
        """What is said once when nothing is heard for long; nothing: no end of patience."""
        return ()

    @property
    def patience_s(self) -> float:
        """How long that is, in seconds."""
        return LONG_S

    @property
    def behind(self) -> "Asking":
        """The exchange that a command is for."""
        return self

    @abstractmethod
    def opening(self) -> Lines:
        """Return what is said when it begins, and when it is asked for again."""

    @abstractmethod
    def again(self) -> Lines:
        """Return the short question after an answer that was not understood."""

    @abstractmethod
    def take(self, heard: Final) -> Turn:
        """Return what an answer leads to."""

    def obey(self, command: Command) -> Turn | None:  # noqa: ARG002 - those that do look at it
        """Return what a command means just here; None: what it means everywhere."""
        return None

    def is_plain(self, command: Command) -> bool:
        """Return whether a word that may be text as well is obeyed at once when spoken alone."""
        return command.kind in HARMLESS

    def is_own(self, heard: Final, command: Command) -> bool:
        """Return whether it is an answer here, although it sounds like this command.

        In dictation a number is one: the twenty-first article is no choice, the second sentence
        is, and so is the second one of those that were just read out.
        """
        if not self.is_dictation or command.kind is not CommandKind.PICK:
            return False
        sentence = self.aids.heard.say("said-word-sentence")
        is_named = next(places(audible(heard.text), sentence), None) is not None
        return not is_named and not self.was_read_out(command.number)

    def was_read_out(self, number: int) -> bool:  # noqa: ARG002 - those that read look at it
        """Return whether something with this number was just read out."""
        return False

    def is_worded(self, message_id: str, heard: Final) -> bool:
        """Return whether the whole answer is one of the words of a message."""
        words = self.aids.heard.say(message_id).split()
        return any(sounds_same(audible(heard.text), audible(word)) for word in words)

    def help(self) -> Lines:
        """Return the few things that can be said here."""
        return fixed(self.aids.words.say("said-help"))

    def was_told(self) -> "Asking":
        """Return the exchange after its opening was said to its end."""
        return self

    def missed(self) -> Turn:
        """Return the turn of an answer that was not understood."""
        return Turn(self, outcome=Outcome.MISSED)

    def renewed(self, fresh: "Asking") -> "Asking":
        """Return the exchange after the answer was typed: `fresh` was made from that answer."""
        return fresh
