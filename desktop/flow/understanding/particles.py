"""Words that say nothing around a command: please, um, would you. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.flow.understanding.hearing import HOMOPHONE, ONE_CLASS, audible, sounds_same


@dataclass(frozen=True, slots=True)
class Particles:
    """Words that may stand before a command, after it, or anywhere in it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    anywhere: tuple[str, ...]

    def trimmed(self, heard: str) -> Iterator[str]:
        """Yield the audible characters as heard, then with more and more taken away."""
        whole = audible(heard)
        bare = whole
        for word in self.anywhere:
            bare = bare.replace(word, "")
        seen: dict[str, None] = {}
        for start in (whole, bare):
            for rest in self._without_beginnings(start):
                seen |= dict.fromkeys(self._without_ends(rest))
        yield from dict.fromkeys(form for phrase in seen for form in (phrase, once(phrase)) if form)

    def without_first(self, heard: str) -> str:
        """Return the utterance as written, without the words before it."""
        rest = heard.strip()
        word = next((word for word in self.before if rest.startswith(word)), "")
        return self.without_first(rest[len(word) :]) if word else rest

    def _without_beginnings(self, phrase: str) -> Iterator[str]:
        yield phrase
        for word in self.before:
            if len(word) < len(phrase) and _is_said(word, phrase[: len(word)]):
                yield from self._without_beginnings(phrase[len(word) :])

    def _without_ends(self, phrase: str) -> Iterator[str]:
        yield phrase
        for word in self.after:
            if len(word) < len(phrase) and _is_said(word, phrase[-len(word) :]):
                yield from self._without_ends(phrase[: -len(word)])


def _is_said(word: str, heard: str) -> bool:
    return sounds_same(heard, word, HOMOPHONE if len(word) == 1 else ONE_CLASS)


def once(phrase: str) -> str:
    """Return what was said two or more times over as said once."""
    for length in range(1, len(phrase) // 2 + 1):
        if phrase == phrase[:length] * (len(phrase) // length):
            return phrase[:length]
    return phrase
