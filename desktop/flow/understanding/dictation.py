"""A long text told in several breaths, with every change undone and done again at will. Pure."""

from dataclasses import dataclass, field, replace

from desktop.flow.understanding.meanings import Edit
from desktop.flow.understanding.sentences import Marks, ending, is_sentence, split_sentences


@dataclass(frozen=True, slots=True)
class Change:
    """At a place of a text, `was` gave way to `now`."""

    at: int
    was: str
    now: str

    def done(self, text: str) -> str:
        """Return the text with the change."""
        return text[: self.at] + self.now + text[self.at + len(self.was) :]

    def undone(self, text: str) -> str:
        """Return the text without the change."""
        return text[: self.at] + self.was + text[self.at + len(self.now) :]


def change_between(was: str, now: str) -> Change:
    """Return the smallest single change that turns one text into the other."""
    at = _same_from_start(was, now)
    same = _same_from_start(was[at:][::-1], now[at:][::-1])
    return Change(at, was[at : len(was) - same], now[at : len(now) - same])


def _same_from_start(a: str, b: str) -> int:
    pairs = enumerate(zip(a, b, strict=False))
    return next((index for index, (x, y) in pairs if x != y), min(len(a), len(b)))


@dataclass(frozen=True, slots=True)
class Dictation:
    """A text being told. Sentences count from 0, from the end with a minus: the last is -1.

    `marks` are the punctuation of its language. A sentence that is not there changes nothing.
    """

    marks: Marks
    text: str = ""
    past: tuple[Change, ...] = field(default=(), repr=False)
    future: tuple[Change, ...] = field(default=(), repr=False)

    def append(self, text: str) -> "Dictation":
        """Add what was told in one breath, with the punctuation that a pause stands for."""
        return self.changed(self.marks.join(self.text, text.strip()))

    def edit(self, edit: Edit) -> "Dictation":
        """Take over a correction of this text."""
        return self.changed(edit.text)

    def sentences(self) -> tuple[str, ...]:
        """Return the sentences in order, each with its punctuation: joined they are the text."""
        return split_sentences(self.text, self.marks)

    def insert_after(self, index: int, text: str) -> "Dictation":
        """Put a sentence after one that stands there; after -1 is the end."""
        sentences = self.sentences()
        if not is_sentence(sentences, index):
            return self
        place = index % len(sentences) + 1
        before = self.marks.join("".join(sentences[:place]), text.strip())
        return self.changed(self.marks.join(before, "".join(sentences[place:])))

    def replace(self, index: int, text: str) -> "Dictation":
        """Put another sentence in the place of one; where it has no end of its own, it keeps it."""
        sentences = list(self.sentences())
        new = text.strip()
        if not is_sentence(tuple(sentences), index) or not new:
            return self
        sentences[index] = new if ending(new) else new + ending(sentences[index])
        return self.changed("".join(sentences))

    def delete(self, index: int) -> "Dictation":
        """Take a sentence out."""
        sentences = list(self.sentences())
        if not is_sentence(tuple(sentences), index):
            return self
        del sentences[index]
        return self.changed("".join(sentences))

    def undo(self) -> "Dictation":
        """Return the text before the last change; the oldest stays."""
        if not self.past:
            return self
        *past, last = self.past
        return replace(
            self, text=last.undone(self.text), past=tuple(past), future=(*self.future, last)
        )

    def redo(self) -> "Dictation":
        """Return the text with the change that was undone last."""
        if not self.future:
            return self
        *future, next_one = self.future
        return replace(
            self, text=next_one.done(self.text), past=(*self.past, next_one), future=tuple(future)
        )

    def changed(self, text: str) -> "Dictation":
        """Return this with another text, the change remembered; the same text is no change."""
        if text == self.text:
            return self
        past = (*self.past, change_between(self.text, text))
        return replace(self, text=text, past=past, future=())
