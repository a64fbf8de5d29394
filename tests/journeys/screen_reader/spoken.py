"""What the screen reader said, sentence by sentence, as it comes."""

import json
import os
import select
from pathlib import Path
from types import TracebackType
from typing import Self

LONG_S = 20.0
"""So long nobody waits for a screen reader: it is silent."""

PAUSE_S = 0.4
"""A screen reader that says nothing for so long has said all."""

BLOCK = 65536


class Spoken:
    """Reads the pipe into which the screen reader's voice writes; `all` is what was heard."""

    def __init__(self, pipe: Path) -> None:
        # Open for writing too: else it would be at its end whenever the voice writes nothing.
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        self._rest = b""
        self.all: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._pipe)

    def listen_for(self, sentence: str) -> list[str]:
        """Return what is said until a sentence was said, and right after it.

        Silence is a failure: it tells a blind person that the program is dead.
        """
        heard: list[str] = []
        while not any(sentence in said for said in heard):
            more = self._take(LONG_S)
            assert more, f"{sentence!r} was not said but {heard}"
            heard += more
        return heard + self.rest()

    def rest(self) -> list[str]:
        """Return what is still said, which may be nothing."""
        heard: list[str] = []
        while more := self._take(PAUSE_S):
            heard += more
        return heard

    def _take(self, seconds: float) -> list[str]:
        """Wait for the next sentences; none come within the time when it is empty."""
        lines: list[bytes] = []
        while not lines:
            if not select.select([self._pipe], [], [], seconds)[0]:
                return []
            *lines, self._rest = (self._rest + os.read(self._pipe, BLOCK)).split(b"\n")
        said = [str(json.loads(line)).strip() for line in lines]
        self.all += said
        return said
