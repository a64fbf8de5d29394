"""What is likely to be written next, by a list of words."""

from collections import defaultdict
from collections.abc import Sequence

MOST = 10
_PAIR = 2


class Continuation:
    """The rest of words that what was written begins. Never changes.

    `words` are the likelier first. `examples` are words that only tell characters apart, before
    the others: the commoner the word, the surer it tells.
    """

    def __init__(self, words: Sequence[str], examples: Sequence[str] = ()) -> None:
        self._beginning: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            self._beginning[word[:1]].append(word)
        every = (*examples, *words)
        # A word of two tells more surely; a longer one is better than none.
        pairs = [word for word in every if len(word) == _PAIR]
        longer = [word for word in every if len(word) > _PAIR]
        first_last = (*reversed(longer), *reversed(pairs))
        self._examples = {character: word for word in first_last for character in word}
        self._longest = max(map(len, words), default=0)

    def after(self, text: str) -> tuple[str, ...]:
        """Return up to ten ways to go on; those that agree with more of the text come first."""
        found: dict[str, None] = {}
        for length in range(min(len(text), self._longest - 1), 0, -1):
            begun = text[-length:]
            found |= dict.fromkeys(
                word.removeprefix(begun)
                for word in self._beginning.get(begun[0], ())
                if word != begun and word.startswith(begun)
            )
        return tuple(found)[:MOST]

    def word_with(self, character: str) -> str:
        """Return the likeliest word that tells the character; "" where there is none."""
        return self._examples.get(character, "")
