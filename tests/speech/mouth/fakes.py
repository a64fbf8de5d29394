"""A voice, a loudspeaker and an ear whose every sample and event a test decides."""

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np

from speech.events import Said
from speech.player import Fill, NoSpeakerError, Player
from speech.recogniser import EngineUnavailableError
from speech.sound import Samples

RATE = 1_000
CHUNK = 40
CHUNKS_A_CHARACTER = 2
BLOCK = 20
LONG_S = 10.0


class LevelVoice:
    """Says every character as 80 samples of its own level: a = 0.1, b = 0.2 … h = 0.8."""

    def __init__(self, name: str = "level", language: str = "zh-CN", fails: str = "") -> None:
        self.name, self.rate, self.languages = name, RATE, (language,)
        self.spoken: list[tuple[str, float]] = []
        self.is_closed = False
        self._fails = fails

    def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
        if self._fails:
            raise EngineUnavailableError(self._fails)
        self.spoken.append((text, speed))
        for character in text:
            for _ in range(CHUNKS_A_CHARACTER):
                yield np.full(CHUNK, level(character), np.float32)

    def close(self) -> None:
        self.is_closed = True


def level(character: str) -> float:
    return (ord(character) - ord("a") + 1) / 10


class HandStream:
    """A loudspeaker that plays a block only when the test says so, and remembers all of it."""

    latency_s = 0.0

    def __init__(self, rate: int, fill: Fill) -> None:
        self.rate = rate
        self.is_alive = True
        self.is_closed = False
        self.heard: list[float] = []
        self._fill = fill

    def play(self, blocks: int = 1) -> list[float]:
        played: list[float] = []
        for _ in range(blocks):
            block = np.zeros(BLOCK, np.float32)
            if self.is_alive:
                self._fill(block)
            played += block.tolist()
        self.heard += played
        return played

    def close(self) -> None:
        self.is_closed = True


class Loudspeakers:
    """Opens hand-played streams, or fails as often as `missing` says."""

    def __init__(self, missing: int = 0) -> None:
        self.streams: list[HandStream] = []
        self.missing = missing
        self.tries = 0

    def open_player(self) -> Player:
        self.tries += 1
        if self.missing:
            self.missing -= 1
            raise NoSpeakerError
        return Player(self._open, RATE)

    def _open(self, rate: int, fill: Fill) -> HandStream:
        self.streams.append(HandStream(rate, fill))
        return self.streams[-1]

    @property
    def stream(self) -> HandStream:
        return self.streams[-1]


class Ear:
    """Collects what the mouth tells, and plays on until something was told."""

    def __init__(self, loudspeakers: Loudspeakers) -> None:
        self.events: list[Said] = []
        self._told = threading.Condition()
        self._loudspeakers = loudspeakers

    def __call__(self, event: Said) -> None:
        with self._told:
            self.events.append(event)
            self._told.notify_all()

    def wait_for(self, *wanted: Said, playing: bool = True) -> None:
        """Return when all of these were told; time passes for the loudspeaker meanwhile."""
        self.wait_until(lambda: all(each in self.events for each in wanted), playing=playing)

    def wait_until(self, condition: Callable[[], bool], *, playing: bool = True) -> None:
        latest = time.monotonic() + LONG_S
        while True:
            with self._told:
                if condition():
                    return
                self._told.wait(0.002)
            if time.monotonic() > latest:
                raise AssertionError(self.events)
            if playing and self._loudspeakers.streams:
                self._loudspeakers.stream.play()
