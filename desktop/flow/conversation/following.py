"""Asking for the two numbers of a receipt, to look a petition up."""

from dataclasses import dataclass, replace
from functools import partial

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.floor import Floor
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import heard_lines
from desktop.flow.conversation.narration.values import problems
from desktop.flow.conversation.numerals import PAUSE_S, QUERY_CODE, RECEIPT, Numeral
from desktop.flow.understanding.meanings import Command, CommandKind, Reply
from desktop.petition.form import Form
from speech.events import Final
from speech.expectation import Expectation

NO_FORM = Form(id="look-up", version=1, fields=())
NUMERALS = {"number": RECEIPT, "code": QUERY_CODE}
QUESTIONS = {"number": "said-follow-number", "code": "said-follow-code"}


def give(part: str, number: str, floor: Floor) -> None:
    """Fill in one of the two numbers."""
    floor.session.look_up.give(part, number)


def ask(floor: Floor) -> None:
    """Look up."""
    floor.session.look_up.ask()


@dataclass(frozen=True)
class FollowAsking(Asking):
    """`part` is the number that is asked now; `candidate` waits for its yes."""

    part: str = "number"
    so_far: str = ""
    candidate: str = ""

    @property
    def numeral(self) -> Numeral:
        """The rules of the number that is asked."""
        return NUMERALS[self.part]

    @property
    def expectation(self) -> Expectation:
        """Digits, with pauses between their groups; once said back, a yes or a no is as likely."""
        replies = self.aids.replies if self.candidate else ()
        return Expectation(self.numeral.kind, replies, PAUSE_S)

    def opening(self) -> Lines:
        """Return what waits for its yes, or which number is asked for."""
        return self.again()

    def again(self) -> Lines:
        """Return what waits for its yes, what is still to come, or which number is asked for."""
        words = self.aids.words
        if self.candidate:
            return heard_lines(self.aids, self.numeral.shown(self.candidate))
        if self.so_far:
            said = self.numeral.shown(self.so_far)
            return private(words.say("said-rest", number=said, count=len(self.so_far)))
        return fixed(words.say(QUESTIONS[self.part]))

    def take(self, heard: Final) -> Turn:
        """Judge the number that was said back, or gather digits."""
        if self.candidate:
            reply = self.aids.understanding.reply(heard.text)
            if reply is Reply.YES:
                return self.accept()
            if reply is not None:
                return self.let_go(Outcome.MISSED if reply is Reply.NO else Outcome.HEARD)
        return self.offer(self.read(heard))

    def read(self, heard: Final) -> str:
        """Return the number heard so far: of all readings the first that can be right."""
        readings = (heard.text, *heard.alternatives)
        numbers = [self.numeral.gathered(self.so_far, text) for text in readings]
        whole = filter(self.numeral.is_whole, numbers)
        return next((each for each in whole if not self.numeral.check(each)), numbers[0])

    def offer(self, number: str) -> Turn:
        """Say a whole number back, or what is wrong with it; ask for the rest of a begun one."""
        if not number:
            return self.missed()
        if not self.numeral.is_whole(number):
            gathering = replace(self, so_far=number, candidate="")
            return Turn(gathering, gathering.again())
        wrong = tuple(self.numeral.check(number))
        if wrong:
            fresh = self.afresh()
            says = (*problems(self.aids, NO_FORM, wrong), *fresh.again())
            return Turn(fresh, says, Outcome.MISSED)
        waiting = replace(self, so_far="", candidate=number)
        return Turn(waiting, waiting.again(), deed=partial(give, self.part, number))

    def accept(self) -> Turn:
        """Go on to the query code, or look up."""
        if self.part == "code":
            looking = fixed(self.aids.words.say("lookup-asking"))
            return Turn(self.afresh(), looking, Outcome.DONE, deed=ask)
        code = FollowAsking(self.aids, "code")
        return Turn(code, code.opening(), Outcome.DONE)

    def let_go(self, outcome: Outcome) -> Turn:
        """Forget what was said back, and ask again."""
        fresh = self.afresh()
        says = (*fixed(self.aids.words.say("said-then-again")), *fresh.again())
        return Turn(fresh, says, outcome, deed=partial(give, self.part, ""))

    def obey(self, command: Command) -> Turn | None:
        """Take "next" for a yes and "cancel" for a no."""
        if not self.candidate:
            return None
        if command.kind in {CommandKind.NEXT, CommandKind.FINISHED}:
            return self.accept()
        return self.let_go(Outcome.HEARD) if command.kind is CommandKind.CANCEL else None

    def afresh(self) -> "FollowAsking":
        """Return the exchange before the first digit of this number."""
        return replace(self, so_far="", candidate="")
