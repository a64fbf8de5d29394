"""What the trial of a device needs of ears and conversation, and what it tells of itself."""

from enum import StrEnum
from typing import Protocol

from desktop.flow.conversation.ports import TalkState
from speech.expectation import Expectation


class TrialState(StrEnum):
    """What the trial is doing."""

    OFF = "off"
    SPEAKING = "speaking"
    """The sample is being said, to try the loudspeaker."""
    ASKING = "asking"
    STARTING = "starting"
    """The microphone is open and the ears are not warm yet."""
    LISTENING = "listening"
    HEARING = "hearing"
    ANSWERING = "answering"


EARS = frozenset({TrialState.STARTING, TrialState.LISTENING, TrialState.HEARING})
"""The microphone is open."""


class TrialEar(Protocol):
    """The ears, lent for a trial."""

    def take(self, expectation: Expectation) -> None:
        """Open the microphone that is chosen now, and listen."""

    def mute(self) -> None:
        """Hear nothing."""

    def give_back(self, *, talks: bool) -> None:
        """Listen as a conversation that rests does, or let the microphone go."""


class Talk(Protocol):
    """The conversation, as far as it must rest meanwhile."""

    @property
    def state(self) -> TalkState:
        """What it is doing."""

    def interrupt(self) -> None:
        """Be silent."""

    def pause(self) -> None:
        """Rest."""

    def go_on(self) -> None:
        """Go on."""
