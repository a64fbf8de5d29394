"""Asking for one of a few options."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.flow.conversation.asking import Turn
from desktop.flow.conversation.confirmed import ConfirmedAsking
from desktop.flow.conversation.line import Lines
from desktop.flow.conversation.narration.question import option_lines
from desktop.flow.understanding.meanings import Command, CommandKind, place_of
from speech.events import Final
from speech.expectation import Expectation


@dataclass(frozen=True)
class ChoiceAsking(ConfirmedAsking):
    """An option by its number, its name or a part of its name."""

    @property
    def answers(self) -> Expectation:
        """The options' names are likely."""
        return Expectation(words=self.names)

    @property
    def alone(self) -> tuple[str, ...]:
        """The options' numbers, too."""
        return (*self.aids.listed("said-words-number")[: len(self.field.options)], *super().alone)

    @property
    def names(self) -> tuple[str, ...]:
        """The options as people here say them."""
        return tuple(self.aids.listen_for(option.label) for option in self.field.options)

    @property
    def spoken(self) -> Sequence[Sequence[str]]:
        """All that each option may be called."""
        return [(name,) for name in self.names]

    def invitation(self) -> Lines:
        """Return question, hint and the options."""
        return (*super().invitation(), *option_lines(self.aids, self.field.options))

    def read(self, heard: Final) -> str | None:
        """Return the option that was named, by any reading of what was heard."""
        for text in (heard.text, *heard.alternatives):
            index = self.aids.understanding.choose(text, self.spoken)
            if index is not None:
                return self.field.options[index].id
        return None

    def obey(self, command: Command) -> Turn | None:
        """Take "the second one"."""
        if command.kind is CommandKind.PICK:
            return self.offer(self.numbered(command.number))
        return super().obey(command)

    def numbered(self, number: int) -> str | None:
        """Return the option with this number, from the end with a minus."""
        place = place_of(number, len(self.field.options))
        return None if place is None else self.field.options[place].id
