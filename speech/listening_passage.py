"""One utterance on its way through the decoder, from its first sound to its text."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from speech.events import Final, Heard, Partial
from speech.expectation import Expectation
from speech.listening_decoder import Decoder
from speech.microphone import Work
from speech.sound import RATE, Samples

Tell: TypeAlias = Callable[[Heard], None]

PARTIAL_S = 0.6
"""Sound between two partial texts of an engine that decodes anew each time: every 0.7 s at most."""

STREAMING_PARTIAL_S = 0.2
"""Sound between two partial texts of a streaming engine: every 0.25 s at most."""


class Passage:
    """Begins with its making. The listener's thread only; `post` brings results back to it.

    It is decoded already while a pause lasts; when nothing more is said, that was the final text.
    """

    def __init__(
        self, decoder: Decoder, expectation: Expectation, post: Callable[[Work], None], tell: Tell
    ) -> None:
        self._decoder = decoder
        self._post = post
        self._tell = tell
        self.voiced_s = 0.0
        """Seconds of voice so far; the owner keeps it true."""
        self._version = 0
        self._is_asked = False
        self._is_over = False
        self._final: Final | None = None
        self._awaits_partial = False
        self._unheard = 0
        decoder.begin(expectation)

    def begin(self, sound: Iterable[Samples]) -> None:
        """Take the first chunks, most of them silence: not worth a partial text."""
        for chunk in sound:
            self._decoder.feed(chunk)

    def feed(self, sound: Iterable[Samples], *, is_voiced: bool) -> None:
        """Take the next chunks; ask for a partial text when one is due.

        Not in silence: it may be the end, and the final text must not wait for a partial one.
        """
        for chunk in sound:
            self._decoder.feed(chunk)
            self._unheard += len(chunk)
        due = STREAMING_PARTIAL_S if self._decoder.is_streaming else PARTIAL_S
        if is_voiced and self._unheard >= due * RATE and not self._awaits_partial:
            self._unheard, self._awaits_partial = 0, True
            self._decoder.partial(lambda text: self._post(lambda: self._take_partial(text)))

    def pause(self) -> None:
        """Nobody speaks: decode already."""
        self._is_asked = True
        version = self._version

        def is_wanted() -> bool:
            return version == self._version

        def done(final: Final) -> None:
            self._post(lambda: self._take_final(version, final))

        self._decoder.finish(self.voiced_s, is_wanted, done)

    def resume(self) -> None:
        """Somebody goes on speaking: what was decoded is not all."""
        self._version += 1
        self._is_asked, self._final = False, None

    def end(self) -> None:
        """Nothing more follows: the text is told as soon as it is known."""
        self._is_over = True
        if self._final is not None:
            self._tell(self._final)
        elif not self._is_asked:
            self.pause()

    def abandon(self) -> None:
        """Nobody wants to know any more."""
        self._version += 1
        self._is_over = True

    def _take_partial(self, partial: Partial) -> None:
        self._awaits_partial = False
        if partial.text and self._final is None:
            self._tell(partial)

    def _take_final(self, version: int, final: Final) -> None:
        if version == self._version:
            self._final = final
        if not self._is_over and final.text:
            self._tell(Partial(final.text))
        elif self._is_over and version == self._version:
            self._tell(final)
