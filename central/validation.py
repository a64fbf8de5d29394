"""Checks a petition against its form: the form's data decides, no field is known by name."""

import re
from collections.abc import Iterator, Mapping

from stdnum.cn import ric

from central.forms import Form, FormField
from central.problems import FieldProblem
from central.shapes import Answer

FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and newline, and lone surrogates: Unicode's Cc and Cs."""

RESIDENT_ID_LENGTH = 18


class Validation:
    """The checks; `counties` are the region codes that an address may have."""

    def __init__(self, counties: frozenset[str]) -> None:
        self._counties = counties
        self._checks = {
            "consent": self._agreed,
            "declaration": self._agreed,
            "choice": self._chosen,
            "identity": self._identity,
            "address": self._address,
        }

    def problems(self, form: Form, answers: Mapping[str, Answer]) -> tuple[FieldProblem, ...]:
        """Return everything to mend, in the order of the form, then the fields it lacks."""
        found = [problem for field in form.fields for problem in self._of(field, answers)]
        known = {field.id for field in form.fields}
        found += [FieldProblem(name, "unknown_field") for name in answers if name not in known]
        return tuple(found)

    def _of(self, field: FormField, answers: Mapping[str, Answer]) -> Iterator[FieldProblem]:
        answer = answers.get(field.id)
        if answer is None or _is_blank(answer):
            if field.required:
                yield FieldProblem(field.id, "required")
            return
        check = self._checks.get(field.kind, _text)
        yield from check(field, answer)

    def _agreed(self, field: FormField, answer: Answer) -> Iterator[FieldProblem]:
        if not isinstance(answer, bool):
            yield FieldProblem(field.id, "wrong_kind")
        elif field.required and not answer:
            yield FieldProblem(field.id, "not_accepted")

    def _chosen(self, field: FormField, answer: Answer) -> Iterator[FieldProblem]:
        if not isinstance(answer, str):
            yield FieldProblem(field.id, "wrong_kind")
        elif answer not in {option.id for option in field.options}:
            yield FieldProblem(field.id, "unknown_option")

    def _identity(self, field: FormField, answer: Answer) -> Iterator[FieldProblem]:
        """Check type and number; only a resident's number can be wrong by itself (GB 11643)."""
        if not isinstance(answer, Mapping):
            yield FieldProblem(field.id, "wrong_kind")
            return
        kind, number = answer.get("type", ""), answer.get("number", "")
        if not kind:
            yield FieldProblem(field.id, "required", part="type")
        elif kind not in {option.id for option in field.options}:
            yield FieldProblem(field.id, "unknown_option", part="type")
        problems = list(_required_text(field, number, "number"))
        if not problems and kind == "resident_id" and not _is_resident_id(number):
            problems = [FieldProblem(field.id, "invalid_number", part="number")]
        yield from problems
        yield from _unknown_parts(field, answer, {"type", "number"})

    def _address(self, field: FormField, answer: Answer) -> Iterator[FieldProblem]:
        if not isinstance(answer, Mapping):
            yield FieldProblem(field.id, "wrong_kind")
            return
        region = answer.get("region", "")
        if not region:
            yield FieldProblem(field.id, "required", part="region")
        elif region not in self._counties:
            yield FieldProblem(field.id, "invalid_region", part="region")
        yield from _required_text(field, answer.get("detail", ""), "detail")
        yield from _unknown_parts(field, answer, {"region", "detail"})


def _is_blank(answer: Answer) -> bool:
    if isinstance(answer, Mapping):
        return all(_is_blank(part) for part in answer.values())
    return isinstance(answer, str) and not answer.strip() and _is_clean(answer)


def _text(field: FormField, answer: Answer) -> Iterator[FieldProblem]:
    """Text, of every kind there is no other check for: a newer form may name new ones."""
    if isinstance(answer, str):
        yield from _characters(field, answer)
    else:
        yield FieldProblem(field.id, "wrong_kind")


def _required_text(field: FormField, text: str, part: str) -> Iterator[FieldProblem]:
    if _is_blank(text):
        yield FieldProblem(field.id, "required", part)
    else:
        yield from _characters(field, text, part)


def _characters(field: FormField, text: str, part: str = "") -> Iterator[FieldProblem]:
    if len(text.strip()) > field.max_length:
        yield FieldProblem(field.id, "too_long", part, limit=field.max_length)
    if not _is_clean(text):
        yield FieldProblem(field.id, "invalid_characters", part)


def _is_clean(text: str) -> bool:
    return FORBIDDEN.search(text) is None


def _unknown_parts(
    field: FormField, answer: Mapping[str, str], known: set[str]
) -> Iterator[FieldProblem]:
    for part in answer:
        if part not in known:
            yield FieldProblem(field.id, "unknown_field", part)


def _is_resident_id(number: str) -> bool:
    """Tell whether length, digits and check digit fit.

    Not `ric.is_valid`: it refuses people born in counties its own list does not have.
    """
    compact = ric.compact(number)
    if len(compact) != RESIDENT_ID_LENGTH or not (compact.isascii() and compact[:-1].isdigit()):
        return False
    return bool(compact[-1] == ric.calc_check_digit(compact))
