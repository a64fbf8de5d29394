"""The ears of the conversation: the listener, and the key that opens it beside a screen reader."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.late import Late
from speech.expectation import Expectation

if TYPE_CHECKING:
    from speech.listener import Listener


class HearingEars:
    """An `Ear`. Main thread only; the recogniser is loaded in its own threads at the first listen.

    While `reader_runs` says so, the microphone is open only as long as the person holds the key:
    nobody here knows when the screen reader speaks.
    """

    def __init__(self, listener: "Late[Listener]", reader_runs: Callable[[], bool]) -> None:
        self._listener = listener
        self._reader_runs = reader_runs
        self._is_held = False

    def listen(self, expectation: Expectation) -> None:
        """Expect this kind of answer from now on."""
        self._listener.do(lambda listener: listener.listen(expectation))

    def stop(self) -> None:
        """Let the microphone go."""
        self._listener.do(lambda listener: listener.stop())

    def mute(self) -> None:
        """Hear nothing for a while: the program speaks."""
        self._listener.do(lambda listener: listener.mute())

    def unmute(self) -> None:
        """Hear again; beside a screen reader only while the key is held."""
        if self._is_held or not self._reader_runs():
            self._listener.do(lambda listener: listener.unmute())

    def hold(self, held: bool) -> None:
        """Keep one answer open while a key is held."""
        self._is_held = held
        self._listener.do(lambda listener: listener.hold(held))
        if self._reader_runs():
            self._listener.do(lambda listener: listener.unmute() if held else listener.mute())

    def keep_open(self) -> None:
        """Keep the answer open for a while."""
        self._listener.do(lambda listener: listener.keep_open())

    def close(self) -> None:
        """End the listener's threads."""
        self._listener.close(lambda listener: listener.close())
