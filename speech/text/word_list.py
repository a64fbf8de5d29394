"""Lists of words as they are kept in files."""

from collections.abc import Iterable


def words_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words of lists in their order.

    Words are kept apart by spaces; a line that begins with `#` says where words come from.
    """
    lines = (line.strip() for text in texts for line in text.splitlines())
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())
