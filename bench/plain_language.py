"""How plain the Chinese sentences are: `python -m bench.plain_language`.

One JSON line for what people read and hear, one for the form, one for what staff read at a
terminal; then one line for each of the longest sentences. Lengths in characters; `plain` in percent
of the sentences.
tests/words/plainness.py says what is counted.
"""

import json
from dataclasses import asdict

from desktop.bundled import sentences as bundled_sentences
from desktop.flow.words import Words
from tests.words.plainness import LANGUAGE, Sentence, by_reader, score, sentences

WORST = 5
"""So many of the longest sentences are shown for each reader."""


def main() -> None:
    """Measure and print."""
    words = Words(LANGUAGE, bundled_sentences(LANGUAGE))
    parts = by_reader(sentences(words))
    for reader, found in parts.items():
        tell({"bench": f"plain_language_{reader}", **asdict(score(found))})
    for reader, found in parts.items():
        for sentence in longest(found):
            tell({"reader": reader, "length": sentence.length, **asdict(sentence)})


def tell(figures: dict[str, object]) -> None:
    """Print one line."""
    print(json.dumps(figures, ensure_ascii=False))


def longest(found: list[Sentence]) -> list[Sentence]:
    """Return the longest sentences, each message's longest alone."""
    by_message = {
        each.message or each.text: each for each in sorted(found, key=lambda each: each.length)
    }
    return sorted(by_message.values(), key=lambda each: -each.length)[:WORST]


if __name__ == "__main__":
    main()
