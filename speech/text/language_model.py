"""How likely one Chinese word follows others: a KenLM n-gram model read from a file."""

from collections.abc import Sequence
from functools import cached_property
from math import log
from pathlib import Path

import kenlm

from speech.text.sounds import is_chinese
from speech.text.sounds_index import LONGEST_WORD, SoundIndex

LOOSE = 3
"""Characters from which a word may be known although one syllable was misheard."""
_LN10 = log(10)
_UNKNOWN = b"<unk>\0"


class LanguageModel:
    """A loaded model. Loading takes about a second, so never in the main thread.

    The file is a KenLM binary that holds its vocabulary, as libime's `zh_CN.lm` does.
    """

    def __init__(self, path: Path) -> None:
        self._model = kenlm.Model(str(path))
        words = [word for word in _vocabulary(path) if len(word) <= LONGEST_WORD]
        chances = self._alone(words)
        self._words = sorted(words, key=lambda word: (-chances[word], word))

    @property
    def words(self) -> tuple[str, ...]:
        """The model's Chinese words, the likeliest first."""
        return tuple(self._words)

    @cached_property
    def index(self) -> SoundIndex:
        """The model's words by their sound, the likeliest first."""
        return SoundIndex(self._words, loose=LOOSE)

    def begin(self) -> kenlm.State:
        """Return the state of knowing nothing of what stands before."""
        state = kenlm.State()
        self._model.NullContextWrite(state)
        return state

    def follow(self, state: kenlm.State, words: Sequence[str]) -> tuple[float, kenlm.State]:
        """Return the natural logarithm of the chance of words after a state, and the next state."""
        total = 0.0
        for word in words:
            after = kenlm.State()
            total += self._model.BaseScore(state, word, after)
            state = after
        return total * _LN10, state

    def alone(self, word: str) -> float:
        """Return the natural logarithm of the chance of a word, whatever stands before it."""
        return self.follow(self.begin(), (word,))[0]

    def _alone(self, words: Sequence[str]) -> dict[str, float]:
        before, after = self.begin(), kenlm.State()
        score = self._model.BaseScore
        return {word: score(before, word, after) for word in words}

    def __contains__(self, word: str) -> bool:
        return word in self._model


def _vocabulary(path: Path) -> list[str]:
    """Return the Chinese words at the end of a KenLM binary, where they stand one by one."""
    raw = path.read_bytes()
    start = raw.rfind(_UNKNOWN)
    listed = raw[start + len(_UNKNOWN) :] if start >= 0 else b""
    words = (word.decode(errors="ignore") for word in listed.split(b"\0"))
    return [word for word in words if is_chinese(word)]
