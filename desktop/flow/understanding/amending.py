"""A text with one of its parts changed, found as it was spoken. Pure."""

from dataclasses import dataclass
from functools import cached_property

from desktop.flow.understanding.finding import Found, SpokenText
from desktop.flow.understanding.meanings import Edit, EditKind
from desktop.flow.understanding.numerals import NumberWords
from desktop.flow.understanding.sentences import (
    Marks,
    ending,
    is_mark,
    is_sentence,
    split_sentences,
)


@dataclass(frozen=True)
class Amender:
    """Makes edits of one text. What is not found gives an edit that changes nothing."""

    text: str
    marks: Marks
    numbers: NumberWords

    def find(self, was: str) -> Found | None:
        """Return where `was` stands, the last place of the nearest."""
        return self._spoken.find(was)

    @cached_property
    def _spoken(self) -> SpokenText:
        return SpokenText(self.text, self.numbers)

    def sentence(self, number: int) -> Found | None:
        """Return where a sentence stands; it counts from 1, or from the end with a minus."""
        sentences = split_sentences(self.text, self.marks)
        index = number - 1 if number > 0 else number
        if not is_sentence(sentences, index):
            return None
        start = len("".join(sentences[: index % len(sentences)]))
        return Found(start, start + len(sentences[index]))

    def replaced(self, found: Found, was: str, now: str) -> Edit:
        """Return the edit that writes `now`, in the manner of what stood there."""
        there = self.text[found.start : found.end]
        new = self._in_manner_of(there, was, now)
        if ending(there) and not ending(new):
            new += ending(there)
        text = self.text[: found.start] + new + self.text[found.end :]
        return Edit(text, EditKind.REPLACED, there, new)

    def deleted(self, found: Found, kind: EditKind = EditKind.DELETED) -> Edit:
        """Return the edit that takes a part out, with one of the two marks it leaves."""
        before, after = self.text[: found.start], self.text[found.end :]
        if after and is_mark(after[0]) and (not before or is_mark(before[-1])):
            is_end = after[0] in self.marks.ends and before and before[-1] not in self.marks.ends
            before, after = (before[:-1], after) if is_end else (before, after[1:])
        return Edit(before + after, kind, self.text[found.start : found.end])

    def inserted(self, found: Found, now: str, *, is_after: bool) -> Edit:
        """Return the edit that puts `now` beside a part."""
        there = self.text[found.start : found.end]
        place = found.start + (len(there) - len(ending(there)) if is_after else 0)
        text = self.text[:place] + now + self.text[place:]
        return Edit(text, EditKind.INSERTED, there, now)

    def appended(self, now: str) -> Edit:
        """Return the edit that puts `now` at the end."""
        return Edit(self.marks.join(self.text, now), EditKind.APPENDED, "", now)

    def prepended(self, now: str) -> Edit:
        """Return the edit that puts `now` at the beginning."""
        return Edit(self.marks.join(now, self.text), EditKind.PREPENDED, "", now)

    def whole(self, now: str) -> Edit:
        """Return the edit that writes `now` instead of everything."""
        return Edit(now, EditKind.WHOLE, self.text, now)

    def cleared(self) -> Edit:
        """Return the edit that leaves nothing."""
        return Edit("", EditKind.CLEARED, self.text)

    def not_found(self, was: str, now: str = "") -> Edit:
        """Return the edit that changes nothing, because `was` is not there."""
        return Edit(self.text, EditKind.NOT_FOUND, was, now)

    def _in_manner_of(self, there: str, was: str, now: str) -> str:
        if there != was and len(there) == len(was) == len(now):
            said = zip(there, was, now, strict=True)
            now = "".join(old if new == heard else new for old, heard, new in said)
        in_digits = any(c.isascii() and c.isdigit() for c in there)
        return self.numbers.in_digits(now) if in_digits else now
