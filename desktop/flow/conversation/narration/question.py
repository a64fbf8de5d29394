"""A question as it is asked aloud."""

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.values import numbered
from desktop.petition.display import answer_text
from desktop.petition.form import FormField, Option
from desktop.petition.model import Answer


def question(aids: Aids, field: FormField) -> str:
    """Return the question for the ear."""
    return aids.say(field.say) if field.say else aids.say(field.question)


def question_lines(aids: Aids, field: FormField) -> Lines:
    """Return the question with its hint, and whether it may stay empty."""
    optional = "" if field.required else aids.words.say("said-optional")
    return fixed(question(aids, field), aids.say(field.hint), optional)


def option_lines(aids: Aids, options: tuple[Option, ...]) -> Lines:
    """Return the options with their numbers and hints."""
    labels = (_with_hint(aids, option) for option in options)
    return fixed(numbered(aids.words, labels), aids.words.say("said-choose"))


def shown(aids: Aids, field: FormField, answer: Answer | None) -> str:
    """Return an answer as it is said back; nothing for none."""
    return answer_text(field, answer, aids.words.language, aids.regions)


def heard_lines(aids: Aids, text: str) -> Lines:
    """Return what was understood, and whether it is right."""
    return (
        *private(aids.words.say("said-heard", what=text)),
        *fixed(aids.words.say("said-right")),
    )


def written_lines(aids: Aids, text: str) -> Lines:
    """Return what was answered before, and whether it is right."""
    written = aids.words.say("said-written", what=text)
    return (*private(written), *fixed(aids.words.say("said-keep-or-say")))


def _with_hint(aids: Aids, option: Option) -> str:
    label, hint = aids.say(option.label), aids.say(option.hint)
    return aids.words.say("said-with-hint", label=label, hint=hint) if hint else label
