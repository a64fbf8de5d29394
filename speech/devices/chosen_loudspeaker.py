"""The loudspeaker that somebody chose, until they choose another one."""

from collections.abc import Callable
from typing import Protocol

from speech.player import Fill, OutputStream


class Loudspeakers(Protocol):
    """What is needed of the sound system."""

    def open_loudspeaker(self, name: str, rate: int, fill: Fill) -> OutputStream:
        """Return a stream to the loudspeaker of that name, or else the default one."""


class ChosenLoudspeaker:
    """An OutputStream by name. The voice's thread only. Raises NoSpeakerError.

    It counts as gone as soon as `name` is another one, so that the next sentence is heard from
    there; empty is the system's own.
    """

    def __init__(self, system: Loudspeakers, name: Callable[[], str], rate: int, fill: Fill):
        self._name = name
        self._opened_for = name()
        self._stream = system.open_loudspeaker(self._opened_for, rate, fill)

    @property
    def rate(self) -> int:
        """Samples a second it really takes."""
        return self._stream.rate

    @property
    def latency_s(self) -> float:
        """Seconds from the callback to the ear."""
        return self._stream.latency_s

    @property
    def is_alive(self) -> bool:
        """Whether it still asks for blocks, and still is the one that is wished for."""
        return self._stream.is_alive and self._name() == self._opened_for

    def close(self) -> None:
        """End at once."""
        self._stream.close()
