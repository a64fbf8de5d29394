"""A listener alone: with a microphone fed by hand, and an engine that spells."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from speech.events import Final, Heard, Level, Listening, Partial
from speech.expectation import Expectation
from speech.listener import Listener, Patience
from speech.microphone import Deliver, MicrophoneError
from speech.recogniser import Decoding, EngineUnavailableError, Transcript
from speech.sound import Samples
from speech.text.written import Written
from tests.delivery.listener import LONG
from tests.delivery.listener import Listener as Hearer
from tests.speech.listening.spoken import SILENCE, LoudIsVoice, read, say, silence

AT_ONCE = Patience(look_s=0.01, retry_s=0.0)


class FedMicrophone:
    """Delivers what a test feeds. `trouble` is the code of the reason why it cannot be opened."""

    def __init__(self) -> None:
        self.trouble = ""
        self.openings = 0
        self.is_plugged_in = True
        self.changed = threading.Condition()
        self._deliver: Deliver | None = None

    @property
    def is_open(self) -> bool:
        return self._deliver is not None

    def open(self, deliver: Deliver) -> None:
        with self.changed:
            if self.trouble or not self.is_plugged_in:
                raise MicrophoneError(self.trouble or "no_microphone")
            self.openings += 1
            self._deliver = deliver
            self.changed.notify_all()

    def is_live(self) -> bool:
        return self.is_plugged_in

    def close(self) -> None:
        with self.changed:
            self._deliver = None
            self.changed.notify_all()

    def wait_open(self, *, wanted: bool = True) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.is_open is wanted, LONG)

    def feed(self, blocks: Sequence[Samples]) -> None:
        """Deliver blocks at once, however long they last."""
        assert self._deliver is not None
        for block in blocks:
            self._deliver(block)


class SpellingEngine:
    """Reads the letters of tests.speech.listening.spoken.

    Whole texts are not given while `gate` is shut, partial ones not while `partial_gate` is.
    """

    name = "spelling"

    def __init__(self, *, is_streaming: bool = False) -> None:
        self.is_streaming = is_streaming
        self.gate = threading.Event()
        self.gate.set()
        self.partial_gate = threading.Event()
        self.partial_gate.set()
        self.words: list[Sequence[str]] = []
        self.decodings: list[str] = []
        self.partials: list[str] = []
        self.asked: Hearer[str] = Hearer()
        self.is_closed = threading.Event()
        self.error: Exception | None = None
        self.invention = ""

    def begin(self, words: Sequence[str] = (), alone: Sequence[str] = ()) -> Decoding:
        self.words.append((*words, *alone))
        return _Spelling(self)

    def close(self) -> None:
        self.is_closed.set()

    def wait_asked(self, text: str) -> None:
        """Return when the whole text of some sound was asked for."""
        self.asked.wait_for(lambda asked: text in asked)


class _Spelling:
    def __init__(self, engine: SpellingEngine) -> None:
        self._engine = engine
        self._sound: list[Samples] = []

    def feed(self, samples: Samples) -> None:
        self._sound.append(samples)

    def partial(self) -> str:
        self._engine.partial_gate.wait(LONG)
        self._engine.partials.append(read(self._sound))
        return self._engine.partials[-1]

    def finish(self) -> Transcript:
        text = read(self._sound)
        self._engine.asked(text)
        self._engine.gate.wait(LONG)
        if self._engine.error is not None:
            raise self._engine.error
        if self._engine.invention:
            text = self._engine.invention
        self._engine.decodings.append(text)
        return Transcript(text, 0.5, alternatives=(Transcript(text.upper()),))


def write(transcript: Transcript, _expectation: Expectation) -> Written:
    return Written(f"<{transcript.text}>", tuple(each.text for each in transcript.alternatives))


class Bench:
    """The listener, what it is given, and what it told."""

    def __init__(self, engine: SpellingEngine | None = None, trouble: str = "") -> None:
        self.engine = engine or SpellingEngine()
        self.trouble = trouble
        self.microphone = FedMicrophone()
        self.voice_activity = LoudIsVoice()
        self.heard: Hearer[Heard] = Hearer()
        self.listener = Listener(
            self._make_engine,
            self.microphone,
            self.voice_activity,
            write=write,
            tell=self.heard,
            patience=AT_ONCE,
        )

    def _make_engine(self) -> SpellingEngine:
        if self.trouble:
            raise EngineUnavailableError(self.trouble)
        return self.engine

    def listen(self, expectation: Expectation | None = None) -> None:
        """Listen, and return when the first word is safe."""
        count = self.count(Listening)
        self.listener.listen(expectation or Expectation())
        self.microphone.wait_open()
        self.feed_until_listening(count + 1)

    def feed_until_listening(self, count: int, block: Samples = SILENCE) -> None:
        """Deliver a block again and again until it was told so often that it listens."""
        while self.count(Listening) < count:
            self.microphone.feed([block])
            with self.heard._condition:
                self.heard._condition.wait_for(lambda: self.count(Listening) >= count, 0.02)

    def say(self, letters: str, pause_s: float = 0.0) -> None:
        self.microphone.feed([*say(letters), *silence(pause_s)])

    def count(self, kind: type[object]) -> int:
        return sum(isinstance(event, kind) for event in self.heard.told)

    def wait_for(self, kind: type[object], count: int = 1) -> None:
        self.heard.wait_for_one(kind, count)

    def finals(self) -> list[str]:
        return [event.text for event in self.heard.told if isinstance(event, Final)]

    def partials(self) -> list[str]:
        return [event.text for event in self.heard.told if isinstance(event, Partial)]

    def kinds(self) -> list[type[object]]:
        """What was told, but for levels and partial texts."""
        return [type(event) for event in self.heard.told if not isinstance(event, Level | Partial)]

    def last(self) -> Heard:
        """What was told last, but for levels, which come at any moment."""
        return next(event for event in reversed(self.heard.told) if not isinstance(event, Level))


@contextmanager
def bench(engine: SpellingEngine | None = None, trouble: str = "") -> Iterator[Bench]:
    running = Bench(engine, trouble)
    try:
        yield running
    finally:
        running.engine.gate.set()
        running.listener.close()
