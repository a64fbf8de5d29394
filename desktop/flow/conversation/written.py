"""What a short and a long text have in common: words can be written at their end."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Self

from desktop.flow.conversation.confirmed import FieldAsking


@dataclass(frozen=True)
class WrittenAsking(FieldAsking):
    """Asks for a text."""

    @property
    @abstractmethod
    def text(self) -> str:
        """The text as it stands; nothing at first."""

    @abstractmethod
    def holding(self, text: str) -> Self:
        """Return the exchange with another text, which can be undone like any other change."""
