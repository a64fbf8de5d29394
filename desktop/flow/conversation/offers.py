"""Asking which of a page's deeds to do: what the buttons are for the hand."""

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Deed, Floor
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.values import numbered
from desktop.flow.understanding.hearing import audible
from desktop.flow.understanding.meanings import Command, CommandKind, place_of
from speech.events import Final
from speech.expectation import Expectation

MOST_BEFORE = 2
"""Between nothing and a name: two syllables such as change-to."""


def nothing(_floor: Floor) -> None:
    """Do nothing: the offer leads to another exchange."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One deed: how it is said, by which names it is chosen, what it does.

    `remark` is what is said of it where it leads to no other place. `asks` makes the exchange
    that comes first, of the one it was chosen in: a list to choose from, or a question back.
    Two offers that are said alike are equal, whatever they do.
    """

    label: str
    names: tuple[str, ...]
    deed: Deed = field(default=nothing, compare=False)
    remark: str = ""
    asks: Callable[[Asking], Asking] | None = field(default=None, compare=False)


def offer(aids: Aids, message_id: str, deed: Deed, others: str = "") -> Offer:
    """Return the offer of a button; `others` is the message of its other names."""
    more = aids.heard.say(others).split() if others else ()
    return Offer(aids.words.say(message_id), (aids.heard.say(message_id), *more), deed)


@dataclass(frozen=True)
class OffersAsking(Asking):
    """What stands on a page, and its deeds by number or name.

    `more` are deeds that are chosen by their name only, and not read out one by one.
    """

    offers: tuple[Offer, ...]
    told: Lines = ()
    more: tuple[Offer, ...] = ()

    @property
    def expectation(self) -> Expectation:
        """The names of the deeds."""
        return Expectation(words=tuple(each.names[0] for each in (*self.offers, *self.more)))

    @property
    def alone(self) -> tuple[str, ...]:
        """The deeds' numbers, too."""
        return (*self.aids.listed("said-words-number")[: len(self.offers)], *super().alone)

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

    def is_own(self, heard: Final, command: Command) -> bool:
        """Return whether it names a deed of this page in full, with a word or two before it."""
        del command
        said = audible(heard.text)
        names = (audible(name) for each in (*self.offers, *self.more) for name in each.names)
        befores = [said.removesuffix(name) for name in names if said.endswith(name)]
        denials = set(self.aids.heard.say("said-word-not").split())
        return any(len(each) <= MOST_BEFORE and not set(each) & denials for each in befores)

    def take(self, heard: Final) -> Turn:
        """Do the one that was named."""
        offers = (*self.offers, *self.more)
        for text in (heard.text, *heard.alternatives):
            index = self.aids.understanding.choose(text, [each.names for each in offers])
            if index is not None:
                return self.do(offers[index])
        return self.missed()

    def obey(self, command: Command) -> Turn | None:
        """Take "the second one"."""
        if command.kind is not CommandKind.PICK:
            return None
        place = place_of(command.number, len(self.offers))
        return self.missed() if place is None else self.do(self.offers[place])

    def do(self, offer: Offer) -> Turn:
        """Return the turn that does it, or asks first."""
        if offer.asks is not None:
            asking = offer.asks(self)
            return Turn(asking, asking.opening(), Outcome.DONE)
        return Turn(self, fixed(offer.remark), Outcome.DONE, deed=offer.deed)


@dataclass(frozen=True)
class ListAsking(OffersAsking):
    """A list within a page: `above` goes on when one was chosen, or none."""

    above: Asking = field(kw_only=True)

    @property
    def behind(self) -> Asking:
        """Any other command is for the page."""
        return self.above

    def obey(self, command: Command) -> Turn | None:
        """Take a number; with "back" or "cancel" leave everything as it is."""
        if command.kind in {CommandKind.BACK, CommandKind.CANCEL}:
            return Turn(self.above, self.above.again())
        return super().obey(command)

    def do(self, offer: Offer) -> Turn:
        """Return the turn that does it and goes back to the page."""
        says = (*fixed(offer.remark), *self.above.again())
        return Turn(self.above, says, Outcome.DONE, deed=offer.deed)
