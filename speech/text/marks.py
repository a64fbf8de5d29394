"""Widths of characters and the spaces between them, as Chinese is written."""

import string
from pathlib import Path

from speech.text.rewriter import Rewriter
from speech.text.tables import load_rules, load_table

_FULL_WIDTH = 0xFEE0
"""From an ASCII character to its full-width form (Unicode block FF00 to FFEF)."""
_WIDE_SPACE = 0x3000
_NARROW = f"{string.digits}{string.ascii_letters}%"


class MarkWriter:
    """Writes Latin letters and digits narrow, Chinese punctuation wide, and no needless space.

    Spaces stay between words of other scripts (Latin, Korean); line breaks stay.
    """

    def __init__(self, folder: Path) -> None:
        self._rewriter = Rewriter(load_rules(load_table(folder, "marks")), {})

    def write(self, text: str) -> str:
        """Return the text with its marks put right."""
        return self._rewriter.rewrite(narrowed(text).replace("\r\n", "\n").strip(" \t"))


def narrowed(text: str) -> str:
    """Return a text with full-width digits, Latin letters, per cent and space as in ASCII."""
    return text.translate({ord(each) + _FULL_WIDTH: each for each in _NARROW} | {_WIDE_SPACE: " "})
