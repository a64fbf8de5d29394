"""The domain's words: what people who petition speak of."""

from collections.abc import Iterable
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from speech.text.sounds import is_chinese
from speech.text.sounds_index import LONGEST_WORD, SoundIndex
from speech.text.word_list import words_in

SHORTEST_WORD = 2
MOST_WORDS = 5_000


class Vocabulary:
    """Words that are likelier here than elsewhere, found by their sound. Never changes."""

    def __init__(self, words: Iterable[str]) -> None:
        fitting = (word for word in words if _fits(word))
        self._words = tuple(dict.fromkeys(fitting))[:MOST_WORDS]

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of two to six Chinese characters, in the order given."""
        return self._words

    @cached_property
    def index(self) -> SoundIndex:
        """The words by their sound."""
        return SoundIndex(self._words, loose=SHORTEST_WORD)

    def __len__(self) -> int:
        return len(self._words)


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Return the words of a folder's `.txt` files; by default of those that come with the program.

    One word a line; lines that begin with `#` say where words come from.
    """
    folder = folder or Path(str(files("resources"))) / "speech" / "words"
    paths = sorted(folder.glob("*.txt"))
    return Vocabulary(words_in(path.read_text(encoding="utf-8") for path in paths))


def _fits(word: str) -> bool:
    return SHORTEST_WORD <= len(word) <= LONGEST_WORD and is_chinese(word)
