"""Asking for a text of one breath."""

from dataclasses import dataclass
from typing import Self

from desktop.flow.conversation.asking import Turn
from desktop.flow.conversation.confirmed import ConfirmedAsking
from desktop.flow.conversation.phrases import offer_phrases
from desktop.flow.conversation.written import WrittenAsking
from desktop.flow.understanding.meanings import Command, CommandKind
from desktop.petition.model import Answer
from speech.events import Final
from speech.expectation import AnswerKind, Expectation


@dataclass(frozen=True)
class TextAsking(ConfirmedAsking, WrittenAsking):
    """A short text; also what a newer form asks in a way this program does not know."""

    @property
    def answers(self) -> Expectation:
        """A short text, or that there is none."""
        leaves_out = () if self.field.required else self.aids.listed("said-words-leaving-out")
        return Expectation(AnswerKind.SHORT_TEXT, alone=leaves_out)

    @property
    def is_dictation(self) -> bool:
        """Anything may be the answer."""
        return True

    def read(self, heard: Final) -> Answer | None:
        """Return what was said."""
        return self.compose(heard.text.strip())

    def mended(self, heard: Final) -> Answer | None:
        """Return the text with a correction (not March but May)."""
        edit = self.aids.understanding.edit(self.text, heard.text)
        return None if edit is None else self.compose(edit.text)

    @property
    def text(self) -> str:
        """The text that waits for its yes."""
        return self.candidate if isinstance(self.candidate, str) else ""

    def holding(self, text: str) -> Self:
        """Return the exchange with a text that waits for its yes."""
        return self.awaiting(text)

    def obey(self, command: Command) -> Turn | None:
        """Read phrases where they are asked for."""
        if command.kind is CommandKind.PHRASES:
            return offer_phrases(self)
        return super().obey(command)

    def compose(self, text: str) -> Answer | None:
        """Return the answer this text makes; None for no text."""
        return text or None
