"""Pinyin by a table of words, where no input method is installed: writes all there is to write."""

from collections.abc import Iterable

from accessibility.on_screen_keyboard.candidates import Candidate, without_doubles
from accessibility.on_screen_keyboard.syllables import fold, letters_of, split

SpelledWord = tuple[str, tuple[str, ...]]
"""A word and the toneless syllable of each of its characters."""

_MOST = 160
_LONGEST_WORD = 8
_MOST_SYLLABLES = 24
_VOWELS = frozenset("aeiouv")
"""What has none is a sigh (hm, ng), and nobody means it inside a word."""

_Entry = tuple[str, tuple[str, ...]]


class WordTable:
    """An engine over words and characters, the likelier ones first. Pure Python.

    What is spelled exactly comes before what only sounds alike to a southern ear. A sentence is
    put together from the longest words from the left.
    """

    def __init__(self, words: Iterable[SpelledWord]) -> None:
        self._entries: dict[tuple[str, ...], list[_Entry]] = {}
        self._known: set[str] = set()
        for word, syllables in words:
            self._entries.setdefault(tuple(map(fold, syllables)), []).append((word, syllables))
            self._known.update(each for each in syllables if not _VOWELS.isdisjoint(each))

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        """Return one sentence, then words from the longest, then characters."""
        del before
        spelled = split(letters, self._known)[:_MOST_SYLLABLES]
        if not spelled:
            return ()
        sentence = Candidate(self._sentence(spelled), letters_of(spelled, letters))
        words = [
            Candidate(word, letters_of(spelled[:length], letters))
            for length in range(min(_LONGEST_WORD, len(spelled)), 0, -1)
            for word in self._words(spelled[:length])
        ]
        return without_doubles([sentence, *words] if sentence.text else words, _MOST)

    def close(self) -> None:
        """Let go of the table."""
        self._entries.clear()

    def _sentence(self, spelled: tuple[str, ...]) -> str:
        text, place = "", 0
        while place < len(spelled):
            for length in range(min(_LONGEST_WORD, len(spelled) - place), 0, -1):
                words = self._words(spelled[place : place + length])
                if words:
                    text += words[0]
                    place += length
                    break
            else:
                break
        return text

    def _words(self, spelled: tuple[str, ...]) -> list[str]:
        last = spelled[-1]
        if last in self._known:
            return self._spelled_as(spelled)
        whole = sorted(each for each in self._known if each.startswith(last))
        return [word for end in whole for word in self._spelled_as((*spelled[:-1], end))]

    def _spelled_as(self, spelled: tuple[str, ...]) -> list[str]:
        entries = self._entries.get(tuple(map(fold, spelled)), [])
        return [word for word, _ in sorted(entries, key=lambda entry: entry[1] != spelled)]
