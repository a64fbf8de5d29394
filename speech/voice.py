"""What every voice can do."""

from collections.abc import Iterator
from typing import Protocol

from speech.sound import Samples


class Voice(Protocol):
    """A loaded voice. Loading is the constructor's work: never in the main thread."""

    @property
    def name(self) -> str:
        """The voice's name, as `--json` and the settings show it."""

    @property
    def rate(self) -> int:
        """Samples a second of what it makes."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Language tags it can speak (`zh-CN`, `en`); others it must not be given."""

    def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
        """Return the sound of one sentence in chunks of at most 50 ms, the first one soon.

        `speed` 1.0 is the voice's own, 2.0 twice as fast. Closing the iterator stops the work.
        """

    def close(self) -> None:
        """Give the model's memory back and end child processes."""
