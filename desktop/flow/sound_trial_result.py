"""What came of a trial of the microphone, and how it is told."""

from dataclasses import dataclass

from desktop.flow.words import Words
from speech.events import Advice, Level

SILENT, QUIET = 0.05, 0.4
"""Loudest moments (see `speech.level`: -57 and -40 dBFS) of a dead microphone and of one too far
away; in speech they stand some decibels above the mean that the level meter's advice is about."""

Result = tuple[tuple[str, str], ...]
"""Message ids, each with the text that was heard, or none."""


@dataclass
class Hearing:
    """What the microphone gave so far: the loudest moment from 0 to 1, and a message that helps."""

    loudest: float = 0.0
    advice: str = ""
    was_voice: bool = False

    def measure(self, level: Level) -> None:
        """Take note of a level."""
        self.loudest = max(self.loudest, level.loudness)
        if level.advice is not Advice.NONE:
            self.advice = f"hearing-{level.advice}"

    def judged(self, text: str) -> Result:
        """Return the result for a sentence that came to its end."""
        if not text.strip():
            return self._advised("sound-trial-not-understood")
        heard = ("sound-trial-heard", text)
        return (heard, (self._advice() or "sound-trial-good", ""))

    def in_vain(self) -> Result:
        """Return the result for a sentence that never came, or never came to its end."""
        if self.loudest < SILENT:
            return (("sound-trial-silent", ""),)
        return self._advised(
            "sound-trial-not-understood" if self.was_voice else "sound-trial-nothing"
        )

    def _advised(self, message: str) -> Result:
        advice = self._advice()
        return ((message, ""), (advice, "")) if advice else ((message, ""),)

    def _advice(self) -> str:
        return self.advice or ("hearing-too_quiet" if self.loudest < QUIET else "")


def failed(words: Words, code: str) -> Result:
    """Return the result for ears that do not work."""
    known = words.knows(f"hearing-{code}")
    return ((f"hearing-{code if known else 'other'}", ""),)


def shown(words: Words, result: Result) -> str:
    """Return a result as sentences to see, one a line."""
    return "\n".join(words.see(message, text=text) for message, text in result)


def spoken(words: Words, result: Result) -> str:
    """Return a result as sentences to hear, one a line."""
    return "\n".join(words.say(message, text=text) for message, text in result)
