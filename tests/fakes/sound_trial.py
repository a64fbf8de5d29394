"""Ears and a conversation that are lent for the trial of a device."""

from dataclasses import dataclass, field

from desktop.flow.conversation.ports import TalkState
from speech.expectation import Expectation


@dataclass
class LentEar:
    """Notes what becomes of it."""

    deeds: list[str] = field(default_factory=list)

    def take(self, expectation: Expectation) -> None:
        assert expectation.pause_s == 1.0
        self.deeds.append("take")

    def mute(self) -> None:
        self.deeds.append("mute")

    def give_back(self, *, talks: bool) -> None:
        self.deeds.append("talks" if talks else "closed")


@dataclass
class RestingTalk:
    """A conversation that does as it is told."""

    state: TalkState = TalkState.OFF

    def interrupt(self) -> None:
        if self.state is TalkState.SPEAKING:
            self.state = TalkState.LISTENING

    def pause(self) -> None:
        self.state = TalkState.PAUSED

    def go_on(self) -> None:
        self.state = TalkState.SPEAKING
