"""Whose turn it is and what comes next: from what was heard to what is said and done."""

from collections.abc import Callable
from dataclasses import replace

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.askings import Askings
from desktop.flow.conversation.doubt import doubt_command
from desktop.flow.conversation.general import PLACES, General
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.values import problems
from desktop.flow.conversation.narration.whereabouts import step_lines, title
from desktop.flow.places import DECLARATION, PlaceKind
from desktop.flow.understanding.meanings import Command
from speech.events import Final
from speech.expectation import AnswerKind, Expectation

MOST_MISSES = 3

ASKING = frozenset({PlaceKind.QUESTION, PlaceKind.WAY})
"""Here the name of a choice is an answer, to be confirmed; a button is pressed by what is none."""


class Dialogue:
    """The exchange of the moment, and how often in a row it failed.

    Never a loop: after three misses another way is offered, and the program keeps quiet until it
    is spoken to.

    `aids` gives the words of the language of the moment.
    """

    def __init__(self, askings: Askings, aids: Callable[[], Aids]) -> None:
        self.floor = askings.floor
        self._askings = askings
        self._general = General(askings.floor)
        self._aids = aids
        self._misses = 0
        self.renew()

    def renew(self) -> None:
        """Begin the exchange of the place anew, with the answers as they are now."""
        self.asking: Asking = self._askings.here(self._aids())

    @property
    def language(self) -> str:
        """The language that is spoken here."""
        return self.asking.aids.words.language

    @property
    def expectation(self) -> Expectation | None:
        """What is waited for: beside a choice or a command, what is written on buttons in sight."""
        expected = self.asking.expectation
        if expected is None or expected.kind is not AnswerKind.COMMAND:
            return expected
        words = dict.fromkeys((*expected.words, *self._labels()))
        return replace(expected, words=tuple(words), alone=self.asking.alone)

    @property
    def waking(self) -> tuple[str, ...]:
        """What ends a rest."""
        return self.asking.aids.listed("said-words-resting")

    def rewritten(self) -> None:
        """Go on from the answer as somebody typed it."""
        self.asking = self.asking.behind.renewed(self._askings.here(self._aids()))

    def exchange(self, before: Asking, after: Asking) -> None:
        """Take over how the exchange stands, where it is still the same one."""
        if self.asking is before:
            self.asking = after

    def arrive(self) -> Turn:
        """Return what is said when one comes to a place: where it is, then all that is there."""
        self._misses = 0
        self.renew()
        session, aids = self.floor.session, self.asking.aids
        steps = step_lines(aids, session.place, session)
        self._told = {(*self._heading(), *self.asking.opening())}
        says = (*steps, *self._heading(), *self._problems(), *self.asking.opening())
        return Turn(self.asking, says, opens=True)

    def news(self) -> Turn | None:
        """Return what is said when the place has news; None for news that need not be said.

        Sending is tried every minute: each stage is told once.
        """
        kind = self.floor.session.place.kind
        found = self._problems()
        if kind in {PlaceKind.WELCOME, PlaceKind.PETITIONS} and not found:
            return self._list_news()
        self.renew()
        if found:
            return self._counted(Turn(self.asking, (*found, *self.asking.again()), Outcome.MISSED))
        says = (*self._heading(), *self.asking.opening())
        if kind is PlaceKind.SENDING and says in self._told:
            return None
        self._told.add(says)
        return Turn(self.asking, says, opens=True)

    def command(self, heard: Final) -> Command | None:
        """Return the command that was said; what is an answer or a button here is none."""
        command = self.any_command(heard)
        if command is None or self.asking.is_own(heard, command):
            return None
        leads_here = PLACES.get(command.kind) is self.floor.session.place.kind
        return None if leads_here and self._pressed(heard) else command

    def any_command(self, heard: Final) -> Command | None:
        """Return the command that was said, even where it names an answer as well."""
        return self.asking.aids.understanding.command(heard.text)

    def doubt(self, heard: Final) -> Turn | None:
        """Return the question whether a command was meant, where text is as likely."""
        if not self.asking.is_dictation:
            return None
        understanding = self.asking.aids.understanding
        meant, sure = understanding.could_be_command(heard.text), self.command(heard)
        is_reply = self.asking.awaits_reply and understanding.reply(heard.text) is not None
        is_plain = sure is not None and self.asking.is_plain(sure)
        if meant is None or is_plain or (is_reply and sure is None):
            return None
        doubt = doubt_command(self.asking, heard, meant)
        return self.take(Turn(doubt, doubt.opening()))

    def answer(self, heard: Final) -> Turn:
        """Return what an answer leads to."""
        is_asked = self.floor.session.place.kind in ASKING
        if not is_asked and (pressed := self._pressed(heard)):
            return self.take(pressed)
        turn = self.asking.take(heard) if heard.text.strip() else self.asking.missed()
        if is_asked and turn.outcome is Outcome.MISSED:
            turn = self._pressed(heard) or turn
        return self.take(turn)

    def _pressed(self, heard: Final) -> Turn | None:
        """Return the turn that presses the button whose whole label was said.

        Never at the declaration, where one sentence sends, nor while something else is asked.
        """
        labels = self._labels()
        index = self.asking.aids.understanding.called(heard.text, labels)
        if index is None:
            return None
        said = fixed(self.asking.aids.words.say("said-pressed", label=labels[index]))
        return Turn(
            self.asking,
            (*said, *self.asking.again()),
            Outcome.DONE,
            deed=lambda floor: floor.buttons.press(labels[index]),
        )

    def obey(self, command: Command) -> Turn:
        """Return what a command leads to, here or anywhere."""
        behind = self.asking.behind
        turn = self.asking.obey(command) or behind.obey(command)
        return self.take(turn or self._general.turn(command.kind, behind))

    def _labels(self) -> list[str]:
        is_between = self.asking.behind is not self.asking
        is_sending = self.floor.session.place == DECLARATION
        return [] if is_between or is_sending else self.floor.buttons.labels()

    def was_told(self) -> None:
        """Take note that the whole opening was heard."""
        self.asking = self.asking.was_told()

    def rest_is_over(self) -> Turn:
        """Return the question once more, after a pause."""
        self._misses = 0
        return Turn(self.asking, self.asking.again())

    def take(self, turn: Turn) -> Turn:
        """Take over how the exchange stands; return the turn with the help for its misses."""
        self.asking = turn.asking
        if turn.command is not None:
            return self.obey(turn.command)
        return self._counted(turn)

    def _counted(self, turn: Turn) -> Turn:
        if turn.outcome is Outcome.DONE:
            self._misses = 0
        if turn.outcome is not Outcome.MISSED:
            return turn
        self._misses += 1
        words = turn.asking.aids.words
        if self._misses >= MOST_MISSES:
            way_out = fixed(words.say(turn.asking.way_out), words.say("said-resume"))
            return replace(turn, says=way_out, rests=True)
        if turn.says:
            return turn
        missed = fixed(words.say("said-missed" if self._misses == 1 else "said-missed-again"))
        return replace(turn, says=(*missed, *turn.asking.again()), in_passing=True)

    def _heading(self) -> Lines:
        session, opening = self.floor.session, self.floor.opening
        if session.place.kind in {PlaceKind.QUESTION, PlaceKind.DECLARATION, PlaceKind.WAY}:
            return ()
        name = title(self.asking.aids, session, new_passphrase=opening.new_passphrase)
        return fixed(name)

    def _problems(self) -> Lines:
        session = self.floor.session
        if session.place.kind is PlaceKind.LOOK_UP:
            return problems(self.asking.aids, session.form, session.look_up.problems)
        refused = session.petition.problems if session.petition else ()
        field = session.place.field
        mine = tuple(each for each in refused if not field or each.field == field)
        on_road = session.place.kind in {PlaceKind.QUESTION, PlaceKind.REVIEW}
        found = session.problems or (mine if on_road else ())
        return problems(self.asking.aids, session.form, found)

    def _list_news(self) -> Turn | None:
        before = self.asking
        self.renew()
        if before == self.asking or self.floor.session.place.kind is PlaceKind.WELCOME:
            return None
        return Turn(self.asking, self.asking.opening(), opens=True)
