"""Any engine, with nothing written down that was not said: what has no voice is not recognised."""

from collections import deque
from collections.abc import Callable, Sequence

from speech.recogniser import Decoding, Recogniser, Transcript
from speech.sound import Samples
from speech.voice_activity import Chunks, VoiceActivity

MakeVoiceActivity = Callable[[], VoiceActivity]

VOICE = 0.5
"""From this probability on a chunk of 32 ms counts as voice."""
FEWEST, WITHIN = 4, 8
"""Chunks of voice among so many that follow each other (a quarter of a second) make an utterance:
the shortest word lasts longer, a click does not, and what is scattered over minutes of noise does
not add up to one."""
NOTHING = Transcript("", 0.0)


class VoicedOnly:
    """A recogniser that hears voices only. Tones, noise, clicks and silence stay unwritten."""

    def __init__(self, recogniser: Recogniser, voice_activity: MakeVoiceActivity) -> None:
        self._recogniser = recogniser
        self._voice_activity = voice_activity

    @property
    def name(self) -> str:
        """The engine's."""
        return self._recogniser.name

    @property
    def is_streaming(self) -> bool:
        """The engine's."""
        return self._recogniser.is_streaming

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> "VoicedDecoding":
        """Begin an utterance in which `words` are likely, or which is one of `alone`."""
        return VoicedDecoding(self._recogniser.begin(words, alone), self._voice_activity())

    def close(self) -> None:
        """Give the engine's memory back."""
        self._recogniser.close()


class VoicedDecoding:
    """An utterance that stays empty until there was a voice.

    While a pause lasts, `finish` returns what it returned before: silence needs no decoding.
    """

    def __init__(self, decoding: Decoding, voice_activity: VoiceActivity) -> None:
        self._decoding = decoding
        self._voice_activity = voice_activity
        self._chunks = Chunks()
        self._latest: deque[bool] = deque(maxlen=WITHIN)
        self._is_voiced = self._is_news = False
        self._finished = NOTHING

    def feed(self, samples: Samples) -> None:
        """Take the next samples (16 kHz mono)."""
        for chunk in self._chunks.cut(samples):
            self._judge(self._voice_activity.probability(chunk) >= VOICE)
        self._decoding.feed(samples)

    def partial(self) -> str:
        """Return the text so far."""
        return self._decoding.partial() if self._is_voiced else ""

    def finish(self) -> Transcript:
        """Return the transcript of all that was fed."""
        if self._is_voiced and self._is_news:
            self._finished = self._decoding.finish()
            self._is_news = False
        return self._finished

    def _judge(self, voiced: bool) -> None:
        self._latest.append(voiced)
        self._is_voiced = self._is_voiced or sum(self._latest) >= FEWEST
        self._is_news = self._is_news or voiced
