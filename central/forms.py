"""The forms that petitions are taken under, read from a folder of JSON files at start."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from central.shapes import Id

Texts = dict[str, str]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Option(_Kept):
    """One choice of a field."""

    id: Id
    label: Texts


class FormField(_Kept):
    """What the checks need to know of one field; the file itself is what terminals get."""

    id: Id
    kind: str = Field(min_length=1)
    required: bool = False
    question: Texts
    label: Texts
    options: tuple[Option, ...] = ()
    max_length: int = Field(default=200, ge=1)


class _Fields(_Kept):
    id: Id
    version: int = Field(ge=1, le=1_000_000)
    fields: tuple[FormField, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a form; `document` is the file, word for word."""

    id: str
    version: int
    fields: tuple[FormField, ...]
    document: Mapping[str, Any]


class Forms:
    """Every version there is; the current one is the highest."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = {(form.id, form.version): form for form in forms}

    def current(self) -> tuple[Form, ...]:
        """Return the newest version of each form, by id."""
        newest = {form.id: form for _, form in sorted(self._forms.items())}
        return tuple(newest.values())

    def find(self, form_id: str, version: int | None = None) -> Form | None:
        """Return that version, or the newest."""
        if version is not None:
            return self._forms.get((form_id, version))
        return next((form for form in self.current() if form.id == form_id), None)


def bundled_forms() -> Traversable:
    """Return the folder of forms that comes with the program."""
    return files("resources") / "forms"


def read_forms(folder: Traversable) -> Forms:
    """Return the forms in `folder`. A file that is no form, or no file, is an error, at start."""
    forms = [_read(file) for file in folder.iterdir() if file.name.endswith(".json")]
    if not forms:
        raise FileNotFoundError(str(folder))
    return Forms(forms)


def _read(file: Traversable) -> Form:
    text = file.read_text(encoding="utf-8")
    known = _Fields.model_validate_json(text)
    return Form(known.id, known.version, known.fields, json.loads(text))
