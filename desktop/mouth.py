"""The mouth of the conversation: the program's own voice, or what the screen reader is to say."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.flow.bridge import Bridge
from desktop.late import Late
from speech.events import Said, Spoken
from speech.utterance import Utterance

if TYPE_CHECKING:
    from speech.speaker import Speaker


class SpokenMouth:
    """A `Mouth`. Main thread only; the voice is loaded in its own thread at the first sentence.

    While `reader_runs` says so, nothing is spoken here: there is one voice only. What the program
    answers goes to the screen reader by `announce`; what belongs to a page the reader reads
    itself, so utterances that come with a new place are left out.
    """

    def __init__(
        self,
        speaker: "Late[Speaker]",
        bridge: Bridge,
        reader_runs: Callable[[], bool],
        announce: Callable[[str], None],
        tell: Callable[[Said], None],
    ) -> None:
        self._speaker = speaker
        self._bridge = bridge
        self._reader_runs = reader_runs
        self._announce = announce
        self._tell = tell

    def say(self, utterance: Utterance) -> None:
        """Say it when its turn comes, or have it announced at once."""
        if not self._reader_runs():
            self._speaker.do(lambda speaker: speaker.say(utterance))
            return
        if not utterance.is_of_page:
            self._announce(utterance.text)
        self._bridge.hand(partial(self._tell, Spoken(utterance.key, whole=True)))

    def stop(self) -> None:
        """Be silent at once, and forget what waits."""
        self._speaker.forget()
        self._speaker.do(lambda speaker: speaker.stop())

    def pause(self) -> None:
        """Be silent at once, and keep the place."""
        self._speaker.do(lambda speaker: speaker.pause())

    def go_on(self) -> None:
        """Go on after a pause."""
        self._speaker.do(lambda speaker: speaker.go_on())

    def back(self) -> None:
        """Go one sentence back."""
        self._speaker.do(lambda speaker: speaker.back())

    def forward(self) -> None:
        """Go one sentence forward."""
        self._speaker.do(lambda speaker: speaker.forward())

    def set_speed(self, speed: float) -> None:
        """Speak at this speed; 1.0 is the voice's own."""
        self._speaker.do(lambda speaker: speaker.set_speed(speed))

    def set_volume(self, volume: float) -> None:
        """Speak as loud as this, from 0 to 2; 1.0 is normal."""
        self._speaker.do(lambda speaker: speaker.set_volume(volume))

    def please_speak(self) -> None:
        """Sound the tone that says: now you. It is no voice, so it sounds beside a reader too."""
        self._sound("please_speak")

    def scan_step(self) -> None:
        """Sound the tone that says: the frame went on. Not beside a screen reader."""
        if not self._reader_runs():
            self._sound("scan_step")

    def scan_choice(self) -> None:
        """Sound the tone that says: the press was taken. Not beside a screen reader."""
        if not self._reader_runs():
            self._sound("scan_choice")

    def hush(self) -> None:
        """Say nothing more: a screen reader has begun to speak."""
        self._speaker.forget()
        self._speaker.do(lambda speaker: speaker.stop())

    def close(self) -> None:
        """End the voice's thread."""
        self._speaker.close(lambda speaker: speaker.close())

    def _sound(self, tone: str) -> None:
        self._speaker.do(partial(_play, tone))


def _play(tone: str, speaker: "Speaker") -> None:
    # numpy is loaded with the voice, not before
    from speech.player import RATE  # noqa: PLC0415
    from speech.tone import TONES  # noqa: PLC0415

    speaker.play(TONES[tone](RATE), RATE)
