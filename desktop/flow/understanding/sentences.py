"""Sentences of a text, and the punctuation that a pause stands for. Pure."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """The punctuation of a language.

    `ends` are the characters that end a sentence; a breath that begins with one of `connectives`
    goes on with the sentence before.
    """

    stop: str
    comma: str
    ends: str
    connectives: tuple[str, ...] = ()

    def join(self, before: str, after: str) -> str:
        """Return both texts as one; where no punctuation stands between them, put some."""
        if not before or not after or is_mark(before[-1]) or is_mark(after[0]):
            return before + after
        goes_on = after.startswith(self.connectives)
        return before + (self.comma if goes_on else self.stop) + after


def split_sentences(text: str, marks: Marks) -> tuple[str, ...]:
    """Return the sentences in order, each with its punctuation: joined they are the text."""
    ends = re.escape(marks.ends)
    return tuple(re.findall(f"[^{ends}]*[{ends}]+[\\s\"'\u201d\u2019]*|[^{ends}]+$", text))


def ending(sentence: str) -> str:
    """Return the punctuation and white space a sentence ends with."""
    return sentence[len(bare(sentence)) :]


def bare(text: str) -> str:
    """Return the text without the punctuation and white space at its end."""
    end = len(text)
    while end and is_mark(text[end - 1]):
        end -= 1
    return text[:end]


def is_sentence(sentences: tuple[str, ...], index: int) -> bool:
    """Tell whether there is such a sentence; a minus counts from the end."""
    return -len(sentences) <= index < len(sentences)


def is_mark(character: str) -> bool:
    """Tell whether a character is punctuation or white space."""
    return character.isspace() or unicodedata.category(character).startswith("P")
