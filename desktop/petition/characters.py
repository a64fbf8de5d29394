"""Which characters an answer may hold, and when it counts as empty."""

import re
import unicodedata

_INVALID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def first_invalid(text: str) -> int | None:
    """Return where the first character stands that cannot be sent or printed, or None.

    These are control characters other than tab and line ends, and lone surrogates.
    """
    found = _INVALID.search(text)
    return found.start() if found else None


def is_blank(text: str) -> bool:
    """Return whether a reader sees nothing: white space and invisible format characters."""
    return all(char.isspace() or unicodedata.category(char) == "Cf" for char in text)


def fold_width(text: str) -> str:
    """Return `text` with full-width letters, digits and signs as plain ones."""
    return text.translate(_NARROW)


def without_spaces(text: str) -> str:
    """Return `text` with plain widths and without what `is_blank` calls nothing."""
    return "".join(char for char in fold_width(text) if not is_blank(char))
