"""Somebody who only talks: waits for the program to listen, speaks, waits until it has heard."""

from collections.abc import Callable

import numpy as np

from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.ports import TalkState
from speech.sound import Samples
from tests.audio_desk.audio_desk import AudioDesk
from tests.audio_desk.spoken import Speaker
from tests.journeys.house import House

LONGEST_MS = 120_000
"""So long the program may speak at a stretch; then something hangs."""

DEEPER = 1.06
"""The person's voice is this much deeper than the program's."""

LISTENS = TalkState.LISTENING


class VoicePerson:
    """Sits at the desk and in the house. `spoken` are the captions, `heard` what was understood."""

    def __init__(self, house: House, desk: AudioDesk, speaker: Speaker) -> None:
        self._house, self._desk, self._speaker = house, desk, speaker
        self.spoken: list[str] = []
        self.heard: list[str] = []
        self._states: list[TalkState] = []
        self._conversation.changed.connect(self._notice)

    @property
    def _conversation(self) -> Conversation:
        return self._house.application.conversation

    @property
    def _state(self) -> TalkState:
        return self._conversation.state

    def listens(self) -> str:
        """Wait for one's turn; return what the program has said since one spoke last."""
        self._wait(lambda: self._state is LISTENS)
        return "".join(self.spoken)

    def says(self, *texts: str) -> str:
        """Say one after the other, each in one's turn; return what was answered to the last."""
        for text in texts:
            self.listens()
            self.spoken.clear()
            self._states.clear()
            playing = self._desk.play(self.sound_of(text), round(self._speaker.rate / DEEPER))
            self._wait(self._is_taken)
            playing.wait()
        return self.listens()

    def sound_of(self, text: str) -> Samples:
        """The sound of a sentence as this person says it, and silence after it."""
        return self._speaker.speak(text, pause_s=0.3)

    def _is_taken(self) -> bool:
        return TalkState.HEARING in self._states[:-1] and self._state is not TalkState.HEARING

    def _notice(self) -> None:
        talk = self._conversation
        if not self._states or self._states[-1] is not talk.state:
            self._states.append(talk.state)
        if talk.caption and self.spoken[-1:] != [talk.caption]:
            self.spoken.append(talk.caption)
        if talk.heard and self.heard[-1:] != [talk.heard]:
            self.heard.append(talk.heard)

    def _wait(self, condition: Callable[[], object]) -> None:
        self._house.until(condition, within_ms=LONGEST_MS)


def noisy(sound: Samples, decibels: float, seed: int = 1) -> Samples:
    """Return the sound in a room that hums and hisses so many decibels below it."""
    noise = np.cumsum(np.random.default_rng(seed).standard_normal(len(sound)))
    noise -= np.convolve(noise, np.full(801, 1 / 801), "same")
    voiced = sound[np.abs(sound) > 0.01]
    ratio = np.sqrt(np.mean(voiced**2) / np.mean(noise**2)) / 10 ** (decibels / 20)
    return (sound + ratio * noise).astype(np.float32)
