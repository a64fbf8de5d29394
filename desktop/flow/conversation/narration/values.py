"""Values of the program turned into sentences for the ear."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, private
from desktop.flow.words import Words
from desktop.petition.form import Form
from desktop.petition.outcome import CaseEvent, Deadline
from desktop.petition.problem import Problem


def ordinal(words: Words, count: int) -> str:
    """Return the words for first, second and so on."""
    return words.say("said-ordinal", count=count)


def numbered(words: Words, labels: Iterable[str]) -> str:
    """Return labels with their numbers, to be chosen from."""
    options = (
        words.say("said-option", title=ordinal(words, count), label=label)
        for count, label in enumerate(labels, 1)
    )
    return "\n".join(options)


def day(words: Words, when: date) -> str:
    """Return a date."""
    return words.say("date", year=str(when.year), month=when.month, day=when.day)


def moment(words: Words, when: datetime) -> str:
    """Return a date and time of day on this machine's clock."""
    local = when.astimezone()
    return words.say("moment", day=day(words, local.date()), time=f"{local:%H:%M}")


def known_or_other(words: Words, prefix: str, kind: str, **arguments: str) -> str:
    """Return the sentence of a kind that is named elsewhere, or a general one for a newer kind."""
    message_id = f"{prefix}-{kind}"
    return words.say(message_id if words.knows(message_id) else f"{prefix}-other", **arguments)


def deadline(words: Words, due: Deadline) -> str:
    """Return what happens by when."""
    return known_or_other(words, "deadline", due.kind, date=day(words, due.date))


def event(words: Words, happened: CaseEvent) -> str:
    """Return one line of a case's history."""
    what = happened.note or known_or_other(words, "case", happened.kind)
    return words.say("lookup-event", when=day(words, happened.at.astimezone().date()), what=what)


def problem(aids: Aids, form: Form, found: Problem) -> str:
    """Return what is wrong and how to mend it; the server's own words for an unknown code."""
    field = form.field(found.field)
    label = aids.say(field.label) if field else ""
    message_id = f"problem-{found.code}"
    if aids.words.knows(message_id):
        return aids.words.say(message_id, label=label, **found.arguments)
    return found.detail or aids.words.say("problem-other", label=label)


def problems(aids: Aids, form: Form, found: Iterable[Problem]) -> Lines:
    """Return each problem with its way out."""
    return private(*(problem(aids, form, each) for each in found))
