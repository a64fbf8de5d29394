"""What is being said: lines on their way through the mouth, known by their keys."""

from itertools import count

from desktop.flow.conversation.line import Line, Lines, joined
from desktop.flow.conversation.ports import Mouth
from speech.utterance import Utterance


class Recital:
    """Says lines and knows when they are over, and whether they were heard to their end."""

    def __init__(self, mouth: Mouth) -> None:
        self.is_whole = False
        self._mouth = mouth
        self._numbers = count()
        self._waiting: list[str] = []
        self._last = ""

    @property
    def is_on(self) -> bool:
        """Whether something is still to be heard."""
        return bool(self._waiting)

    def begin(self, lines: Lines, language: str) -> None:
        """Say these lines instead of what is being said."""
        self.stop()
        self.is_whole = True
        utterances = [self._utterance(line, language) for line in joined(lines)]
        self._waiting = [utterance.key for utterance in utterances]
        self._last = self._waiting[-1] if self._waiting else ""
        for utterance in utterances:
            self._mouth.say(utterance)

    def stop(self) -> None:
        """Be silent, and forget what waits."""
        if self._waiting:
            self._waiting = []
            self._mouth.stop()

    def back(self) -> None:
        """Say the sentence before once more, also when all was said."""
        if self._last and not self._waiting:
            self._waiting = [self._last]
        self._mouth.back()

    def end(self, key: str, *, whole: bool) -> bool:
        """Take note that one utterance is over; return whether it was the last."""
        if key not in self._waiting:
            return False
        self._waiting = self._waiting[self._waiting.index(key) + 1 :]
        self.is_whole &= whole
        return not self._waiting

    def _utterance(self, line: Line, language: str) -> Utterance:
        key = f"u{next(self._numbers)}"
        return Utterance(
            line.text,
            key=key,
            language=language,
            keep=line.keep,
            is_of_page=line.is_of_page,
            to_note=line.to_note,
        )
