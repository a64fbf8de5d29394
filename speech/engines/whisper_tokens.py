"""Whisper's vocabulary: what it is asked with, and what its answers read like."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tokenizers import Tokenizer

from speech.recogniser import Token

BROKEN = "\N{REPLACEMENT CHARACTER}"
"""What a part of a character decodes to."""

MOST_TOLD = 100
"""Tokens of likely words, some thirty words: more make every decoding slower."""


class WhisperTokens:
    """The tokens of one language, from a model's `tokenizer.json`."""

    def __init__(self, file: Path, language: str) -> None:
        self._tokenizer = Tokenizer.from_file(str(file))
        names = ("startoftranscript", language, "transcribe", "notimestamps")
        self._start = [self._special(name) for name in names]
        self._earlier = self._special("startofprev")
        self._text_end = self._special("endoftext")

    def question(self, words: Sequence[str] = ()) -> list[int]:
        """Return what a decoding begins with; likely words stand as what was said before."""
        if not words:
            return self._start
        told = self._tokenizer.encode(" " + ", ".join(words), add_special_tokens=False).ids
        return [self._earlier, *told[:MOST_TOLD], *self._start]

    def ids(self, text: str) -> tuple[int, ...]:
        """Return the tokens of a text."""
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def text(self, ids: Sequence[int]) -> str:
        """Return what tokens read like, without a character that was cut in two."""
        return str(self._tokenizer.decode(self._words(ids))).replace(BROKEN, "").strip()

    def pieces(self, ids: Sequence[int], probabilities: Sequence[float]) -> Iterator[Token]:
        """Yield whole characters or words, each as likely as its tokens together."""
        waiting: list[int] = []
        likely = 1.0
        for one, probability in zip(self._words(ids), probabilities, strict=False):
            waiting.append(one)
            likely *= probability
            text = str(self._tokenizer.decode(waiting))
            if BROKEN not in text:
                yield Token(text, likely)
                waiting, likely = [], 1.0

    def _words(self, ids: Sequence[int]) -> list[int]:
        return [one for one in ids if one < self._text_end]

    def _special(self, name: str) -> int:
        found = self._tokenizer.token_to_id(f"<|{name}|>")
        if found is None:
            raise ValueError(name)
        return int(found)
