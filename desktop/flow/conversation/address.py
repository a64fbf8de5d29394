"""Asking for an address: the county by its spoken name, then the way to the door."""

from dataclasses import dataclass, replace

from desktop.flow.conversation.asking import Given, Outcome, Turn
from desktop.flow.conversation.confirmed import FieldAsking
from desktop.flow.conversation.door import DoorAsking
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import heard_lines
from desktop.flow.conversation.narration.values import numbered
from desktop.flow.understanding.meanings import Command, CommandKind, Reply, place_of
from desktop.petition.regions import Region
from speech.events import Final
from speech.expectation import AnswerKind, Expectation

MOST_TO_CHOOSE = 6
"""More places than this are not read out: the person names the province or city too."""

SEARCHED = 20


@dataclass(frozen=True)
class RegionAsking(FieldAsking):
    """The county. `found` are those to choose from, `county` the one that waits for its yes.

    `rest` is what was said after the county's name: the way to the door.
    """

    found: tuple[Region, ...] = ()
    county: str = ""
    rest: str = ""

    @property
    def expectation(self) -> Expectation:
        """Names of places; once one was said back, a yes or a no is as likely."""
        replies = self.aids.replies if self.county else ()
        names = tuple(region.name for region in self.found)
        return Expectation(AnswerKind.REGION, (*replies, *names))

    def opening(self) -> Lines:
        """Return question, hint and what to begin with."""
        return (*super().opening(), *fixed(self.aids.words.say("said-region")))

    def again(self) -> Lines:
        """Return what waits for its yes, the places to choose from, or the question."""
        if self.county:
            return heard_lines(self.aids, self.aids.regions.full_name(self.county))
        return self.list() if self.found else fixed(self.aids.words.say("said-region"))

    def list(self) -> Lines:
        """Return the places that were found, to be chosen from."""
        names = [self.aids.regions.full_name(region.code) for region in self.found]
        count = self.aids.words.say("said-regions-found", count=len(names))
        choose = self.aids.words.say("said-region-choose")
        return (*private(count, numbered(self.aids.words, names)), *fixed(choose))

    def take(self, heard: Final) -> Turn:
        """Judge the county that was said back, choose among several, or search anew."""
        if self.county:
            reply = self.aids.understanding.reply(heard.text)
            if reply is Reply.YES:
                return self.to_the_door()
            if reply is not None:
                return self.let_go(Outcome.MISSED if reply is Reply.NO else Outcome.HEARD)
        chosen = self.chosen(heard) if self.found else None
        return self.offer(chosen) if chosen else self.search(heard)

    def chosen(self, heard: Final) -> Region | None:
        """Return the place of the list that was meant."""
        regions = self.aids.regions
        options = [(region.name, regions.full_name(region.code)) for region in self.found]
        index = self.aids.understanding.choose(heard.text, options)
        return None if index is None else self.found[index]

    def search(self, heard: Final) -> Turn:
        """Find the places that any reading of what was heard may name.

        Where nothing is found, a county that waits for its yes stays.
        """
        for text in (heard.text, *heard.alternatives):
            found = self.aids.regions.search(text, SEARCHED)
            if found:
                return self.narrow(found, text)
        asking = self if self.county else self.afresh()
        says = (*fixed(self.aids.words.say("address-no-match")), *asking.again())
        return Turn(asking, says, Outcome.MISSED)

    def narrow(self, found: tuple[Region, ...], text: str) -> Turn:
        """Offer the one place, the few, or ask for more of the name."""
        within = [region for region in self.found if region in found]
        if len(within) == 1:
            return self.offer(within[0], text)
        named = [region for region in found if region.name in text]
        if len(found) == 1 or len(named) == 1:
            return self.offer((named or list(found))[0], text)
        if len(found) > MOST_TO_CHOOSE:
            says = fixed(self.aids.words.say("said-region-more", region=text))
            return Turn(self.afresh(), says)
        asking = replace(self, found=found, county="", rest="")
        return Turn(asking, asking.list())

    def offer(self, region: Region, text: str = "") -> Turn:
        """Say the county back."""
        _, named, rest = text.partition(region.name)
        asking = replace(self, county=region.code, found=(), rest=rest.strip() if named else "")
        return Turn(asking, asking.again())

    def to_the_door(self) -> Turn:
        """Go on to the rest of the address, or say it back where it was said already."""
        again = self.afresh()
        door = DoorAsking(self.aids, self.field, self.before, region=self.county, above=again)
        if self.rest:
            return door.offer(door.compose(self.rest))
        given = Given(self.field.id, {"region": self.county, "detail": ""})
        return Turn(door, door.invitation(), Outcome.DONE, given)

    def let_go(self, outcome: Outcome) -> Turn:
        """Forget the county, and ask again."""
        says = (*fixed(self.aids.words.say("said-then-again")), *self.afresh().again())
        return Turn(self.afresh(), says, outcome)

    def obey(self, command: Command) -> Turn | None:
        """Take "the second one" of the list, and "next" for a yes."""
        if command.kind is CommandKind.PICK and self.found:
            place = place_of(command.number, len(self.found))
            return self.missed() if place is None else self.offer(self.found[place])
        if command.kind is CommandKind.SKIP:
            return self.skip()
        if self.county and command.kind in {CommandKind.NEXT, CommandKind.FINISHED}:
            return self.to_the_door()
        if self.county and command.kind is CommandKind.CANCEL:
            return self.let_go(Outcome.HEARD)
        return None

    def afresh(self) -> "RegionAsking":
        """Return the exchange before anything was found."""
        return replace(self, found=(), county="", rest="")
