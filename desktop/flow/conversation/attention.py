"""The open and the closed ear: one of program and person speaks at a time."""

from desktop.flow.conversation.ports import Ear, Mouth
from speech.expectation import Expectation


class Attention:
    """Opens the ear when the mouth is silent; the tone sounds only when no word can be lost."""

    def __init__(self, ear: Ear, mouth: Mouth) -> None:
        self.is_open = self.is_warm = False
        self._ear, self._mouth = ear, mouth
        self._expectation: Expectation | None = None
        self._is_tone_due = False

    def close(self) -> None:
        """Hear nothing for a while."""
        self.is_open = self._is_tone_due = False
        self._ear.mute()

    def open(self, expectation: Expectation, *, tone: bool) -> None:
        """Wait for an answer of this kind; `live` follows."""
        if expectation != self._expectation or not self.is_open:
            self._expectation = expectation
            self._ear.listen(expectation)
        if not self.is_open:
            self.is_open = True
            self._is_tone_due = tone
            self._ear.unmute()

    def warm_up(self, expectation: Expectation) -> None:
        """Let the ear get ready while the first sentences are said."""
        self._ear.mute()
        self._expectation = expectation
        self._ear.listen(expectation)

    def live(self) -> None:
        """Take note that the first word is not lost from now on; say so by the tone."""
        self.is_warm = True
        if self.is_open and self._is_tone_due:
            self._is_tone_due = False
            self._mouth.please_speak()

    def lost(self) -> None:
        """Take note that nothing is heard until the ear is live again, and then say so."""
        self.is_warm = False
        self._is_tone_due = self.is_open

    def stop(self) -> None:
        """Let the microphone go."""
        self.is_open = self._is_tone_due = False
        self._expectation = None
        self._ear.stop()
