"""How long the main thread is held up by what an utterance means: `python -m bench.understanding`.

Utterances of every kind, each once in a process that has heard nothing before; those that change
a text, for texts of 100, 800 and 3,000 characters. One JSON line for each kind of call: median,
p95 and the longest, in milliseconds. Goal: none over 16.
"""

import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias

from desktop.flow.understanding.intent import Understanding
from desktop.understood import OneUnderstanding
from tests.flow.understanding.measured import dictated_sentences, spoken_commands

SAID = Path(__file__).parent / "data" / "understanding.txt"
"""`edit UTTERANCE` or `spell NAME UTTERANCE`, one a line."""

LENGTHS = (100, 800, 3000)
COMMANDS, ANSWERS = 120, 60
"""So many of the spoken commands and of the sentences that are no command."""

Call: TypeAlias = tuple[str, Callable[[], object]]


def said(kind: str) -> Iterator[list[str]]:
    """Yield the words of each line of a kind."""
    for line in SAID.read_text(encoding="utf-8").splitlines():
        first, *rest = line.split()
        if first == kind:
            yield rest


def text_of(length: int) -> str:
    """Return a text of so many characters, made of sentences as people tell them."""
    sentences = cycle(dictated_sentences())
    text = ""
    while len(text) < length:
        text += next(sentences)
    return text[:length]


def calls(understanding: Understanding) -> Iterator[Call]:
    """Yield what the main thread asks for, by the name of the call."""
    for name, utterance in said("spell"):
        yield "spell", partial(understanding.spell, utterance, name)
    for length in LENGTHS:
        yield from _edits(understanding, length)
    yield from _without_text(understanding)


def _edits(understanding: Understanding, length: int) -> Iterator[Call]:
    text = text_of(length)
    for (heard,) in said("edit"):
        yield f"edit_{length}", partial(understanding.edit, text, heard)
        yield (
            f"could_be_edit_{length}",
            partial(understanding.could_be_edit, text, heard),
        )


def _without_text(understanding: Understanding) -> Iterator[Call]:
    commands = [heard for _, heard in spoken_commands()]
    told = dictated_sentences()
    step = max(1, len(commands) // COMMANDS)
    options = [(sentence[:6],) for sentence in told[:6]]
    for heard in (*commands[::step], *told[:ANSWERS]):
        yield "command", partial(understanding.command, heard)
        yield "could_be_command", partial(understanding.could_be_command, heard)
        yield "reply", partial(understanding.reply, heard)
        yield "choose", partial(understanding.choose, heard, options)


def timed(call: Callable[[], object]) -> float:
    """Return how long a call took, in milliseconds."""
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure and print."""
    begun = time.perf_counter()
    understanding = OneUnderstanding()()
    made_ms = round((time.perf_counter() - begun) * 1000)
    times: dict[str, list[float]] = {}
    for name, call in calls(understanding):
        times.setdefault(name, []).append(timed(call))
    for name, each in times.items():
        print(json.dumps({"bench": f"understanding_{name}", **figures(each), "made_ms": made_ms}))


def figures(times: list[float]) -> dict[str, float]:
    """Return how many, the median, the 95th percentile and the longest."""
    p95 = quantiles(times, n=20, method="inclusive")[-1]
    found = {"median_ms": median(times), "p95_ms": p95, "max_ms": max(times)}
    return {"count": len(times), **{name: round(value, 1) for name, value in found.items()}}


if __name__ == "__main__":
    main()
