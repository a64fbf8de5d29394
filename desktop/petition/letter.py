"""The petition as a letter: data for the printed page and for plain text alike.

It holds the five contents of 《信访工作条例》第十九条: name, address, request, facts, reasons.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Protocol

from desktop.petition.display import answer_message, answer_text, group_digits
from desktop.petition.form import PERSON_KINDS, Form, FormField, text_in
from desktop.petition.model import Petition
from desktop.petition.outcome import Receipt
from desktop.petition.regions import Regions

CHINA = timezone(timedelta(hours=8))
"""The one legal time of China; a letter is dated by it wherever the clock stands."""

_DEADLINES = frozenset({"registration", "notice"})


class Sentences(Protocol):
    """Gives the sentence of a message id in the letter's language (`Words.see`)."""

    def __call__(self, message_id: str, /, **arguments: str | int) -> str:
        """Return the sentence with its arguments filled in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the letter says: its label, and its text as written."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A petition to read on paper. No text is escaped: whoever draws it does that.

    `sections` are the person, the matter and, once it arrived, the receipt. A signature is
    written by hand behind `signature`.
    """

    title: str
    sections: tuple[Section, ...]
    declaration: str
    signature: str
    date: str


def letter(
    form: Form, petition: Petition, regions: Regions, language: str, sentences: Sentences
) -> Letter:
    """Return the letter of a petition, in the words of its form."""
    draft = _Draft(petition, regions, language, sentences)
    person = [field for field in form.fields if field.kind in PERSON_KINDS]
    other = PERSON_KINDS | {"consent", "declaration"}
    matter = [field for field in form.fields if field.kind not in other]
    sections = (draft.section("letter-person", person), draft.section("letter-matter", matter))
    return Letter(
        sentences("letter-title"),
        (*sections, *_receipt_sections(petition.receipt, sentences)),
        _declaration(form, language),
        sentences("letter-signature"),
        _day(_dated(petition), sentences),
    )


def letter_text(page: Letter) -> str:
    """Return the letter as plain text, each label on a line of its own above its text."""
    lines = [page.title]
    for section in page.sections:
        lines += ["", section.heading]
        for entry in section.entries:
            lines += ["", entry.label, entry.text]
    closing = [page.declaration, page.signature, page.date]
    return "\n".join([*lines, "", *filter(None, closing), ""])


@dataclass(frozen=True, slots=True)
class _Draft:
    petition: Petition
    regions: Regions
    language: str
    sentences: Sentences

    def section(self, heading: str, fields: list[FormField]) -> Section:
        """Return what was answered; of what was not, only what the form requires."""
        answered = self.petition.answers
        shown = [field for field in fields if field.required or field.id in answered]
        return Section(self.sentences(heading), tuple(self._entry(field) for field in shown))

    def _entry(self, field: FormField) -> Entry:
        answer = self.petition.answers.get(field.id)
        text = answer_text(field, answer, self.language, self.regions)
        message = answer_message(answer) or "letter-empty"
        return Entry(text_in(field.label, self.language), text or self.sentences(message))


def _receipt_sections(receipt: Receipt | None, sentences: Sentences) -> tuple[Section, ...]:
    if receipt is None:
        return ()
    entries = [
        Entry(sentences("receipt-number-label"), group_digits(receipt.number)),
        Entry(sentences("receipt-code-label"), group_digits(receipt.query_code)),
        Entry(sentences("letter-received"), _day(_in_china(receipt.received_at), sentences)),
    ]
    for deadline in receipt.deadlines:
        kind = deadline.kind if deadline.kind in _DEADLINES else "other"
        what = sentences(f"deadline-{kind}", date=_day(deadline.date, sentences))
        entries.append(Entry(what, deadline.basis))
    return (Section(sentences("letter-receipt"), tuple(entries)),)


def _declaration(form: Form, language: str) -> str:
    fields = (field for field in form.fields if field.kind == "declaration")
    return "\n".join(text_in(field.hint, language) for field in fields)


def _dated(petition: Petition) -> date:
    receipt = petition.receipt
    return _in_china(receipt.received_at if receipt else petition.changed_at)


def _in_china(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def _day(when: date, sentences: Sentences) -> str:
    return sentences("letter-date", year=str(when.year), month=when.month, day=when.day)
