"""From what happens to what is said and done: places, news, answers, commands."""

from collections.abc import Callable
from dataclasses import replace

from desktop.flow.conversation.asking import Asking, Given, Turn
from desktop.flow.conversation.attention import Attention
from desktop.flow.conversation.dialogue import Dialogue
from desktop.flow.conversation.line import of_page
from desktop.flow.conversation.ports import Mouth, TalkState
from desktop.flow.conversation.recital import Recital
from desktop.flow.conversation.turn_taking import OPEN, TurnTaking
from desktop.flow.understanding.meanings import FOR_GOOD, Command, CommandKind
from speech.events import Final


class Turns(TurnTaking):
    """Does what the turns of the dialogue say.

    `own` obeys the commands that are about talking itself, and returns whether it did.
    `is_rewritten` says that somebody typed an answer, `is_answering` that it is us who answer.
    """

    def __init__(
        self,
        dialogue: Dialogue,
        attention: Attention,
        recital: Recital,
        mouth: Mouth,
        told: Callable[[], None],
    ) -> None:
        super().__init__(dialogue, attention, recital, mouth, told)
        self.own: Callable[[Command], bool] = _obey_nothing
        self.is_rewritten = self.is_answering = False
        self._steps = 0
        self._hearing: Asking | None = None

    def arrive(self) -> None:
        """Say where one has come to."""
        self._steps += 1
        self.is_news_due = self.is_rewritten = False
        turn = self._dialogue.arrive()
        self.speak(of_page(turn.says), opens=turn.opens)

    def news(self) -> None:
        """Say what is new at the place, once the person has finished speaking."""
        if self.state is TalkState.HEARING:
            self.is_news_due = True
            return
        turn = self._dialogue.news()
        if turn is not None:
            self._steps += 1
            self.speak(of_page(turn.says), opens=turn.opens, rests=turn.rests)

    def ask_again(self) -> None:
        """Ask the question once more, after a pause."""
        self.perform(self._dialogue.rest_is_over())

    def speech_began(self) -> None:
        """Take note that the person speaks, and to which question."""
        if self.state in OPEN:
            self._hearing = self._dialogue.asking
            self.become(TalkState.HEARING)

    def heard(self, final: Final) -> None:
        """Take what the person said, if it is their turn."""
        if self.state is TalkState.PAUSED:
            self._wake(final)
        elif self.state in OPEN:
            self.become(TalkState.LISTENING)
            self._take(final)
        else:
            self._keep_late(final)

    def perform(self, turn: Turn) -> None:
        """Keep what is given, then do or say what follows."""
        self._keep(turn.given)
        if turn.deed is None:
            self._reply(turn)
            return
        steps, state, self.preface = self._steps, self.state, turn.says
        turn.deed(self._dialogue.floor)
        if self._steps != steps or not self.is_on:
            return
        self.preface = ()
        if self.state is TalkState.PAUSED and state is not TalkState.PAUSED:
            return  # the deed itself asked for quiet
        if turn.says or turn.otherwise:
            self._reply(replace(turn, says=turn.says or turn.otherwise))
        else:
            self.think()

    def _reply(self, turn: Turn) -> None:
        if turn.says and turn.in_passing:
            self.remark((*self.preface, *turn.says))
        elif turn.says:
            self.speak(turn.says, opens=turn.opens, rests=turn.rests)
        elif turn.rests:
            self.rest()
        else:
            self.listen(tone=False)

    def _keep(self, given: Given | None) -> None:
        if given is not None:
            self.is_answering = True
            self._dialogue.floor.session.answer(given.field, given.answer)
            self.is_answering = False

    def _take(self, final: Final) -> None:
        if self.is_rewritten:
            self.is_rewritten = False
            self._dialogue.rewritten()
        turn = self._dialogue.doubt(final)
        command = None if turn else self._dialogue.command(final)
        if command is not None and self.own(command):
            return
        if turn is None:
            turn = self._dialogue.obey(command) if command else self._dialogue.answer(final)
        self.perform(turn)

    def _wake(self, final: Final) -> None:
        """Obey commands only: who rests may be speaking with somebody else.

        Nothing is sent, and nothing deleted.
        """
        command = self._dialogue.any_command(final)
        if command is None or self.is_deaf:
            return
        if command.kind is CommandKind.GO_ON or command.kind in FOR_GOOD:
            self.resume()
        elif not self.own(command):
            self._rests = False
            self.perform(self._dialogue.obey(command))

    def _keep_late(self, final: Final) -> None:
        """Keep what was told just before the program began to speak, and say nothing of it."""
        asking, self._hearing = self._hearing, None
        if asking is None or not asking.is_dictation or self._dialogue.command(final):
            return
        if final.text:
            turn = asking.take(final)
            self._keep(turn.given)
            self._dialogue.exchange(asking, turn.asking)


def _obey_nothing(_command: Command) -> bool:
    return False
