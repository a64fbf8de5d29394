"""How soon the mouth speaks and how soon it is quiet: `python -m bench.speaking`.

The real speaker, the real Mandarin voice and a loudspeaker of 10 ms blocks that keeps real time
but makes no sound. One JSON line each, times in milliseconds: from `say` to the first block with
sound in it for a new sentence (goal: p95 of 100) and for a kept prompt (30), from `stop` to the
first silent block (100), and memory in MB before and after 500 utterances. `processor` is the
computing time to the first sound, which does not depend on what else the machine does.
"""

import json
import re
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from desktop.bundled import sentences as messages
from speech.engines.neural_voice import NeuralVoice
from speech.events import Said, Spoken
from speech.models.shelf import find_model
from speech.player import Fill, Player
from speech.prompt_cache import PromptCache
from speech.speaker import Speaker
from speech.utterance import Utterance
from speech.voices import MODEL, bundled_voices

NEW, KEPT, STOPS, MANY = 80, 30, 20, 500
BLOCK_S = 0.01
AUDIBLE = 0.005
MOST_S = 30.0
SHORTEST, LONGEST = 2, 45
CHINESE = re.compile("[\u4e00-\u9fff，。、：？！]+")


class Deaf:
    """A loudspeaker that keeps time and notes when the sound of a block begins and ends."""

    rate, latency_s, is_alive = 24_000, 0.0, True

    def __init__(self, _rate: int, fill: Fill) -> None:
        self._fill = fill
        self._is_closed = threading.Event()
        self._changed = threading.Condition()
        self._loud = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def wait(self, *, loud: bool) -> float:
        """Return when a block was loud, or silent."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._loud is loud, MOST_S):
                raise TimeoutError
        return time.perf_counter()

    def close(self) -> None:
        """Stop the clock."""
        self._is_closed.set()
        self._thread.join()

    def _run(self) -> None:
        due = time.perf_counter()
        while not self._is_closed.wait(max(0.0, due - time.perf_counter())):
            block = np.zeros(int(self.rate * BLOCK_S), np.float32)
            self._fill(block)
            with self._changed:
                self._loud = bool(np.abs(block).max() > AUDIBLE)
                self._changed.notify_all()
            due += BLOCK_S


class Bench:
    """A speaker on a deaf loudspeaker, and what it told."""

    def __init__(self, folder: Path) -> None:
        self._done: set[str] = set()
        self._told = threading.Condition()
        self._streams: list[Deaf] = []
        self.speaker = Speaker(
            lambda: bundled_voices(find_model),
            self._open,
            lambda text, _language: (text,),
            self._tell,
            PromptCache(folder),
        )

    def first_sound(self, text: str, *, keep: bool = False) -> float:
        """Return how long it took until a text was heard."""
        begun = time.perf_counter()
        self.speaker.say(Utterance(text, key=text, keep=keep))
        return (self._streams[-1].wait(loud=True) - begun) * 1000

    def stop(self, text: str) -> float:
        """Return how long it took until it was quiet; the voice has nothing to do after it."""
        begun = time.perf_counter()
        self.speaker.stop()
        quiet = self._streams[-1].wait(loud=False)
        self._wait_for(text)
        return (quiet - begun) * 1000

    def say_whole(self, text: str, key: str, *, keep: bool = False) -> None:
        """Say a text to its end."""
        self.speaker.say(Utterance(text, key=key, keep=keep))
        self._wait_for(key)

    def _wait_for(self, key: str) -> None:
        with self._told:
            self._told.wait_for(lambda: key in self._done, MOST_S)
            self._done.discard(key)

    def _open(self) -> Player:
        return Player(self._stream)

    def _stream(self, rate: int, fill: Fill) -> Deaf:
        self._streams.append(Deaf(rate, fill))
        return self._streams[-1]

    def _tell(self, event: Said) -> None:
        if isinstance(event, Spoken):
            with self._told:
                self._done.add(event.key)
                self._told.notify_all()


@contextmanager
def running() -> Iterator[Bench]:
    """Give a bench whose voice is loaded and whose loudspeaker is open."""
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        bench.speaker.start()
        bench.say_whole("您好", "warm")
        try:
            yield bench
        finally:
            bench.speaker.close()


def new_sentences() -> list[str]:
    """Return the program's own sentences, of every length."""
    found = {text for part in messages("zh-CN") for text in CHINESE.findall(part)}
    fit = sorted((text for text in found if SHORTEST <= len(text) <= LONGEST), key=len)
    return fit[:: max(1, len(fit) // NEW)][:NEW]


def main() -> None:
    """Measure and print."""
    if find_model(MODEL) is None:
        print(json.dumps({"bench": "speaking", "skipped": f"{MODEL} is not installed"}))
        return
    texts = new_sentences()
    with running() as bench:
        first = [_first(bench, text) for text in texts]
        stops = [_stopped(bench, text) for text in texts[-STOPS:]]
        report("first_sound_new", first, lengths=[len(texts[0]), len(texts[-1])])
        for number, text in enumerate(texts[:KEPT]):
            bench.say_whole(text, f"kept-{number}", keep=True)
        kept = [_first(bench, text, keep=True) for text in texts[:KEPT]]
        report("first_sound_kept", kept)
        report("stop", stops)
    report("first_sound_processor", processor_times(texts))
    print(json.dumps({"bench": "speaking_memory", **memory(texts)}))


def _first(bench: Bench, text: str, *, keep: bool = False) -> float:
    value = bench.first_sound(text, keep=keep)
    bench.stop(text)
    return value


def _stopped(bench: Bench, text: str) -> float:
    bench.first_sound(text)
    return bench.stop(text)


def processor_times(texts: Sequence[str]) -> list[float]:
    """Return the computing time of this thread to the first chunk of each text."""
    folder = find_model(MODEL)
    assert folder is not None  # noqa: S101 - looked for above
    voice, times = NeuralVoice(folder), []
    for text in texts:
        begun = time.thread_time()
        next(voice.speak(text), None)
        times.append((time.thread_time() - begun) * 1000)
    return times


def memory(texts: Sequence[str]) -> dict[str, float]:
    """Return the resident memory of a loaded voice, and after many utterances, in MB."""
    folder = find_model(MODEL)
    assert folder is not None  # noqa: S101 - looked for above
    voice = NeuralVoice(folder)
    short = [text for text in texts if len(text) <= SHORTEST * 4]
    measured = []
    for count in (2 * len(short), MANY):  # each length once before it counts
        for number in range(count):
            list(voice.speak(short[number % len(short)]))
        measured.append(_resident())
    return {"utterances": MANY, "before": measured[0], "after": measured[1]}


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * 4096 / 1e6, 1)


def report(name: str, times: Sequence[float], **more: object) -> None:
    """Print median and p95 of milliseconds."""
    p95 = quantiles(times, n=20)[-1]
    line = {"count": len(times), "median_ms": round(median(times), 1), "p95_ms": round(p95, 1)}
    print(json.dumps({"bench": f"speaking_{name}", **line, **more}))


if __name__ == "__main__":
    main()
