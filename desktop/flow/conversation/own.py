"""Commands about talking itself: again, slower, louder, pause, I am not done."""

from collections.abc import Callable, Mapping

from desktop.flow.conversation.line import Lines
from desktop.flow.conversation.manner import Manner
from desktop.flow.conversation.ports import Ear
from desktop.flow.conversation.turns import Turns
from desktop.flow.understanding.meanings import Command, CommandKind


class OwnCommands:
    """`say` gives the line of a message id."""

    def __init__(self, turns: Turns, manner: Manner, ear: Ear, say: Callable[[str], Lines]) -> None:
        self._turns, self._manner, self._ear, self._say = turns, manner, ear, say
        self._deeds: Mapping[CommandKind, Callable[[], None]] = {
            CommandKind.REPEAT: turns.repeat,
            CommandKind.SLOWER: lambda: self._changed(manner.slower()),
            CommandKind.FASTER: lambda: self._changed(manner.faster()),
            CommandKind.LOUDER: lambda: self._changed(manner.louder()),
            CommandKind.SOFTER: lambda: self._changed(manner.softer()),
            CommandKind.PAUSE: lambda: self._rest("said-paused"),
            CommandKind.STOP_TALKING: lambda: self._rest("said-quiet"),
            CommandKind.PREVIOUS_SENTENCE: turns.back,
            CommandKind.NEXT_SENTENCE: turns.repeat,
            CommandKind.NOT_FINISHED: self._keep_open,
        }

    def obey(self, command: Command) -> bool:
        """Do what was asked; return whether it is a command about talking."""
        deed = self._deeds.get(command.kind)
        if deed is not None:
            deed()
        return deed is not None

    def _changed(self, message: str) -> None:
        """Say so in the new manner, and what may not have been heard well before."""
        self._turns.repeat(self._say(message))

    def _rest(self, message: str) -> None:
        self._turns.remark(self._say(message), rests=True)

    def _keep_open(self) -> None:
        self._ear.keep_open()
        self._turns.listen(tone=False)
