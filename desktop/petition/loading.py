"""Forms that come from outside: a JSON text turned into a form, or a reason why not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from desktop.petition.form import Form

MAX_FORM_BYTES = 1_048_576

_ID = re.compile(r"[A-Za-z0-9_.-]+")


@dataclass(frozen=True, slots=True)
class UnusableForm:
    """Why a form cannot be used: too_large, malformed or inconsistent; `detail` is for the log."""

    code: str
    detail: str = ""


def load_form(text: str | bytes, limit: int = MAX_FORM_BYTES) -> Form | UnusableForm:
    """Return the form in a JSON text of at most `limit` bytes (UTF-8), or why there is none."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(data) > limit:
        return UnusableForm("too_large", f"{len(data)} bytes")
    try:
        form = Form.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return UnusableForm("malformed", f"{where}: {first['msg']}")
    fault = next(_faults(form), "")
    return UnusableForm("inconsistent", fault) if fault else form


def _faults(form: Form) -> Iterator[str]:
    """Yield what the form's shape allows and nobody can answer, or answers cannot keep apart."""
    if not form.fields:
        yield "no fields"
    yield from _unusable_ids(field.id for field in form.fields)
    for field in form.fields:
        yield from _unusable_ids(option.id for option in field.options)
        if field.kind == "choice" and not field.options:
            yield f"{field.id} has nothing to choose"
        if not any(field.question.values()) or not any(field.label.values()):
            yield f"{field.id} has no words"


def _unusable_ids(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in ids:
        if name in seen or not _ID.fullmatch(name):
            yield f"id {name!r} is not unique or not plain"
        seen.add(name)
