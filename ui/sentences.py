"""Values of the program turned into sentences of the current language."""

from datetime import date, datetime

from desktop.flow.places import progress
from desktop.flow.words import Words
from desktop.petition.form import FormField, text_in
from desktop.petition.outcome import CaseEvent, Deadline
from desktop.petition.problem import Problem
from ui.desk import Desk


def problem_sentence(desk: Desk, field: FormField | None, problem: Problem) -> str:
    """Return what is wrong and how to mend it; the server's own words for an unknown code."""
    message_id = f"problem-{problem.code}"
    name = text_in(field.label, desk.words.language) if field else ""
    if desk.words.knows(message_id):
        return desk.words.see(message_id, label=name, **problem.arguments)
    return problem.detail or desk.words.see("problem-other", label=name)


def known_or_other(words: Words, prefix: str, kind: str, **arguments: str) -> str:
    """Return the sentence of a kind the server names, or a general one for a newer kind."""
    message_id = f"{prefix}-{kind}"
    return words.see(message_id if words.knows(message_id) else f"{prefix}-other", **arguments)


def day(words: Words, when: date) -> str:
    """Return a date as people of the language write it."""
    return words.see("date", year=str(when.year), month=when.month, day=when.day)


def moment(words: Words, when: datetime) -> str:
    """Return a date and time of day on this machine's clock."""
    local = when.astimezone()
    return words.see("moment", day=day(words, local.date()), time=f"{local:%H:%M}")


def deadline_sentence(words: Words, deadline: Deadline) -> str:
    """Return what happens by when."""
    return known_or_other(words, "deadline", deadline.kind, date=day(words, deadline.date))


def event_sentence(words: Words, event: CaseEvent) -> str:
    """Return one line of a case's history."""
    what = event.note or known_or_other(words, "case", event.kind)
    return words.see("lookup-event", when=day(words, event.at.astimezone().date()), what=what)


def how_far(desk: Desk) -> str:
    """Return which step of how many this is; nothing where it is none of the form's."""
    step = progress(desk.session.form, desk.session.place)
    return desk.words.see("progress", step=step[0], steps=step[1]) if step else ""
