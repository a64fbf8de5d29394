"""A form from outside is read, or refused with a reason; never an exception."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.bundled import form_text
from desktop.petition.form import Form
from desktop.petition.loading import UnusableForm, load_form
from tests.petition.samples import any_json, any_text, patient

FIELD = {"id": "a", "kind": "text", "question": {"zh-CN": "问"}, "label": {"zh-CN": "名"}}
FORM = {"id": "petition", "version": 2, "fields": [FIELD]}


def loaded(**changes: object) -> Form | UnusableForm:
    return load_form(json.dumps({**FORM, **changes}))


def test_text_and_bytes_give_the_same_form() -> None:
    form = load_form(form_text())
    assert isinstance(form, Form)
    assert load_form(form_text().encode()) == form


def test_what_this_program_does_not_know_is_no_obstacle() -> None:
    newer = {**FIELD, "kind": "holographic", "colour": "red"}
    form = loaded(fields=[newer], author="信访局")
    assert isinstance(form, Form)
    assert form.fields[0].kind == "holographic"


def test_a_form_beyond_the_limit_is_not_read() -> None:
    text = json.dumps(FORM)
    assert load_form(text, limit=len(text)) == loaded()
    assert load_form(text, limit=len(text) - 1) == UnusableForm("too_large", f"{len(text)} bytes")


def test_the_limit_counts_bytes() -> None:
    assert load_form("信", limit=2) == UnusableForm("too_large", "3 bytes")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"id": "petition"}', "\ud800", "[" * 9999]
)
def test_what_is_no_form_is_malformed(text: str) -> None:
    form = load_form(text)
    assert isinstance(form, UnusableForm)
    assert form.code == "malformed"


@pytest.mark.parametrize(
    "changes",
    [
        {"fields": []},
        {"fields": [FIELD, FIELD]},
        {"fields": [{**FIELD, "id": "kept:a"}]},
        {"fields": [{**FIELD, "id": ""}]},
        {"fields": [{**FIELD, "kind": "choice"}]},
        {"fields": [{**FIELD, "options": [{"id": "x", "label": {}}, {"id": "x", "label": {}}]}]},
        {"fields": [{**FIELD, "question": {}}]},
        {"fields": [{**FIELD, "label": {"zh-CN": ""}}]},
    ],
)
def test_what_nobody_could_answer_is_inconsistent(changes: dict[str, object]) -> None:
    form = loaded(**changes)
    assert isinstance(form, UnusableForm)
    assert form.code == "inconsistent"
    assert form.detail


def test_the_reason_names_the_place_and_quotes_nothing() -> None:
    form = loaded(version="秘密")
    assert isinstance(form, UnusableForm)
    assert form.detail.startswith("version:")
    assert "秘密" not in form.detail


@patient
@given(any_text | any_json.map(json.dumps) | st.binary(max_size=40))
def test_no_text_is_a_surprise(text: str | bytes) -> None:
    assert isinstance(load_form(text), Form | UnusableForm)
