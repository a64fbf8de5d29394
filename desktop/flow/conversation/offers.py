"""Asking which of a page's deeds to do: what the buttons are for the hand."""

from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Deed
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.values import numbered
from desktop.flow.understanding.meanings import Command, CommandKind
from speech.events import Final
from speech.expectation import Expectation


@dataclass(frozen=True, slots=True)
class Offer:
    """One deed: how it is said, by which names it is chosen, what it does.

    `remark` is what is said of it where it leads to no other place.
    """

    label: str
    names: tuple[str, ...]
    deed: Deed
    remark: str = ""


@dataclass(frozen=True)
class OffersAsking(Asking):
    """What stands on a page, and its deeds by number or name."""

    offers: tuple[Offer, ...]
    told: Lines = ()

    @property
    def expectation(self) -> Expectation:
        """The names of the deeds."""
        return Expectation(words=tuple(offer.names[0] for offer in self.offers))

    def opening(self) -> Lines:
        """Return what stands on the page, then the deeds."""
        return (*self.told, *self.again())

    def again(self) -> Lines:
        """Return the deeds with their numbers."""
        labels = numbered(self.aids.words, (offer.label for offer in self.offers))
        you_can = self.aids.words.say("said-you-can")
        return (*fixed(you_can), *private(labels)) if self.offers else ()

    def help(self) -> Lines:
        """Return the deeds, and what is always understood."""
        return (*self.again(), *super().help())

    def take(self, heard: Final) -> Turn:
        """Do the one that was named."""
        names = [offer.names for offer in self.offers]
        for text in (heard.text, *heard.alternatives):
            index = self.aids.understanding.choose(text, names)
            if index is not None:
                return self.do(self.offers[index])
        return self.missed()

    def obey(self, command: Command) -> Turn | None:
        """Take "the second one"."""
        if command.kind is not CommandKind.PICK:
            return None
        number = command.number
        if not 0 < abs(number) <= len(self.offers):
            return self.missed()
        return self.do(self.offers[number - 1 if number > 0 else number])

    def do(self, offer: Offer) -> Turn:
        """Return the turn that does it."""
        return Turn(self, fixed(offer.remark), Outcome.DONE, deed=offer.deed)
