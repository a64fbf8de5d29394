"""What scanning lets be heard: the names of what is framed, and its tones."""

from collections.abc import Callable
from typing import Protocol

from speech.utterance import Priority, Utterance

KEY = "scanning"
"""A new name takes the place of the one that waits, or cuts off the one that is being said."""


class ScanMouth(Protocol):
    """What is needed of the mouth. Never waits; beside a screen reader it only announces."""

    def say(self, utterance: Utterance) -> None:
        """Say it when its turn comes."""

    def scan_step(self) -> None:
        """Sound the tone that says: the frame went on."""

    def scan_choice(self) -> None:
        """Sound the tone that says: the press was taken."""


class ScanVoice:
    """A `StepVoice` by the program's own mouth. Main thread only.

    While `may_sound` says no, because a conversation speaks and listens, there is no tone, and
    names go to `announce`. `language` gives that of the moment.
    """

    def __init__(
        self,
        mouth: ScanMouth,
        announce: Callable[[str], None],
        may_sound: Callable[[], bool],
        language: Callable[[], str],
    ) -> None:
        self._mouth, self._announce = mouth, announce
        self._may_sound, self._language = may_sound, language

    def say(self, name: str) -> None:
        """Say a name at once."""
        if self._may_sound():
            self._mouth.say(Utterance(name, Priority.NOW, KEY, self._language()))
        else:
            self._announce(name)

    def step(self) -> None:
        """Sound that the frame went on."""
        if self._may_sound():
            self._mouth.scan_step()

    def choice(self) -> None:
        """Sound that a press was taken."""
        if self._may_sound():
            self._mouth.scan_choice()
