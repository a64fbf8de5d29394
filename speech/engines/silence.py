"""The voice that always works: it says nothing, and takes its time over it."""

from collections.abc import Iterator

import numpy as np

from speech.sound import Samples

RATE = 24_000
CHUNK = RATE // 25
"""40 ms."""
CHARACTERS_A_SECOND = 5
LONGEST_S = 10.0


class Silence:
    """Keeps the time a speaker would need, so that captions can be read while they are shown."""

    @property
    def name(self) -> str:
        """`silence`."""
        return "silence"

    @property
    def rate(self) -> int:
        """24,000 samples a second."""
        return RATE

    @property
    def languages(self) -> tuple[str, ...]:
        """All that the program has sentences in."""
        return ("zh-CN", "en")

    def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
        """Yield silence, ten seconds at most."""
        seconds = min(len(text) / CHARACTERS_A_SECOND / speed, LONGEST_S)
        for _ in range(int(seconds * RATE / CHUNK)):
            yield np.zeros(CHUNK, np.float32)

    def close(self) -> None:
        """Nothing to do."""
