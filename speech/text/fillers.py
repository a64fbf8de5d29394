"""Sounds people make while they think, which nobody wants to read."""

import re
from pathlib import Path

from speech.text.tables import expand, expanded_classes, load_table


class FillerRemover:
    """Takes fillers away at the start and between two pauses; inside a sentence they stay."""

    def __init__(self, folder: Path) -> None:
        table = load_table(folder, "fillers")
        classes = expanded_classes(table)
        self._alone = re.compile(expand(table["alone"], classes))
        self._leading = re.compile(expand(table["leading"], classes))
        self._between = re.compile(expand(table["between"], classes))

    def remove(self, text: str) -> str:
        """Return the text without fillers; nothing is left of one that stands alone."""
        if self._alone.fullmatch(text):
            return ""
        return self._between.sub("", self._leading.sub("", text, count=1))
