"""From heard to written: what an engine wrote becomes the text a person would have typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from speech.expectation import AnswerKind
from speech.recogniser import Transcript
from speech.text.digits import DigitWriter
from speech.text.fillers import FillerRemover
from speech.text.marks import MarkWriter
from speech.text.numbers import NumberWriter
from speech.text.punctuation import PunctuationWriter
from speech.text.simplified import Simplifier
from speech.text.tables import default_folder, load_table

Mend: TypeAlias = Callable[[Transcript, Sequence[str]], Transcript]
"""Puts right what sounds alike in a simplified transcript, with the help of likely words."""


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as it is written into its field; `alternatives` are other ways, the best first.

    An empty `text` says that somebody spoke, and nothing of it is an answer of the kind.
    """

    text: str
    alternatives: tuple[str, ...] = ()


class Writer:
    """Writes transcripts down. Loaded once; holds no state, so any thread may use it."""

    def __init__(self, folder: Path, mend: Mend | None = None) -> None:
        table = load_table(folder, "kinds")
        self._mend = mend
        self._simplifier = Simplifier(table)
        self._marks = MarkWriter(folder)
        self._punctuation = PunctuationWriter(folder)
        self._fillers = FillerRemover(folder)
        self._numbers = NumberWriter(folder)
        self._digits = DigitWriter(folder)
        self._name_lead = re.compile(table["name_lead"])
        self._name_drops = re.compile(table["name_drops"])
        self._command_drops = re.compile(table["command_drops"])
        self._trailing = re.compile(table["trailing"])

    def write(
        self,
        transcript: Transcript,
        kind: AnswerKind = AnswerKind.LONG_TEXT,
        words: Sequence[str] = (),
    ) -> Written:
        """Return the transcript as it belongs in a field of a kind; `words` are likely in it.

        Written text comes out as it went in; no digit is lost. 10,000 characters take 0.1 s.
        """
        simple = self._simplifier.transcript(transcript)
        mended = simple
        if self._mend is not None and not _is_as_expected(simple.text, kind, words):
            mended = self._mend(simple, words)
        texts = [self._text(each.text, kind) for each in (mended, *mended.alternatives)]
        others = dict.fromkeys(each for each in texts[1:] if each and each != texts[0])
        return Written(texts[0], tuple(others))

    def _text(self, heard: str, kind: AnswerKind) -> str:
        """Return one reading as text of a kind, written until nothing is left to write."""
        text = self._once(heard, kind)
        while (again := self._once(text, kind)) != text:
            text = again
        return text

    def _once(self, heard: str, kind: AnswerKind) -> str:
        text = self._marks.write(heard)
        match kind:
            case AnswerKind.DIGITS:
                return self._digits.digits(text)
            case AnswerKind.IDENTITY:
                return self._digits.identity(text)
            case AnswerKind.NAME | AnswerKind.REGION:
                return self._name(text, kind)
            case AnswerKind.COMMAND:
                return self._command(text)
            case AnswerKind.SHORT_TEXT:
                return self._trailing.sub("", self._told(text))
            case AnswerKind.LONG_TEXT:
                return self._punctuation.finish(self._told(text))

    def _told(self, text: str) -> str:
        """Return what was told in sentences."""
        return self._numbers.write(self._fillers.remove(self._punctuation.write(text)))

    def _name(self, text: str, kind: AnswerKind) -> str:
        """Return a name without what was said around it."""
        name = self._fillers.remove(text)
        if kind is AnswerKind.NAME:
            name = self._name_lead.sub("", name)
        return self._name_drops.sub("", name)

    def _command(self, text: str) -> str:
        """Return a command's words, or the number given in the place of one.

        A lone filler stays, because it may mean yes.
        """
        if number := self._digits.whole_number(text):
            return number
        command = self._fillers.remove(text) or text
        return self._command_drops.sub("", command)


def _is_as_expected(text: str, kind: AnswerKind, words: Sequence[str]) -> bool:
    """Whether a command holds an expected word as it was heard.

    Mending it could only make another expected word of it: "I agree" became "I disagree".
    """
    return kind is AnswerKind.COMMAND and any(word in text for word in words)


def load_writer(mend: Mend | None = None, folder: Path | None = None) -> Writer:
    """Return a writer with the rules of a folder; by default those that come with the program."""
    return Writer(folder or default_folder(), mend)
