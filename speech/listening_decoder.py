"""The thread that owns the recogniser: utterances in, texts out, in the order they were spoken."""

import logging
import threading
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from typing import Protocol, TypeAlias

import numpy as np

from speech.events import Final, Partial
from speech.expectation import AnswerKind, Expectation
from speech.listening_guard import plausible
from speech.recogniser import Decoding, EngineUnavailableError, Recogniser, Transcript
from speech.sound import RATE, Samples

LOG = logging.getLogger(__name__)

BROKEN = "engine_broken"
"""The code of an engine that failed in the middle of its work."""

WARMING: Samples = np.zeros(RATE, np.float32)
"""Decoded once after loading: the first decoding of most engines is slower than the others."""

MOST_WAITING = 4000
"""Jobs that may wait: two minutes of sound. An engine so far behind never catches up."""

Job: TypeAlias = Callable[[], None]


class WrittenText(Protocol):
    """What a text stage gives: `speech.text.written.Written`."""

    @property
    def text(self) -> str:
        """The text as it belongs in the field."""

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Other ways to write it, the best first."""


Write: TypeAlias = Callable[[Transcript, Expectation], WrittenText]


class Decoder:
    """Decodes in a thread of its own, so that voice activity is never held up.

    `ready` and `failed` (with a code) and every `done` are called in that thread.
    """

    def __init__(
        self,
        make_recogniser: Callable[[], Recogniser],
        write: Write,
        ready: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        self._make_recogniser = make_recogniser
        self._write = write
        self._ready = ready
        self._failed = failed
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closing = threading.Event()
        self._recogniser: Recogniser | None = None
        self._decoding: Decoding | None = None
        self._expectation = Expectation(AnswerKind.LONG_TEXT)
        self._thread = threading.Thread(target=self._run, name="decoder")

    @property
    def is_streaming(self) -> bool:
        """Whether a partial costs nothing; false until the engine is loaded."""
        return self._recogniser is not None and self._recogniser.is_streaming

    @property
    def is_behind(self) -> bool:
        """Whether so much waits that nothing more should be given."""
        return self._jobs.qsize() >= MOST_WAITING

    def start(self) -> None:
        """Begin to load the engine."""
        self._thread.start()

    def begin(self, expectation: Expectation) -> None:
        """Begin an utterance."""
        self._jobs.put(lambda: self._begin(expectation))

    def feed(self, samples: Samples) -> None:
        """Give the utterance its next samples."""
        self._jobs.put(lambda: self._current().feed(samples))

    def partial(self, done: Callable[[Partial], None]) -> None:
        """Ask for the text so far."""
        self._jobs.put(lambda: done(self._partial()))

    def finish(self, voiced_s: float, is_wanted: Callable[[], bool], done: "Finished") -> None:
        """Ask for the whole text of an utterance with so many seconds of voice.

        Asked again at its turn whether it still is wanted: decoding takes long.
        """
        self._jobs.put(lambda: done(self._finish(voiced_s)) if is_wanted() else None)

    def after(self, job: Job) -> None:
        """Do something after all that waits."""
        self._jobs.put(job)

    def close(self) -> None:
        """Give up what waits; the thread ends with the decoding it is in."""
        self._closing.set()
        self._jobs.put(None)

    def join(self, seconds: float) -> None:
        """Wait for the thread's end, not longer than so many seconds."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._load()
            while (job := self._jobs.get()) is not None and not self._closing.is_set():
                job()
        except EngineUnavailableError as error:
            self._failed(error.code)
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            # Neither the message nor the values: they may hold what was said.
            LOG.error("the recogniser failed: %s\n%s", type(bug).__name__, _stack(bug))
            self._failed(BROKEN)
        finally:
            if self._recogniser is not None:
                self._recogniser.close()

    def _load(self) -> None:
        self._recogniser = self._make_recogniser()
        if not self._closing.is_set():
            warming = self._recogniser.begin()
            warming.feed(WARMING)
            warming.finish()
            self._ready()

    def _begin(self, expectation: Expectation) -> None:
        assert self._recogniser is not None  # noqa: S101 - jobs follow the loading
        self._expectation = expectation
        self._decoding = self._recogniser.begin(expectation.words, expectation.alone)

    def _current(self) -> Decoding:
        assert self._decoding is not None  # noqa: S101 - whoever feeds has begun
        return self._decoding

    def _partial(self) -> Partial:
        text = self._current().partial()
        return Partial(self._write(Transcript(text), self._expectation).text if text else "")

    def _finish(self, voiced_s: float) -> Final:
        heard = self._current().finish()
        if not plausible(heard.text, voiced_s):
            return Final("", confidence=0.0)
        written = self._write(heard, self._expectation)
        return Final(written.text, heard.text, heard.confidence, written.alternatives)


Finished: TypeAlias = Callable[[Final], None]


def _stack(bug: BaseException) -> str:
    return "".join(traceback.format_tb(bug.__traceback__))
