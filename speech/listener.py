"""The ears: from a microphone to written answers, told to one callback."""

import logging
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from speech.events import Heard, ListeningFailed
from speech.expectation import Expectation
from speech.listening_decoder import BROKEN, Decoder, Write
from speech.listening_ear import Ear
from speech.listening_passage import Tell
from speech.listening_source import Source
from speech.microphone import Inbox, Microphone, Work
from speech.recogniser import Recogniser
from speech.voice_activity import VoiceActivity

LOG = logging.getLogger(__name__)

END_S = 0.9
"""Seconds that `close` waits at most; a decoding goes on for a moment after that."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds between two looks at the microphone, and between two tries to have it back."""

    look_s: float = 0.25
    retry_s: float = 0.5


class Listener:
    """Listens when told to. Every method may be called from any thread and returns at once.

    `make_recogniser` runs in the decoder's thread, from the start. `tell` is called in the
    listener's thread and must return at once; when `stop` or another `listen` has returned, it is
    told nothing more of the listening before. Close it in the end, but not from `tell`.
    """

    def __init__(
        self,
        make_recogniser: Callable[[], Recogniser],
        microphone: Microphone,
        voice_activity: VoiceActivity,
        *,
        write: Write,
        tell: Tell,
        patience: Patience | None = None,
    ) -> None:
        self._tell = tell
        self._patience = patience or Patience()
        self._inbox = Inbox()
        self._source = Source(microphone, self._inbox.deliver, self._patience.retry_s)
        self._decoder = Decoder(
            make_recogniser,
            write,
            ready=lambda: self._inbox.post(self._ear.become_warm),
            failed=lambda code: self._inbox.post(lambda: self._ear.fail(code)),
        )
        self._ear = Ear(self._decoder, self._source, voice_activity, self._inbox.post)
        self._telling = threading.RLock()
        self._generation = 0
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listener")
        self._decoder.start()
        self._thread.start()

    @property
    def dropped(self) -> int:
        """How many blocks of sound were lost because this program was too slow."""
        return self._inbox.dropped

    def listen(self, expectation: Expectation) -> None:
        """Listen for answers of a kind until told otherwise; `Listening` says when it is so."""
        tell = self._new_tell()
        self._inbox.post(lambda: self._ear.listen(expectation, tell))

    def stop(self) -> None:
        """Listen no more, close the microphone, and tell nothing more."""
        self._new_tell()
        self._inbox.post(self._ear.stop)

    def mute(self) -> None:
        """Hear nothing while the program speaks; the microphone stays open."""
        self._inbox.post(self._ear.mute)

    def unmute(self) -> None:
        """Hear again; `Listening` follows."""
        self._inbox.post(self._ear.unmute)

    def hold(self, held: bool) -> None:
        """Keep an utterance open while a key is held, however long the pauses."""
        self._inbox.post(lambda: self._ear.hold(held=held))

    def keep_open(self) -> None:
        """Wait longer at the next end: the person has said that they have not finished."""
        self._inbox.post(self._ear.keep_open)

    def close(self) -> None:
        """End both threads, within a second; a decoding that takes longer ends by itself."""
        deadline = time.monotonic() + END_S
        self._new_tell()
        self._closing.set()
        self._decoder.close()
        self._inbox.post(_wake)
        self._thread.join(END_S)
        self._decoder.join(max(0.0, deadline - time.monotonic()))

    def _new_tell(self) -> Tell:
        """Begin a new generation; return the callback that tells events of this one only."""
        with self._telling:
            self._generation += 1
            generation = self._generation

        def tell(event: Heard) -> None:
            with self._telling:
                if generation == self._generation:
                    self._tell(event)

        return tell

    def _run(self) -> None:
        try:
            next_look = 0.0
            while not self._closing.is_set():
                self._take(self._inbox.next(self._patience.look_s))
                if time.monotonic() >= next_look:
                    self._ear.tend()
                    next_look = time.monotonic() + self._patience.look_s
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            # Neither the message nor the values: they may hold what was said.
            stack = "".join(traceback.format_tb(bug.__traceback__))
            LOG.error("the listener failed: %s\n%s", type(bug).__name__, stack)
            self._tell(ListeningFailed(BROKEN))
        finally:
            self._ear.close()

    def _take(self, item: "np.ndarray | Work | None") -> None:
        if isinstance(item, np.ndarray):
            self._ear.hear(item)
        elif item is not None:
            item()


def _wake() -> None:
    """Let the thread see that it is to end."""
