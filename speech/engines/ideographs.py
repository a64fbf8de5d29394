"""Chinese characters as engines need to know them."""

from collections.abc import Iterable

FIRST, LAST = 0x4E00, 0x9FFF
"""The Unicode block of unified ideographs, without its rare extensions."""


def is_ideograph(character: str) -> bool:
    """Whether it is a Chinese character; Korean and Japanese syllables are not."""
    return FIRST <= ord(character) <= LAST


def together(texts: Iterable[str]) -> str:
    """Return texts in a row, with spaces where neither neighbour is a Chinese character."""
    whole = ""
    for text in filter(None, texts):
        needs_space = whole and not (is_ideograph(whole[-1]) or is_ideograph(text[0]))
        whole += f" {text}" if needs_space else text
    return whole
