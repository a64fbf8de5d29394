"""Somebody who only talks: waits for the program to listen, speaks, waits until it has heard."""

from collections.abc import Callable
from difflib import SequenceMatcher

import numpy as np
from PySide6.QtCore import QElapsedTimer

from desktop.flow.conversation.conversation import Conversation
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import Place
from desktop.petition.model import Answer
from speech.sound import Samples
from tests.audio_desk.audio_desk import AudioDesk, Playing
from tests.audio_desk.spoken import Speaker
from tests.journeys.house import House
from tests.journeys.voice.room import silence

LONGEST_MS = 120_000
"""So long the program may speak at a stretch; after that something hangs."""

THOUGHT_S = 0.4
"""Nobody answers at once."""

UNHEARD_MS = 5_000
"""So long after the last word it is plain that nobody was heard."""

DEEPER = 1.06
"""The person's voice is this much deeper and slower than the voice that it is made of."""

TRIES = 10
"""So often a person says the same thing to one who does not understand."""

YES, NO, GO_ON = "对的", "不对", "继续"
OURS = frozenset({TalkState.LISTENING, TalkState.PAUSED})


def alike(written: object, said: str) -> float:
    """How much of two texts is the same, from 0 to 1; marks do not count."""
    return _matcher(written, said).ratio()


def holds(written: object, said: str) -> float:
    """How much of what was said is written, from 0 to 1, whatever else is; marks do not count."""
    matcher = _matcher(written, said)
    both = sum(block.size for block in matcher.get_matching_blocks())
    return both / len("".join(filter(str.isalnum, said)))


def _matcher(written: object, said: str) -> "SequenceMatcher[str]":
    first, second = ("".join(filter(str.isalnum, text)) for text in (str(written), said))
    return SequenceMatcher(None, first, second, autojunk=False)


class VoicePerson:
    """Sits at the desk and in the house. `story` has what was said, heard and answered so far."""

    def __init__(self, house: House, desk: AudioDesk, speaker: Speaker) -> None:
        self._house, self._desk, self._speaker = house, desk, speaker
        self.story: list[str] = []
        self._answered: list[str] = []
        self._states: list[TalkState] = []
        self._talk.changed.connect(self._notice)

    @property
    def _talk(self) -> Conversation:
        return self._house.application.conversation

    def listens(self) -> str:
        """Wait for one's turn; return what the program has said since one spoke last.

        Where it has given up, ask it to go on.
        """
        self.until(lambda: self._talk.state in OURS)
        for _ in range(TRIES):
            if self._talk.state is TalkState.LISTENING:
                return "".join(self._answered)
            self.plays(self.sound_of(GO_ON), GO_ON)
            self.until(lambda: self._talk.state in OURS)
        raise AssertionError(self.story)

    def says(self, *texts: str) -> None:
        """Say one after the other, each in one's turn."""
        for text in texts:
            sound = self.sound_of(text)
            self.listens()
            self.plays(sound, text)

    def plays(self, sound: Samples, text: str) -> None:
        """Let the program hear a sound, and wait until it has made something of it.

        Or until it is plain that it has not heard anybody.
        """
        playing = self.begins(sound, text)
        clock = QElapsedTimer()
        clock.start()
        patience_ms = round(len(sound) / self._speaker.rate * 1000) + UNHEARD_MS
        self.until(lambda: self._is_taken() or self._is_unheard(clock.elapsed() > patience_ms))
        self.story.append(f"= {self._talk.heard}" if self._is_taken() else "= ?")
        playing.wait()

    def begins(self, sound: Samples, text: str) -> Playing:
        """Let the program hear a sound, and wait for nothing."""
        self.story.append(f"> {text}")
        self._answered.clear()
        self._states.clear()
        thought = silence(THOUGHT_S, self._speaker.rate)
        return self._desk.play(np.concatenate([thought, sound]), round(self._speaker.rate / DEEPER))

    def is_told(self, text: str, *words: str) -> str:
        """Say something until the answer has one of these words; return the answer."""
        for _ in range(TRIES):
            self.says(text)
            answer = self.listens()
            if any(word in answer for word in words):
                return answer
        raise AssertionError(self.story)

    def goes_on(self, text: str = YES) -> None:
        """Say something until the program goes on to another question."""
        here = self._house.place
        for _ in range(TRIES):
            self.says(text)
            if self._has_left(here):
                return
        raise AssertionError(self.story)

    def leaves_out(self, text: str) -> None:
        """Say it until the program goes on without an answer; what it wrote instead is undone."""
        here = self._house.place
        for _ in range(TRIES):
            self.says(text)
            if self._has_left(here):
                return
            if self.answer is not None:
                self.mends("撤销", lambda answer: answer is None)
        raise AssertionError(self.story)

    def agrees(self, is_right: Callable[[Answer | None], bool], otherwise: str) -> None:
        """Say yes to what is right, and say it once more where something else was understood."""
        here = self._house.place
        for _ in range(TRIES):
            self.says(YES if is_right(self.answer) else otherwise)
            if self._has_left(here):
                return
        raise AssertionError(self.story)

    def gives(self, text: str, is_right: Callable[[Answer | None], bool]) -> None:
        """Say an answer, and no to what was said back until it is right."""
        for _ in range(TRIES):
            self.says(text)
            self.listens()
            if is_right(self.answer):
                return
            if self.answer is not None:
                self.takes_back()
        raise AssertionError(self.story)

    def mends(self, text: str, is_right: Callable[[Answer | None], bool]) -> None:
        """Correct what was said back, until it is right."""
        for _ in range(TRIES):
            self.says(text)
            self.listens()
            if is_right(self.answer):
                return
        raise AssertionError(self.story)

    def _has_left(self, here: Place) -> bool:
        self.until(lambda: self._talk.state in OURS)
        return self._house.place != here

    def takes_back(self) -> None:
        """Say no to what was said back until it is taken back."""
        for _ in range(TRIES):
            self.says(NO)
            self.listens()
            if self.answer is None:
                return
        raise AssertionError(self.story)

    @property
    def breaths(self) -> int:
        """How many utterances were heard since one spoke last."""
        return self._states.count(TalkState.HEARING)

    @property
    def answer(self) -> Answer | None:
        """What the program has said back, and keeps until it is told that it is wrong."""
        return self._house.petition.answers.get(self._house.place.field)

    def sound_of(self, text: str) -> Samples:
        """The sound of a sentence as this person says it, never twice alike."""
        return self._speaker.speak(text)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait with patience until it is so."""
        self._house.until(condition, within_ms=LONGEST_MS)

    def _is_taken(self) -> bool:
        hearing = TalkState.HEARING
        return hearing in self._states[:-1] and self._states[-1] is not hearing

    def _is_unheard(self, is_late: bool) -> bool:
        return is_late and TalkState.HEARING not in self._states

    def _notice(self) -> None:
        if self._states[-1:] != [self._talk.state]:
            self._states.append(self._talk.state)
        if self._talk.caption and self._answered[-1:] != [self._talk.caption]:
            self._answered.append(self._talk.caption)
            self.story.append(self._talk.caption)
