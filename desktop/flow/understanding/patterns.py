"""Phrases with choices in them, written out: `[please ](next|following) step` is four phrases."""

from collections.abc import Iterator

_MOST = 3000


def expanded(pattern: str) -> tuple[str, ...]:
    """Return every phrase of a pattern: `[a]` may be left out, `(a|b)` is one of them.

    They may be nested; `{slot}` is kept as it is. Raises ValueError where a bracket stays open or
    the phrases are too many to be meant.
    """
    phrases, rest = _sequence(pattern, "")
    if rest or len(phrases) > _MOST:
        raise ValueError(pattern)
    return tuple(dict.fromkeys(phrases))


def _sequence(pattern: str, closers: str) -> tuple[list[str], str]:
    phrases = [""]
    while pattern and pattern[0] not in closers:
        first, pattern = pattern[0], pattern[1:]
        if first in "])":
            raise ValueError(pattern)
        if first == "[":
            choices, pattern = _group(pattern, "]")
            choices.append("")
        elif first == "(":
            choices, pattern = _group(pattern, ")")
        else:
            choices = [first]
        phrases = [phrase + choice for phrase in phrases for choice in choices]
    return phrases, pattern


def _group(pattern: str, closer: str) -> tuple[list[str], str]:
    choices: list[str] = []
    while True:
        more, pattern = _sequence(pattern, "|" + closer)
        choices += more
        if not pattern:
            raise ValueError(closer)
        end, pattern = pattern[0], pattern[1:]
        if end == closer:
            return choices, pattern


def split_slots(phrase: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a phrase in order, as (literal, "") or ("", slot name)."""
    while phrase:
        literal, opened, rest = phrase.partition("{")
        if literal:
            yield literal, ""
        if not opened:
            return
        slot, _, phrase = rest.partition("}")
        yield "", slot
