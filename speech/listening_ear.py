"""What the listener's thread does with blocks and with wishes; it knows no thread but its own."""

from collections.abc import Callable

from speech.endpoint import KEEP, Change, chunks
from speech.events import Final, Listening, ListeningFailed, MicrophoneLost, SpeechStarted
from speech.expectation import Expectation
from speech.level import LevelMeter
from speech.listening_cutter import Cut, Cutter
from speech.listening_decoder import Decoder
from speech.listening_passage import Passage, Tell
from speech.listening_source import Change as SourceChange
from speech.listening_source import Source
from speech.microphone import Work
from speech.sound import Samples
from speech.voice_activity import CHUNK_S, Chunks, VoiceActivity

SETTLE_S = 0.1
"""Sound after `unmute` that may still hold the program's own voice."""


class Ear:
    """All that is known of one microphone and of what is waited for. One thread only.

    `post` brings work back to this thread after what waits in it.
    """

    def __init__(
        self,
        decoder: Decoder,
        source: Source,
        voice_activity: VoiceActivity,
        post: Callable[[Work], None],
    ) -> None:
        self._decoder = decoder
        self._source = source
        self._voice_activity = voice_activity
        self._post = post
        self._expectation: Expectation | None = None
        self._tell: Tell = _tell_nobody
        self._passage: Passage | None = None
        self._cutter = Cutter()
        self._chunks = Chunks()
        self._meter = LevelMeter()
        self._unsettled = 0
        self._failure = ""
        self._is_warm = self._is_open = self._is_muted = False
        self._is_held = self._is_announced = self._is_losing = False

    def listen(self, expectation: Expectation, tell: Tell) -> None:
        """Listen from now on; what was said before is nobody's answer."""
        self._abandon()
        self._expectation, self._tell = expectation, tell
        self._is_announced = False
        if self._failure:
            tell(ListeningFailed(self._failure))
        self._source.forget_trouble()
        self.tend()

    def stop(self) -> None:
        """Close the microphone and tell nothing more."""
        self._abandon()
        self._expectation, self._tell = None, _tell_nobody
        self._deafen()
        self.tend()

    def mute(self) -> None:
        """Hear nothing, for the program speaks. Whoever was speaking has finished."""
        self._finish()
        self._is_muted = True
        self._is_announced = False

    def unmute(self) -> None:
        """Hear again, once the program's voice has died away."""
        self._is_muted = False
        self._unsettled = chunks(SETTLE_S)

    def hold(self, *, held: bool) -> None:
        """Keep the utterance open as long as a key is held."""
        self._is_held = held

    def keep_open(self) -> None:
        """Wait longer at the next end."""
        self._cutter.endpoint.keep_open()

    def become_warm(self) -> None:
        """Know that the model is ready."""
        self._is_warm = True

    def fail(self, code: str) -> None:
        """Know that the engine does not work, now or ever."""
        self._failure = code
        self._is_announced = False
        self._tell(ListeningFailed(code))
        self.tend()

    def tend(self) -> None:
        """Look after the microphone."""
        wanted = self._expectation is not None and not self._failure
        match self._source.tend(wanted=wanted):
            case SourceChange.OPENED:
                # Blocks of the microphone before may wait still; they are in front of this.
                self._post(self._become_open)
            case SourceChange.LOST:
                self._lose()
            case SourceChange.FAILED:
                self._tell(ListeningFailed(self._source.code))
            case SourceChange.NONE:
                pass

    def hear(self, block: Samples) -> None:
        """Take what the microphone delivered."""
        if self._expectation is None or self._is_muted or not self._is_open:
            return
        if not self._unsettled:
            self._announce()
        for chunk in self._chunks.cut(block):
            if self._unsettled:
                self._unsettled -= 1
            else:
                self._hear_chunk(chunk, self._expectation)

    def close(self) -> None:
        """Let the microphone go."""
        self._abandon()
        self._source.close()

    def _become_open(self) -> None:
        self._deafen()
        self._is_open = True

    def _announce(self) -> None:
        """Say once that the first word is safe: blocks come, and the model is warm."""
        if self._is_warm and not self._is_announced and not self._is_losing:
            self._is_announced = True
            self._tell(Listening())

    def _hear_chunk(self, chunk: Samples, expectation: Expectation) -> None:
        probability = self._voice_activity.probability(chunk)
        level = self._meter.hear(chunk, is_voiced=probability >= KEEP)
        if level is not None:
            self._tell(level)
        if not self._is_announced:
            probability = 0.0
        cut = self._cutter.hear(chunk, probability, expectation.pause_s, held=self._is_held)
        if cut.change is Change.STARTED:
            self._begin(cut, expectation)
        elif self._passage is not None:
            self._pass_on(self._passage, cut)

    def _begin(self, cut: Cut, expectation: Expectation) -> None:
        self._tell(SpeechStarted())
        if self._decoder.is_behind:
            # It would be heard minutes from now: better said again.
            self._tell(Final("", confidence=0.0))
            return
        self._passage = Passage(self._decoder, expectation, self._post, self._tell)
        self._passage.begin(cut.sound)

    def _pass_on(self, passage: Passage, cut: Cut) -> None:
        if self._cutter.endpoint.in_speech:
            passage.voiced_s = self._cutter.endpoint.voiced * CHUNK_S
        if cut.change is Change.RESUMED:
            passage.resume()
        is_voiced = bool(cut.sound) and self._cutter.endpoint.silent == 0
        passage.feed(cut.sound, is_voiced=is_voiced)
        if cut.change is Change.PAUSED:
            passage.pause()
        elif cut.change is Change.ENDED:
            passage.end()
            self._passage = None

    def _finish(self) -> None:
        """End the utterance with what was heard of it."""
        self._cutter.finish()
        if self._passage is not None:
            self._passage.end()
            self._passage = None
        self._deafen()

    def _abandon(self) -> None:
        """Drop the utterance; silence from before the next one is kept for its first word."""
        self._cutter.forget()
        if self._passage is not None:
            self._passage.abandon()
            self._passage = None

    def _deafen(self) -> None:
        """Forget all sound; the next comes from somewhere else or much later."""
        self._cutter.clear_sound()
        self._chunks.clear()
        self._voice_activity.reset()
        self._meter = LevelMeter()

    def _lose(self) -> None:
        self._finish()
        self._is_open = self._is_announced = False
        self._is_losing = True
        # Told behind the text of what was being said.
        self._decoder.after(lambda: self._post(self._tell_lost))

    def _tell_lost(self) -> None:
        self._is_losing = False
        self._tell(MicrophoneLost())


def _tell_nobody(event: object) -> None:
    """Take an event when nobody listens."""
