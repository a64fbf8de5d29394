"""Answers against a form; the form decides."""

from collections.abc import Mapping
from types import MappingProxyType
from unicodedata import category

import pytest

from central.forms import Form, FormField, Option
from central.shapes import Answer
from central.validation import FORBIDDEN, Validation

LABEL = {"zh-CN": "标签"}
PASSPORT, RESIDENT = (Option(id=name, label=LABEL) for name in ("passport", "resident_id"))
VALID_ID = "360426199101010071"
_NUMBER = [("number", "invalid_number")]


def _codes(field: FormField, answer: Answer | None) -> list[tuple[str, str]]:
    form = Form("f", 1, (field,), MappingProxyType({}))
    answers: Mapping[str, Answer] = {} if answer is None else {field.id: answer}
    problems = Validation(frozenset({"110101"})).problems(form, answers)
    assert {problem.field for problem in problems} <= {field.id}
    return [(problem.part, problem.code) for problem in problems]


def _field(kind: str, *, required: bool = True) -> FormField:
    return FormField(
        id="x",
        kind=kind,
        required=required,
        question=LABEL,
        label=LABEL,
        max_length=20,
        options=(PASSPORT, RESIDENT),
    )


@pytest.mark.parametrize(
    "kind", ["text", "long_text", "name", "phone", "choice", "consent", "identity", "address"]
)
def test_required_answer_is_missed_optional_is_not(kind: str) -> None:
    assert _codes(_field(kind), None) == [("", "required")]
    assert _codes(_field(kind, required=False), None) == []


@pytest.mark.parametrize(
    ("kind", "answer", "codes"),
    [
        ("text", "路灯", []),
        ("text", " \n\u3000", [("", "required")]),
        ("text", "字" * 20 + "  ", []),
        ("text", "字" * 21, [("", "too_long")]),
        ("text", "𠮷" * 20, []),
        ("text", "a\rb", [("", "invalid_characters")]),
        ("text", "\x1f", [("", "invalid_characters")]),
        ("text", True, [("", "wrong_kind")]),
        ("a_kind_of_the_future", "text", []),
        ("a_kind_of_the_future", {"part": "text"}, [("", "wrong_kind")]),
        ("consent", True, []),
        ("consent", False, [("", "not_accepted")]),
        ("declaration", False, [("", "not_accepted")]),
        ("declaration", "true", [("", "wrong_kind")]),
        ("choice", "passport", []),
        ("choice", "visa", [("", "unknown_option")]),
        ("choice", False, [("", "wrong_kind")]),
        ("identity", {"type": "passport", "number": "E1234"}, []),
        ("identity", {"type": "resident_id", "number": VALID_ID}, []),
        ("identity", {"type": "resident_id", "number": "11010119900307301x"}, []),
        ("identity", {"type": "resident_id", "number": "999999199101010072"}, []),
        ("identity", {"type": "resident_id", "number": VALID_ID[:-1] + "2"}, _NUMBER),
        ("identity", {"type": "resident_id", "number": VALID_ID[:-1]}, _NUMBER),
        ("identity", {"type": "resident_id", "number": "A" * 18}, _NUMBER),
        ("identity", {"type": "resident_id", "number": "３" * 18}, _NUMBER),
        ("identity", {"type": "resident_id", "number": VALID_ID * 2}, [("number", "too_long")]),
        ("identity", {"type": "visa", "number": "1"}, [("type", "unknown_option")]),
        ("identity", {"number": "1"}, [("type", "required")]),
        ("identity", {"type": "passport"}, [("number", "required")]),
        ("identity", {"type": "", "number": " "}, [("", "required")]),
        ("identity", {"type": "passport", "number": "1", "z": ""}, [("z", "unknown_field")]),
        ("identity", "E1234", [("", "wrong_kind")]),
        ("address", {"region": "110101", "detail": "一号"}, []),
        ("address", {"region": "110000", "detail": "一号"}, [("region", "invalid_region")]),
        ("address", {"detail": "一号"}, [("region", "required")]),
        ("address", {"region": "110101"}, [("detail", "required")]),
        ("address", {"region": "110101", "detail": "字" * 21}, [("detail", "too_long")]),
        ("address", True, [("", "wrong_kind")]),
    ],
)
def test_answer_is_checked_by_kind(kind: str, answer: Answer, codes: list[tuple[str, str]]) -> None:
    assert _codes(_field(kind), answer) == codes


def test_optional_answer_is_checked_when_given() -> None:
    assert _codes(_field("text", required=False), "字" * 21) == [("", "too_long")]
    assert _codes(_field("text", required=False), "\x00") == [("", "invalid_characters")]
    assert _codes(_field("declaration", required=False), answer=False) == []


def test_exactly_controls_and_surrogates_are_refused() -> None:
    refused = {chr(code) for code in range(0x110000) if FORBIDDEN.match(chr(code))}
    meant = {chr(code) for code in range(0x110000) if category(chr(code)) in {"Cc", "Cs"}}
    assert refused == meant - {"\n", "\t"}


def test_too_long_names_the_limit() -> None:
    form = Form("f", 1, (_field("text"),), MappingProxyType({}))
    problem = Validation(frozenset()).problems(form, {"x": "字" * 21})[0]
    assert problem.limit == 20
