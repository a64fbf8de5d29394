"""The next words of a text by their number, for who does not find the words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.flow.conversation.asking import Asking, Given, Outcome, Turn
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.values import ordinal
from desktop.flow.conversation.ports import Suggested
from desktop.flow.conversation.written import WrittenAsking
from desktop.flow.understanding.meanings import Command, CommandKind, place_of
from speech.events import Final
from speech.expectation import Expectation

MOST_READ = 6
"""So many can be kept in mind; the others are read out when asked for."""


MOST_SAID = 40
"""Characters of the text's end that are said back."""


@dataclass(frozen=True)
class PhrasesAsking(Asking):
    """Offers what may be written next in `asking`; those from `first` on are read out.

    What else is heard is for the text: a command, a correction, or the next words. `goes_on` says
    that the next words follow the phrase that was written last, with no full stop between.
    """

    asking: WrittenAsking
    suggested: tuple[Suggested, ...]
    first: int = 0
    goes_on: bool = False

    @property
    def behind(self) -> Asking:
        """The text."""
        return self.asking

    @property
    def read(self) -> tuple[Suggested, ...]:
        """The phrases that have a number now."""
        return self.suggested[self.first : self.first + MOST_READ]

    @property
    def expectation(self) -> Expectation | None:
        """What the text waits for; the phrases are likely."""
        expected = self.asking.expectation
        words = tuple(each.shown for each in self.read)
        return expected and replace(expected, words=(*words, *expected.words))

    @property
    def is_dictation(self) -> bool:
        """Anything may be told."""
        return True

    def opening(self) -> Lines:
        """Return the phrases with their numbers, and what can be said."""
        return (*self.again(), *fixed(self.aids.words.say("said-phrases-how")))

    def again(self) -> Lines:
        """Return the phrases with their numbers, if there are any."""
        if not self.read:
            return ()
        words = self.aids.words
        lines = (
            words.say("said-option", title=ordinal(words, count), label=each.shown)
            for count, each in enumerate(self.read, 1)
        )
        return (*fixed(words.say("said-phrases")), *private(*lines))

    def was_read_out(self, number: int) -> bool:
        """Return whether a phrase has this number."""
        return place_of(number, len(self.read)) is not None

    def obey(self, command: Command) -> Turn | None:
        """Write "the second one"."""
        if command.kind is CommandKind.PICK:
            place = place_of(command.number, len(self.read))
            return self.missed() if place is None else self.writing(self.read[place])
        return None

    def take(self, heard: Final) -> Turn:
        """Read others; else go on with the text."""
        if self.is_worded("said-words-phrases-more", heard):
            following = self.first + MOST_READ
            others = replace(self, first=following if following < len(self.suggested) else 0)
            return Turn(others, others.again())
        return self.told(heard) if self.is_next(heard) else self.asking.take(heard)

    def is_next(self, heard: Final) -> bool:
        """Return whether this goes on from the phrase, and is no correction or reply."""
        understanding, text = self.aids.understanding, self.asking.text
        is_text = understanding.edit(text, heard.text) is None
        return self.goes_on and is_text and understanding.reply(heard.text) is None

    def told(self, heard: Final) -> Turn:
        """Write what was said close behind the phrase."""
        text = self.asking.text + heard.text.strip()
        after = self.asking.holding(text)
        return Turn(after, private(self.said(text)), Outcome.DONE, Given(after.field.id, text))

    def writing(self, phrase: Suggested) -> Turn:
        """Write a phrase, and offer what may follow it."""
        text = self.asking.text + phrase.text
        if len(text) > self.asking.field.max_length:
            return Turn(self.asking, fixed(self.aids.words.say("phrases-full")))
        following = offered(self.asking.holding(text), goes_on=True)
        given = Given(self.asking.field.id, text)
        says = (*private(self.said(text)), *following.again())
        return Turn(following, says, Outcome.DONE, given)

    def said(self, text: str) -> str:
        """Return what stands there now."""
        return self.aids.words.say("said-now", what=text[-MOST_SAID:])


def offered(asking: WrittenAsking, *, goes_on: bool = False) -> PhrasesAsking:
    """Return the offer of what may follow the text, which may be nothing."""
    return PhrasesAsking(asking.aids, asking, tuple(_words(asking)), goes_on=goes_on)


def offer_phrases(asking: WrittenAsking) -> Turn:
    """Return the turn that reads what may be written next."""
    offer = offered(asking)
    if not offer.suggested:
        return Turn(asking, fixed(asking.aids.words.say("said-phrases-none")))
    return Turn(offer, offer.opening(), Outcome.DONE)


def _words(asking: WrittenAsking) -> Iterator[Suggested]:
    """Yield what may follow but marks: a pause stands for them."""
    aids = asking.aids
    for each in aids.suggest(aids.words.language, asking.field.id, asking.text):
        if any(character.isalnum() for character in each.shown):
            yield each
