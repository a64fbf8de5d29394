"""Sentences in other languages: as they are, but for long numbers, which are spelt in groups."""

import re

_SENTENCE = re.compile(r"\S.*?(?:[.!?]+(?=\s|$)|$)", re.MULTILINE)
_LONG_NUMBER = re.compile(r"(?<![\d.,])(?:\d{2,}(?: \d{2,})+|\d{5,}[Xx]?)(?![\d,]|\.\d)")
_GROUPS = {18: (6, 8, 4), 11: (3, 4, 4), 5: (5,)}
"""Digits in each group, by length: identity number, mobile telephone, hotline."""

_GROUP = 4


def grouped_digits(digits: str) -> tuple[str, ...]:
    """Return a number in the groups people say it in; of four digits if its length is no clue."""
    sizes = _GROUPS.get(len(digits), (_GROUP,) * -(-len(digits) // _GROUP))
    starts = [sum(sizes[:index]) for index in range(len(sizes))]
    return tuple(digits[start : start + size] for start, size in zip(starts, sizes, strict=True))


def foreign_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text that is not Chinese, long numbers digit by digit in groups."""
    return tuple(_LONG_NUMBER.sub(_spelt, each.strip()) for each in _SENTENCE.findall(text))


def _spelt(found: re.Match[str]) -> str:
    """Return a number so that no voice takes a group of it for thousands."""
    groups = found[0].split() if " " in found[0] else grouped_digits(found[0])
    return ", ".join(map(" ".join, groups))
