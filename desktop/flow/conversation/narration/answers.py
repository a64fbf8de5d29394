"""The answers of a petition, read back item by item."""

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import shown
from desktop.flow.conversation.narration.values import ordinal
from desktop.flow.places import questions
from desktop.petition.form import Form, FormField
from desktop.petition.kept import kept_answers
from desktop.petition.model import Answers


def items(form: Form) -> tuple[FormField, ...]:
    """Return the fields that the review shows, in the order of their numbers."""
    return tuple(field for field in questions(form) if field.kind != "consent")


def read_back(aids: Aids, form: Form, answers: Answers) -> Lines:
    """Return every answer in full, with the number it is changed by."""
    fields = items(form)
    lines = (_item(aids, field, answers, count) for count, field in enumerate(fields, start=1))
    kept = _kept(aids, answers, len(fields) + 1)
    return (*private(*lines), *kept, *fixed(aids.words.say("said-read-to-the-end")))


def _item(aids: Aids, field: FormField, answers: Answers, count: int) -> str:
    text = shown(aids, field, answers.get(field.id)) or aids.words.say("review-empty")
    title, label = ordinal(aids.words, count), aids.say(field.label)
    return aids.words.say("said-item", title=title, label=label, what=text)


def _kept(aids: Aids, answers: Answers, first: int) -> Lines:
    """Return what an older form asked, with the number it is taken in by."""
    words = aids.words
    lines = (
        words.say(
            "said-item",
            title=ordinal(words, count),
            label=words.say("kept-answer-title", label=kept.label or kept.field),
            what=kept.text,
        )
        for count, kept in enumerate(kept_answers(answers), start=first)
    )
    return private(*lines)
