"""Simplified characters for what an engine wrote in traditional ones."""

import re
from dataclasses import replace
from itertools import accumulate, pairwise

from opencc import OpenCC

from speech.recogniser import Token, Transcript
from speech.text.tables import Table


class Simplifier:
    """Turns traditional transcripts into simplified ones.

    A text that GB 2312 can hold is not touched: it is simplified already, and a person or a place
    may be called by a character that is also a traditional one (李乾, 乾州).
    """

    def __init__(self, table: Table) -> None:
        self._converter = OpenCC("t2s")
        self._aspect = re.compile(table["traditional_aspect"])
        self._simple_aspect: str = table["simple_aspect"]

    def text(self, text: str) -> str:
        """Return a text in simplified characters."""
        if _is_simplified(text):
            return text
        simple: str = self._converter.convert(text)
        return simple if simple == text else self._aspect.sub(self._simple_aspect, simple)

    def transcript(self, transcript: Transcript) -> Transcript:
        """Return a transcript, its tokens and its alternatives in simplified characters."""
        return replace(
            transcript,
            text=self.text(transcript.text),
            tokens=self._tokens(transcript.tokens),
            alternatives=tuple(self.transcript(each) for each in transcript.alternatives),
        )

    def _tokens(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """Return tokens converted as one text: a phrase may lie across their borders."""
        whole = "".join(token.text for token in tokens)
        simple = self.text(whole)
        if len(simple) != len(whole):
            return tuple(replace(token, text=self.text(token.text)) for token in tokens)
        ends = accumulate((len(token.text) for token in tokens), initial=0)
        return tuple(
            replace(token, text=simple[start:end])
            for token, (start, end) in zip(tokens, pairwise(ends), strict=True)
        )


def _is_simplified(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
