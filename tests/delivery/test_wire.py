import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.delivery import wire
from desktop.petition.model import Answer
from desktop.petition.outcome import Deadline
from desktop.petition.problem import Problem
from tests.delivery.samples import NOW, draft
from tests.fakes.central_rules import FORM, SERVICE

RECEIPT = {
    "number": "412836170255",
    "query_code": "03918274",
    "received_at": "2026-03-04T13:06:07+08:00",
    "deadlines": [{"kind": "notice", "date": "2026-03-19", "basis": "第二十三条", "new": 1}],
    "new": {"in": "a later version"},
}
CASE = {
    "number": "412836170255",
    "received_at": "2026-03-04T05:06:07Z",
    "events": [
        {"kind": "registered", "at": "2026-03-05T05:06:07Z", "note": "已登记"},
        {"kind": "received", "at": "2026-03-04T05:06:07Z"},
    ],
    "deadlines": [],
}
PROBLEM = {"type": "about:blank", "title": "No", "status": 422, "code": "invalid_petition"}

PARTS = st.dictionaries(st.text(), st.text(), max_size=3)
ANSWERS = st.dictionaries(st.text(), st.booleans() | st.text() | PARTS, max_size=6)


def as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def test_a_body_is_canonical_json() -> None:
    petition = draft(facts="路灯")
    assert wire.encode(petition).startswith('{"answers":{"about":"小区路灯坏了'.encode())
    assert wire.encode(petition).endswith(
        b'"form":{"id":"petition","version":1},"language":"zh-CN"}'
    )


@given(ANSWERS)
def test_answers_go_exactly_as_they_are(answers: dict[str, Answer]) -> None:
    body = wire.encode(draft(**answers))
    assert json.loads(body)["answers"] == {**draft().answers, **answers}
    assert body == wire.encode(draft(**dict(reversed(answers.items()))))


@given(st.text(st.characters(categories=["Cs"]) | st.characters()))
def test_no_text_can_stop_a_petition(text: str) -> None:
    body = wire.encode(draft(facts=text))
    assert json.loads(body.decode("utf-8"))["answers"]["facts"] == text


def test_a_receipt_is_read_in_utc_and_unknown_members_are_passed_over() -> None:
    receipt = wire.read_receipt(as_json(RECEIPT))
    assert receipt is not None
    assert receipt.received_at == NOW
    assert receipt.received_at.utcoffset() == NOW.utcoffset()
    assert receipt.deadlines[0].kind == "notice"
    assert isinstance(receipt.deadlines[0], Deadline)


@pytest.mark.parametrize(
    "change",
    [
        {"number": "41283617025"},
        {"number": "４１２８３６１７０２５５"},
        {"number": 412836170255},
        {"number": "412836170255\n"},
        {"query_code": "0391827x"},
        {"query_code": None},
        {"received_at": "2026-03-04T05:06:07"},
        {"received_at": 1772600767},
        {"received_at": "yesterday"},
        {"deadlines": {}},
        {"deadlines": [{"kind": "notice", "date": "2026-02-30"}]},
        {"deadlines": [{"kind": "a b", "date": "2026-02-03"}]},
        {"deadlines": [RECEIPT["deadlines"]] * 3},
        {"deadlines": [{"kind": "notice", "date": "2026-02-03"}] * 21},
    ],
)
def test_what_is_no_receipt_is_none(change: dict[str, object]) -> None:
    assert wire.read_receipt(as_json(RECEIPT | change)) is None


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"number":"4128', b"<html></html>"],
)
def test_garbage_is_none_to_every_reader(body: bytes) -> None:
    assert wire.read_receipt(body) is None
    assert wire.read_case(body) is None
    assert wire.read_service(body) is None
    assert wire.read_server_time(body) is None
    assert wire.read_form(body) is None
    assert wire.read_problems(body, 422) is None
    assert not wire.read_health(body)


@given(st.binary())
def test_no_bytes_raise(body: bytes) -> None:
    assert wire.read_receipt(body) is None
    assert wire.read_problems(body, 400) is None


def test_a_case_is_told_from_oldest_to_newest() -> None:
    case = wire.read_case(as_json(CASE))
    assert case is not None
    assert [(event.kind, event.note) for event in case.events] == [
        ("received", ""),
        ("registered", "已登记"),
    ]


def test_the_service_and_its_clock_are_read() -> None:
    service = wire.read_service(as_json(SERVICE))
    assert service is not None
    assert (service.max_body_bytes, service.contacts[0].number) == (262_144, "12345")
    assert wire.read_server_time(as_json(SERVICE)) == NOW


def test_a_form_keeps_a_field_of_an_unknown_kind() -> None:
    field = FORM["fields"][0] | {"id": "colour", "kind": "colour_wheel"}
    form = wire.read_form(as_json(FORM | {"version": 2, "fields": [*FORM["fields"], field]}))
    assert form is not None
    assert form.fields[-1].kind == "colour_wheel"


def test_problems_are_read_with_field_part_and_arguments() -> None:
    errors = [
        {"field": "identity", "part": "number", "code": "invalid_number", "detail": "号码不对"},
        {"field": "about", "code": "too_long", "detail": "太长", "arguments": {"limit": 100}},
    ]
    assert wire.read_problems(as_json(PROBLEM | {"errors": errors}), 422) == (
        Problem("identity", "invalid_number", "number", "号码不对"),
        Problem("about", "too_long", "", "太长", {"limit": 100}),
    )


def test_a_document_without_fields_is_one_problem_of_the_whole() -> None:
    assert wire.read_problems(as_json(PROBLEM | {"code": "too_large", "detail": "太大"}), 422) == (
        Problem("", "too_large", detail="太大"),
    )
    assert wire.read_problems(as_json(PROBLEM), 422) == (
        Problem("", "invalid_petition", detail="No"),
    )


@pytest.mark.parametrize(
    "change",
    [
        {"status": 400},
        {"status": "422"},
        {"code": None},
        {"code": "no code at all"},
        {"title": 1},
        {"errors": [{"field": "facts"}]},
        {"errors": [{"field": "facts", "code": "required", "arguments": {"a": [1]}}]},
        {"errors": [{"field": "facts", "code": "required", "detail": "x" * 2001}]},
    ],
)
def test_what_is_no_problem_document_is_none(change: dict[str, object]) -> None:
    assert wire.read_problems(as_json(PROBLEM | change), 422) is None
