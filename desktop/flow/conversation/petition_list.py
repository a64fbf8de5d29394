"""The petitions of this machine, to be opened, deleted, or begun anew."""

from dataclasses import dataclass
from functools import partial

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Floor, go_back
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration import pages
from desktop.flow.conversation.narration.pages import petition_label
from desktop.flow.conversation.offers import Offer, OffersAsking, offer
from desktop.flow.conversation.sure import SureAsking
from desktop.flow.understanding.hearing import audible, places
from desktop.flow.understanding.meanings import Command, CommandKind, place_of
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId
from speech.events import Final

MOST_PETITIONS = 5
"""So many can be kept in mind; the others are read out when asked for."""

ON_THEIR_WAY = frozenset({Stage.QUEUED, Stage.SENDING})
"""What is being sent cannot be deleted."""


def begin(floor: Floor) -> None:
    """Begin a new petition."""
    floor.session.begin()


def delete(petition_id: PetitionId, floor: Floor) -> None:
    """Forget a petition."""
    floor.session.collection.delete(petition_id)


@dataclass(frozen=True)
class PetitionsAsking(OffersAsking):
    """`petitions` are all there are; those from `first` on are read out."""

    petitions: tuple[Petition, ...] = ()
    first: int = 0

    @property
    def shown(self) -> tuple[Petition, ...]:
        """The petitions that have a number now."""
        return self.petitions[self.first : self.first + MOST_PETITIONS]

    def help(self) -> Lines:
        """Return the deeds, and how one deletes."""
        return (*fixed(self.aids.words.say("said-delete-how")), *super().help())

    def take(self, heard: Final) -> Turn:
        """Open what is named; after "delete" ask about what is named."""
        verb = self.aids.heard.say("said-word-delete")
        said = audible(heard.text)
        if next(places(said[: len(verb)], verb), None) is None:
            return super().take(heard)
        names = [_names(self.aids, petition) for petition in self.petitions]
        index = self.aids.understanding.choose(said[len(verb) :], names)
        return self.which() if index is None else self.deleting(self.petitions[index])

    def obey(self, command: Command) -> Turn | None:
        """Take "the second one", and "delete the second one"."""
        if command.kind is not CommandKind.DELETE:
            return super().obey(command)
        number = command.number or int(len(self.petitions) == 1)
        place = place_of(number, len(self.shown))
        return self.which() if place is None else self.deleting(self.shown[place])

    def which(self) -> Turn:
        """Ask which one is to be deleted."""
        how = "said-delete-how" if self.petitions else "petitions-empty"
        return Turn(self, fixed(self.aids.words.say(how)), Outcome.MISSED)

    def deleting(self, petition: Petition) -> Turn:
        """Ask back before a petition is deleted."""
        words = self.aids.words
        if petition.stage in ON_THEIR_WAY:
            return Turn(self, (*fixed(words.say("said-not-deletable")), *self.again()))
        question = words.say("said-delete-petition", what=petition_label(self.aids, petition))
        sure = SureAsking(
            self.aids,
            self,
            private(question),
            partial(delete, petition.id),
            CommandKind.CONFIRM_DELETE,
        )
        return Turn(sure, sure.opening(), Outcome.DONE)


def petitions_asking(
    aids: Aids, petitions: tuple[Petition, ...], first: int = 0
) -> PetitionsAsking:
    """Return the list from `first` on; every petition is opened by its name."""
    listed = tuple(_opening(aids, petition) for petition in petitions)
    last = first + MOST_PETITIONS
    another = "button-begin-another" if petitions else "button-begin"
    offers = (
        *listed[first:last],
        *_others(aids, petitions, last),
        offer(aids, another, begin),
        offer(aids, "button-close", go_back),
    )
    how = fixed(aids.words.say("said-delete-how")) if petitions else ()
    told = (*pages.petitions(aids, petitions), *how)
    rest = (*listed[:first], *listed[last:])
    return PetitionsAsking(aids, offers, told, rest, petitions, first)


def _others(aids: Aids, petitions: tuple[Petition, ...], last: int) -> tuple[Offer, ...]:
    """Return the offer of those after these; after the last ones, of the first."""
    if len(petitions) <= MOST_PETITIONS:
        return ()
    left = len(petitions) - last
    label = (
        aids.words.say("button-more", count=left) if left > 0 else aids.words.say("said-from-first")
    )
    others = "said-names-more" if left > 0 else "said-names-first"
    names = tuple(aids.heard.say(others).split())

    def listing(asking: Asking) -> Asking:
        return petitions_asking(asking.aids, petitions, last if left > 0 else 0)

    return (Offer(label, names, asks=listing),)


def _opening(aids: Aids, petition: Petition) -> Offer:
    label = petition_label(aids, petition)
    return Offer(label, _names(aids, petition), lambda floor: floor.session.open(petition))


def _names(aids: Aids, petition: Petition) -> tuple[str, ...]:
    about = petition.answers.get("about")
    return (about,) if isinstance(about, str) else (petition_label(aids, petition),)
