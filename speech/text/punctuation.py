"""Punctuation that was said: marks, pairs of marks and line breaks."""

import re
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path

from speech.text.tables import expand, expanded_classes, load_table

_SHORTEST_SENTENCE = 6
"""Characters; shorter utterances may be commands, and get no full stop."""


class PunctuationWriter:
    """Writes a mark where its name was dictated; a name that is spoken *about* stays."""

    def __init__(self, folder: Path) -> None:
        table = load_table(folder, "punctuation")
        classes = expanded_classes(table)
        self._mark = re.compile(expand(table["mark"], classes))
        self._pair = re.compile(expand(table["pair"], classes))
        self._break = re.compile(expand(table["break"], classes))
        self._kept = re.compile(table["kept_before_break"])
        self._marks: Mapping[str, str] = table["marks"]
        self._pairs: Mapping[str, str] = table["pairs"]
        self._asks, self._speaks = re.compile(table["asks"]), re.compile(table["speaks"])
        self._ends_open = re.compile(table["ends_open"])
        self._stop: str = table["stop"]
        self._question: str = table["question"]

    def write(self, text: str) -> str:
        """Return the text with dictated marks in place of their names."""
        while (written := self._written(text)) != text:
            text = written
        return text

    def finish(self, text: str) -> str:
        """Return a sentence with its last mark, when it clearly ends and has none."""
        if len(text) < _SHORTEST_SENTENCE or not self._speaks.search(text):
            return text
        if self._ends_open.search(text):
            return text
        return text + (self._question if self._asks.search(text) else self._stop)

    def _written(self, text: str) -> str:
        text = self._break.sub(self._line_break, text)
        for name, marks in self._pairs.items():
            text = self._paired(text, name, marks)
        return self._mark.sub(lambda found: self._marks[found["word"] or found["last"]], text)

    def _line_break(self, found: re.Match[str]) -> str:
        """Return the end of a line; of the pause before it only what ends a sentence is kept."""
        kept = self._kept.search(found["before"])
        return (kept[0] if kept else "") + "\n"

    def _paired(self, text: str, name: str, marks: str) -> str:
        """Return the text with a name that was said an even number of times as opening, closing."""
        found = [each for each in self._pair.finditer(text) if each["word"] == name]
        if not found or len(found) % 2:
            return text
        parts, end = [], 0
        for each, mark in zip(found, cycle(marks), strict=False):
            parts += [text[end : each.start()], mark]
            end = each.end()
        return "".join(parts) + text[end:]
