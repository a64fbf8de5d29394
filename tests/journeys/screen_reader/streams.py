"""Whether any program has played a sound, as the sound server tells it."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np

from speech.sound import RATE
from tests.audio_desk.audio_desk import AudioDesk

NEW = re.compile(r"Event 'new' on sink-input #(\d+)")
SILENCE = np.zeros(RATE * 30, np.float32)


class Streams:
    """Every stream to a loudspeaker since the watch began, however short."""

    def __init__(self, desk: AudioDesk, events: Iterable[str]) -> None:
        self.desk, self._events = desk, events

    def are_none(self) -> bool:
        """Tell whether there was none. Can be asked once: it plays silence, and looks for that."""
        playing = self.desk.play(SILENCE)
        first = next(found[1] for event in self._events if (found := NEW.match(event)))
        now = _pactl(self.desk, "list", "short", "sink-inputs").split()[:1]
        playing.stop()
        return now == [first]


@contextmanager
def watch_streams(desk: AudioDesk) -> Iterator[Streams]:
    """Have the server tell what happens."""
    watch = subprocess.Popen(
        ["pactl", "subscribe"],  # noqa: S607 - as installed
        env=desk.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with watch:
        assert watch.stdout is not None
        try:
            yield Streams(desk, watch.stdout)
        finally:
            watch.terminate()


def _pactl(desk: AudioDesk, *words: str) -> str:
    return subprocess.run(  # noqa: S603 - our own words
        ["pactl", *words],  # noqa: S607 - as installed
        env=desk.environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
