"""The questions of the way in, asked and answered by voice."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Deed, Floor
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.offers import Offer, OffersAsking, offer
from desktop.flow.conversation.sure import SureAsking
from desktop.flow.finding_way import FindingWay
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from desktop.flow.way_answers import QUESTIONS, Answer, Question, found
from speech.events import Final

REPLIES: Mapping[Answer, Reply] = {
    Answer.CLEAR: Reply.YES,
    Answer.LARGER: Reply.NO,
    Answer.EASY: Reply.YES,
}
"""What a mere yes or no answers."""


@dataclass(frozen=True)
class WayAsking(OffersAsking):
    """One question, or at the end what was found.

    `replies` are the offers that a yes or a no means; `meant` what commands mean just here.
    """

    replies: Mapping[Reply, Offer] = field(default_factory=dict)
    meant: Mapping[CommandKind, Offer] = field(default_factory=dict, compare=False)

    def take(self, heard: Final) -> Turn:
        """Do what was named; a yes or a no may be an answer as well."""
        turn = super().take(heard)
        reply = self.aids.understanding.reply(heard.text)
        meant = self.replies.get(reply) if reply else None
        return self.do(meant) if meant and turn.outcome is Outcome.MISSED else turn

    def obey(self, command: Command) -> Turn | None:
        """Go on, take the last answer back, or have it larger."""
        meant = self.meant.get(command.kind)
        return self.do(meant) if meant else super().obey(command)


def way_asking(aids: Aids, finding: FindingWay | None) -> OffersAsking:
    """Return the question of the moment; where nothing is asked, only the way back."""
    if finding is None:
        return OffersAsking(aids, (offer(aids, "button-close", _leave),))
    question = finding.question
    asking = _found(aids, finding) if question is None else _asked(aids, finding, question)
    steps = {CommandKind.BACK: _back, CommandKind.NEXT: _skip, CommandKind.SKIP: _skip}
    meant = {kind: Offer("", (), deed) for kind, deed in steps.items()}
    return replace(asking, meant={**meant, **asking.meant})


def _asked(aids: Aids, finding: FindingWay, question: Question) -> WayAsking:
    offers = {answer: _offer(aids, answer) for answer in finding.options}
    more = (offer(aids, "button-next", _skip), offer(aids, "button-close", _leave))
    replies = {REPLIES[each]: made for each, made in offers.items() if each in REPLIES}
    larger = offers.get(Answer.LARGER)
    return WayAsking(
        aids,
        tuple(offers.values()),
        _told(aids, finding.step, question),
        more,
        replies=replies,
        meant={CommandKind.LARGER: larger} if larger else {},
    )


def _told(aids: Aids, step: int, question: Question) -> Lines:
    say = aids.words.say
    progress = say("way-progress", step=step + 1, steps=len(QUESTIONS))
    intro = "" if step else say("way-intro")
    return fixed(intro, progress, say(f"way-ask-{question}"))


def _found(aids: Aids, finding: FindingWay) -> WayAsking:
    say, ways = aids.words.say, finding.ways
    size = say("way-size", points=ways.text_size)
    told = fixed(say("way-found-title"), size, *map(say, found(ways)), say("way-keep-hint"))
    offers = (
        offer(aids, "button-way-done", _leave, "said-names-way-done"),
        offer(aids, "button-way-keep", _keep, "said-names-way-keep"),
    )
    return WayAsking(aids, offers, told)


def _offer(aids: Aids, answer: Answer) -> Offer:
    made = offer(aids, f"way-answer-{answer}", _answering(answer), f"said-names-way-{answer}")
    if answer is not Answer.SILENT:
        return made
    question = fixed(aids.words.say("said-voice-off"))

    def sure(above: Asking) -> Asking:
        return SureAsking(aids, above, question, made.deed)

    return replace(made, asks=sure)


def _answering(answer: Answer) -> Deed:
    def deed(floor: Floor) -> None:
        if floor.finding is not None:
            floor.finding.answer(answer)

    return deed


def _skip(floor: Floor) -> None:
    if floor.finding is not None:
        floor.finding.skip()


def _back(floor: Floor) -> None:
    if floor.finding is not None:
        floor.finding.back()


def _keep(floor: Floor) -> None:
    if floor.finding is not None:
        floor.finding.keep()


def _leave(floor: Floor) -> None:
    floor.session.go_back()
