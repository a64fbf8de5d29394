"""Checks of text, choices and confirmations, and what all checks share."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.petition.characters import first_invalid, is_blank
from desktop.petition.codes import Code
from desktop.petition.form import FormField
from desktop.petition.problem import NO_ARGUMENTS, Problem
from desktop.petition.regions import Regions

Problems = tuple[Problem, ...]

Check = Callable[[FormField, object, Regions], Problems]
"""Takes any value that JSON can hold (None: no answer) and never raises."""

NO_PARTS: Mapping[str, str] = MappingProxyType({})


def problem(
    field: FormField,
    code: Code,
    part: str = "",
    arguments: Mapping[str, str | int] = NO_ARGUMENTS,
) -> Problem:
    """Return one problem of this field."""
    return Problem(field.id, code, part, arguments=arguments)


def missing(field: FormField, part: str = "") -> Problems:
    """Return the problem of an empty answer; none unless the form requires one."""
    return (problem(field, Code.REQUIRED, part),) if field.required else ()


def text_problems(field: FormField, text: str, part: str = "") -> Problems:
    """Return what makes any text unfit to send: its characters, its length."""
    return (*_character_problems(field, text, part), *_length_problems(field, text, part))


def text_parts(answer: object) -> Mapping[str, str] | None:
    """Return the parts of a compound answer, none of them for no answer; None if it is no such."""
    if answer is None:
        return NO_PARTS
    if not isinstance(answer, Mapping):
        return None
    texts = all(isinstance(text, str) for pair in answer.items() for text in pair)
    return answer if texts else None


def check_text(field: FormField, answer: object, _regions: Regions) -> Problems:
    """Check text, long text and every kind this program does not know."""
    text = "" if answer is None else answer
    if not isinstance(text, str):
        return (problem(field, Code.WRONG_KIND),)
    return text_problems(field, text) or (missing(field) if is_blank(text) else ())


def check_choice(field: FormField, answer: object, _regions: Regions) -> Problems:
    """Check that one of the options is chosen."""
    chosen = "" if answer is None else answer
    if not isinstance(chosen, str):
        return (problem(field, Code.WRONG_KIND),)
    if is_blank(chosen):
        return missing(field)
    known = any(option.id == chosen for option in field.options)
    return () if known else (problem(field, Code.UNKNOWN_OPTION),)


def check_accepted(field: FormField, answer: object, _regions: Regions) -> Problems:
    """Check that a person said yes where the form asks for a yes (consent, declaration)."""
    if answer is not None and not isinstance(answer, bool):
        return (problem(field, Code.WRONG_KIND),)
    return () if answer or not field.required else (problem(field, Code.NOT_ACCEPTED),)


def _character_problems(field: FormField, text: str, part: str) -> Problems:
    where = first_invalid(text)
    if where is None:
        return ()
    return (problem(field, Code.INVALID_CHARACTERS, part, {"position": where + 1}),)


def _length_problems(field: FormField, text: str, part: str) -> Problems:
    excess = len(text) - field.max_length
    if excess <= 0:
        return ()
    arguments = {"limit": field.max_length, "excess": excess}
    return (problem(field, Code.TOO_LONG, part, arguments),)
