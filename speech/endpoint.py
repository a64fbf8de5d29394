"""When an utterance begins and ends: a state machine over chunks, without clock, sound or thread.

All times are those of the sound itself, counted in chunks of 32 ms.
"""

from enum import Enum, auto
from math import ceil

from speech.voice_activity import CHUNK_S

START = 0.5
"""The probability from which a chunk begins or resumes speech."""

KEEP = 0.35
"""The probability from which a chunk goes on with speech; lower, so that soft endings count."""

SHORTEST_S = 0.12
"""Less voice than this is a cough or a click. Silero finds four chunks in a soft and short yes."""

BRIEF_S = 0.22
"""Silence from which it may be that the person has finished, so that decoding can begin."""

LONG_S = 20.0
"""From here on a brief pause ends the utterance: engines see 30 s at most."""

LONGEST_S = 27.0
"""Here the utterance ends in any case; the next one follows without a gap."""

CUT_PAUSE_S = 0.3
"""What counts as the end of a long utterance."""

OPEN_S = (2.0, 5.0)
"""The least and the most silence of a person who said that they have not finished."""


class Change(Enum):
    """What a chunk changed."""

    NONE = auto()
    STARTED = auto()
    """Somebody speaks: the voice began `Endpoint.voiced_since` chunks ago."""
    PAUSED = auto()
    RESUMED = auto()
    ENDED = auto()


def chunks(seconds: float) -> int:
    """Return the least number of chunks that last so long."""
    return ceil(seconds / CHUNK_S - 1e-9)


def open_pause(pause_s: float) -> float:
    """Return the silence that ends the utterance of a person who has said they go on."""
    least, most = OPEN_S
    return min(most, max(least, 3 * pause_s))


class Endpoint:
    """Hears probabilities of voice and says what they change.

    STARTED, then any number of PAUSED and RESUMED in turn, then ENDED, and again from the start.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Be as at first: nobody speaks."""
        self.in_speech = False
        self.in_pause = False
        self.voiced_since = 0
        """Chunks since the voice began, the present one included; 0 while there is none."""
        self.voiced = 0
        """Chunks with voice among these."""
        self.silent = 0
        """Chunks since the last one with voice."""
        self._is_open = False

    def keep_open(self) -> None:
        """Wait longer at the next end."""
        self._is_open = True

    def hear(self, probability: float, pause_s: float, *, held: bool = False) -> Change:
        """Take the next chunk; `held` keeps the utterance open whatever the silence."""
        if not self._count(probability):
            return Change.NONE
        if not self.in_speech:
            return self._confirm()
        if self.voiced_since >= chunks(LONGEST_S):
            return self._cut()
        if not held and self.silent >= chunks(self._pause_needed(pause_s)):
            return self.finish()
        return self._pause_or_resume()

    def finish(self) -> Change:
        """End now: ENDED where somebody spoke, else NONE."""
        change = Change.ENDED if self.in_speech else Change.NONE
        self.reset()
        return change

    def _count(self, probability: float) -> bool:
        """Count a chunk; return whether a voice is or was in the air."""
        goes_on = self.voiced_since > 0 and self.silent < chunks(BRIEF_S)
        is_voiced = probability >= (KEEP if goes_on else START)
        if not is_voiced and not self.voiced_since:
            self.voiced = 0
            return False
        self.voiced_since += 1
        self.voiced += is_voiced
        self.silent = 0 if is_voiced else self.silent + 1
        return True

    def _confirm(self) -> Change:
        if self.voiced >= chunks(SHORTEST_S):
            self.in_speech = True
            return Change.STARTED
        if self.silent >= chunks(BRIEF_S):
            # A cough; the promise to wait longer stays.
            self.voiced_since = self.voiced = self.silent = 0
        return Change.NONE

    def _cut(self) -> Change:
        """End in the middle of a word; its rest begins the next utterance, however short it is."""
        change = self.finish()
        self.voiced = chunks(SHORTEST_S) - 1
        return change

    def _pause_needed(self, pause_s: float) -> float:
        needed = open_pause(pause_s) if self._is_open else pause_s
        return min(needed, CUT_PAUSE_S) if self.voiced_since >= chunks(LONG_S) else needed

    def _pause_or_resume(self) -> Change:
        is_silent = self.silent >= chunks(BRIEF_S)
        if is_silent == self.in_pause:
            return Change.NONE
        self.in_pause = is_silent
        return Change.PAUSED if is_silent else Change.RESUMED
