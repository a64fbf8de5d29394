"""The likeliest next words of a text, by the words that stand before. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accessibility.phrases.phrase_book import Sentence, Writing

MOST = 24
"""Suggestions in all, for four turns of six."""

_ORDER = 3
"""Words that are looked at before the next one."""

_LONGEST = 48
"""Characters of the text that are looked at."""

_LEAST_BEGUN, _LONGEST_BEGUN = 2, 12
_START = "\n"

Own = Mapping[str, Sequence[str]]
"""What stands for the names in braces: what the person wrote, by name. Kept nowhere here."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`shown` is the whole word, `text` what is to be written at the end of the text."""

    shown: str
    text: str


class PhraseModel:
    """Counts which word follows which, up to three words back, with the longest match first.

    `words` are offered where one of them was begun, the likelier first. Never changes, so any
    thread may ask.
    """

    def __init__(
        self, sentences: Iterable[Sentence], words: Iterable[str], writing: Writing
    ) -> None:
        self._writing = writing
        self._following: dict[str, Counter[str]] = defaultdict(Counter)
        known: dict[str, None] = {}
        for sentence in sentences:
            self._learn(sentence)
            known |= dict.fromkeys(word for word in sentence if word not in writing.marks)
        self._beginning: dict[str, list[str]] = defaultdict(list)
        for word in (*known, *words):
            self._beginning[word[0]].append(word)

    def after(self, text: str, own: Own) -> tuple[Suggestion, ...]:
        """Return up to 24 ways to go on; those that agree with more of the text come first."""
        found: dict[str, Suggestion] = {}
        for suggestion in self._suggestions(text, own):
            if not text.endswith(suggestion.shown):
                found.setdefault(suggestion.shown, suggestion)
        return tuple(found.values())[:MOST]

    def _learn(self, sentence: Sentence) -> None:
        for place, word in enumerate(sentence):
            before = [_START, *sentence[:place]]
            # What opens a sentence is not offered in the middle of one that is not known.
            last = len(before) + (place > 0)
            for start in range(max(0, len(before) - _ORDER), last):
                self._following[self._joined(before[start:])][word] += 1

    def _joined(self, words: Sequence[str]) -> str:
        text = ""
        for word in words:
            text += self._writing.join(text, word)
        return text.lower()

    def _suggestions(self, text: str, own: Own) -> Iterator[Suggestion]:
        context = self._context(text, own)
        takes_mark = context[-1] not in (_START, *self._writing.marks)
        for length in range(len(context), -1, -1):
            words = self._next(context, length)
            for word in (each for each in words if takes_mark or each not in self._writing.marks):
                yield from (
                    Suggestion(each, self._writing.join(text, each)) for each in _filled(word, own)
                )
            if self._may_be_begun(text, length):
                yield from self._completed(text[-length:], own)

    def _next(self, context: str, length: int) -> Iterator[str]:
        """Yield what may follow so much of the text's end, the likeliest first."""
        is_open = length == 0 and context == _START
        if not is_open and not self._is_cut(context, length):
            following = self._following.get(context[len(context) - length :], Counter())
            yield from (word for word, _ in following.most_common())

    def _context(self, text: str, own: Own) -> str:
        """Return the end of the text as the sentences have it, a sign for the sentence's start."""
        ends = (text.rfind(end) for end in (*self._writing.ends, "\n"))
        context = text[max(ends) + 1 :].strip()
        names = {value: f"{{{name}}}" for name, values in own.items() for value in values}
        for value in sorted(names, key=len, reverse=True):
            context = context.replace(value, names[value])
        return (_START + context.lower())[-_LONGEST:]

    def _may_be_begun(self, text: str, length: int) -> bool:
        """Tell whether so much of the end may begin a word: one character begins too many."""
        least = 1 if self._writing.space else _LEAST_BEGUN
        return least <= length <= min(_LONGEST_BEGUN, len(text)) and not self._is_cut(text, length)

    def _is_cut(self, text: str, length: int) -> bool:
        """Tell whether so much of the end begins within a word, where spaces divide words."""
        is_within = 0 < length < len(text)
        around = text[-length - 1 : len(text) - length + 1]
        return bool(self._writing.space) and is_within and around.isalnum()

    def _completed(self, begun: str, own: Own) -> Iterator[Suggestion]:
        given = (value for values in own.values() for value in values)
        for word in (*self._beginning.get(begun[0], ()), *given):
            if len(word) > len(begun) and word.startswith(begun) and "{" not in word:
                yield Suggestion(word, word[len(begun) :])


def _filled(word: str, own: Own) -> Sequence[str]:
    """Return the word, or what stands for its name in braces: nothing for what is not known."""
    is_name = word.startswith("{") and word.endswith("}")
    return own.get(word[1:-1], ()) if is_name else (word,)
