"""Finds a word for each character: `python -m bench.character_words LM > FILE`.

LM is libime's zh_CN.lm, FILE is resources/phrases/characters.txt. Each character of GB 2312 gets
the likeliest word of two of the model. The 3,755 of its first level stand for the 3,500 that are
called common; those of the second stand in names. One line of standard error says how many were
told by a word of the program's own lists, and how many are told now.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.bundled import petition_words
from desktop.spelled import FIRST_LEVEL, SECOND_LEVEL, level
from speech.text.language_model import LanguageModel

PAIR = 2
IN_A_LINE = 24

UNPLEASANT = "死杀淫奸屁屎妓娼嫖尸鬼绞捅"
"""Not said to tell another character."""

MISSING = (
    *("捌拾", "惩前毖后", "钒钢", "刽子手", "硷性", "玖拾", "一棵", "耪地", "苫布", "砷化"),
    *("一艘", "铁锨", "锗石"),
)
"""By hand, for characters of no word in the model."""

REMARK = """\
# A word for each character: it is said to tell the character from others of its sound. The
# likeliest word of two by libime's language model (LGPL-2.1-or-later); 13 by hand. Rare characters
# that stand in no word of the model have none. Made by bench/character_words.py."""


def main() -> None:
    """Print the words; say what they are good for."""
    first, second = ("".join(level(rows)) for rows in (FIRST_LEVEL, SECOND_LEVEL))
    model = [word for word in LanguageModel(Path(sys.argv[1])).words if len(word) == PAIR]
    fit = [word for word in model if is_fit(word)]
    words = likeliest(first + second, (*fit, *model, *MISSING))
    print(REMARK)
    for start in range(0, len(words), IN_A_LINE):
        print(*words[start : start + IN_A_LINE])
    for name, characters in (("first", first), ("second", second)):
        tell(name, characters, set("".join(words)))


def tell(name: str, characters: str, now: set[str]) -> None:
    """Print the figures of one level."""
    before = told(petition_words())
    figures = {"characters": len(characters), "before": count(characters, before)}
    print(json.dumps({"level": name, **figures, "now": count(characters, now)}), file=sys.stderr)


def told(words: Iterable[str]) -> set[str]:
    """Return the characters that a word of two tells."""
    return {character for word in words if len(word) == PAIR for character in word}


def is_fit(word: str) -> bool:
    """Tell whether a word is fit to be said."""
    return not set(word) & set(UNPLEASANT)


def likeliest(characters: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return for each character the first word with it, in the order of the words."""
    first: dict[str, str] = {}
    for word in words:
        for character in word:
            first.setdefault(character, word)
    chosen = {first[character] for character in characters if character in first}
    return [word for word in dict.fromkeys(words) if word in chosen]


def count(characters: str, known: set[str]) -> int:
    """Return how many are known."""
    return sum(character in known for character in characters)


if __name__ == "__main__":
    main()
