"""How far a download has come: one line that changes on a terminal, else a few plain ones."""

import sys
from typing import TextIO

from desktop.flow.words import Words
from speech.models.installing import megabytes
from speech.models.progress import Stage, Step, Tell

PLAIN_EVERY = 25
"""Percent between two plain lines: a screen reader or a log has time for no more."""


class ProgressLine:
    """Writes steps to a stream as they come."""

    def __init__(self, words: Words, stream: TextIO) -> None:
        self._words, self._stream = words, stream
        self._last: tuple[str, Stage, int] | None = None
        self._width = 0

    def __call__(self, step: Step) -> None:
        """Write a step, if it is further than the last one by what people would notice."""
        percent = 100 * step.done // max(1, step.total)
        watched = self._stream.isatty()
        mark = (step.model_id, step.stage, percent if watched else percent // PLAIN_EVERY)
        if mark == self._last:
            return
        self._last = mark
        text = self._words.see(
            f"models-step-{step.stage}",
            name=step.model_id,
            percent=percent,
            done=megabytes(step.done),
            size=megabytes(step.total),
        )
        self._write_over(text) if watched else self._stream.write(f"{text}\n")
        if watched and step.done >= step.total:
            self._stream.write("\n")
        self._stream.flush()

    def _write_over(self, text: str) -> None:
        self._stream.write(f"\r{text}{' ' * (self._width - len(text))}")
        self._width = len(text)


def progress_on(words: Words) -> Tell:
    """Return what writes steps to standard error, so that standard output stays a document."""
    return ProgressLine(words, sys.stderr)
