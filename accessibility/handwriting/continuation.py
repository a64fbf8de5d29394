"""What is likely to be written next, by a list of words."""

from collections.abc import Sequence

MOST = 10
_PAIR = 2


class Continuation:
    """The rest of words that what was written begins. Never changes."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(dict.fromkeys(words))
        self._longest = max(map(len, self._words), default=0)

    def after(self, text: str) -> tuple[str, ...]:
        """Return up to ten ways to go on; those that agree with more of the text come first."""
        found: dict[str, None] = {}
        for length in range(min(len(text), self._longest - 1), 0, -1):
            begun = text[-length:]
            found |= dict.fromkeys(
                word.removeprefix(begun)
                for word in self._words
                if word != begun and word.startswith(begun)
            )
        return tuple(found)[:MOST]

    def word_with(self, character: str) -> str:
        """Return the first word of two that holds the character; "" where there is none."""
        return next((word for word in self._words if len(word) == _PAIR and character in word), "")
