"""Which sound belongs to an utterance: every chunk of it, and half a second from before."""

from collections import deque
from dataclasses import dataclass

from speech.endpoint import BRIEF_S, SHORTEST_S, Change, Endpoint, chunks
from speech.sound import Samples

PRE_ROLL_S = 0.5
"""Sound from before the voice that belongs to the utterance, so that the first word is whole."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What a chunk changed, and the sound that the recogniser is to be given now."""

    change: Change = Change.NONE
    sound: tuple[Samples, ...] = ()


class Cutter:
    """Keeps back the sound of which nobody knows yet whether it belongs to an utterance.

    No chunk is given twice, none inside an utterance is left out. The silence at the end of an
    utterance is given only as far as it is brief: what follows may be the next one's beginning.
    """

    def __init__(self) -> None:
        self.endpoint = Endpoint()
        most = chunks(PRE_ROLL_S) + chunks(SHORTEST_S) * chunks(BRIEF_S)
        self._before: deque[Samples] = deque(maxlen=most)
        self._pause: list[Samples] = []

    def hear(
        self, chunk: Samples, probability: float, pause_s: float, *, held: bool = False
    ) -> Cut:
        """Take the next chunk; see `Endpoint.hear`."""
        change = self.endpoint.hear(probability, pause_s, held=held)
        match change:
            case Change.STARTED:
                return Cut(change, self._beginning(chunk))
            case Change.RESUMED:
                return Cut(change, (*self._take_pause(), chunk))
            case Change.ENDED:
                self._pause.append(chunk)
                self._before.extend(self._take_pause())
                return Cut(change)
        if self.endpoint.in_pause and change is not Change.PAUSED:
            self._pause.append(chunk)
        elif self.endpoint.in_speech:
            return Cut(change, (chunk,))
        else:
            self._before.append(chunk)
        return Cut(change)

    def finish(self) -> Change:
        """End the utterance now: ENDED where there was one, else NONE. What was kept is gone."""
        self.clear_sound()
        return self.endpoint.finish()

    def forget(self) -> None:
        """Be as at first; the sound kept from before stays unless somebody was speaking."""
        if self.endpoint.in_speech:
            self.clear_sound()
        self.endpoint.reset()

    def clear_sound(self) -> None:
        """Let go of all sound."""
        self._before.clear()
        self._pause.clear()

    def _beginning(self, chunk: Samples) -> tuple[Samples, ...]:
        self._before.append(chunk)
        length = self.endpoint.voiced_since + chunks(PRE_ROLL_S)
        beginning = tuple(self._before)[-length:]
        self._before.clear()
        return beginning

    def _take_pause(self) -> list[Samples]:
        pause, self._pause = self._pause, []
        return pause
