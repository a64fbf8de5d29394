"""What the conversation needs of ears and mouth, and what it tells of itself."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from speech.expectation import Expectation
from speech.utterance import Utterance


class TalkState(StrEnum):
    """What the conversation is doing."""

    OFF = "off"
    STARTING = "starting"
    """The microphone is open and the ears are not warm yet."""
    SPEAKING = "speaking"
    LISTENING = "listening"
    HEARING = "hearing"
    THINKING = "thinking"
    PAUSED = "paused"


class Suggested(Protocol):
    """What may come next in a text: `shown` is the whole word, `text` what is to be written."""

    @property
    def shown(self) -> str:
        """The whole word."""

    @property
    def text(self) -> str:
        """What is written at the end of the text."""


Suggest = Callable[[str, str, str], Sequence[Suggested]]
"""From the language of the pages, a field and its text to what may follow, the likeliest first."""


def suggest_nothing(_language: str, _field_id: str, _text: str) -> Sequence[Suggested]:
    """Know no phrases."""
    return ()


class Ear(Protocol):
    """The microphone and what understands it. Never waits; its events come over the bridge."""

    def listen(self, expectation: Expectation) -> None:
        """Expect this kind of answer from now on; begins listening where it did not."""

    def stop(self) -> None:
        """Let the microphone go."""

    def mute(self) -> None:
        """Hear nothing for a while: the program speaks."""

    def unmute(self) -> None:
        """Hear again."""

    def hold(self, held: bool) -> None:
        """Keep one answer open, however long its pauses, while a key is held."""

    def keep_open(self) -> None:
        """Keep the answer open for a while: the person says that they are not done."""


class Mouth(Protocol):
    """The voice and its queue. Never waits; its events come over the bridge."""

    def say(self, utterance: Utterance) -> None:
        """Say it when its turn comes."""

    def stop(self) -> None:
        """Be silent at once, and forget what waits."""

    def pause(self) -> None:
        """Be silent at once, and keep the place."""

    def go_on(self) -> None:
        """Go on after a pause."""

    def back(self) -> None:
        """Go one sentence back."""

    def forward(self) -> None:
        """Go one sentence forward."""

    def set_speed(self, speed: float) -> None:
        """Speak at this speed; 1.0 is the voice's own."""

    def set_volume(self, volume: float) -> None:
        """Speak as loud as this, from 0 to 2; 1.0 is normal."""

    def please_speak(self) -> None:
        """Sound the tone that says: now you."""
