"""The wire format: a petition as the bytes of a request, and replies as values.

What cannot be read, or is not what it should be, is None: garbage.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from operator import attrgetter
from typing import TypeVar

from pydantic import ValidationError

from desktop.delivery import shapes
from desktop.petition.form import Form
from desktop.petition.kept import without_kept
from desktop.petition.model import Answer, Petition
from desktop.petition.outcome import Case, CaseEvent, Contact, Deadline, Receipt, Service
from desktop.petition.problem import Problem

ShapeType = TypeVar("ShapeType", bound=shapes.Shape)


def encode(petition: Petition) -> bytes:
    """Return the request body: canonical JSON with the answers exactly as they are.

    Never fails: half a surrogate pair, which has no UTF-8, goes as its JSON escape, and the
    server says what it thinks of it.
    """
    answers = without_kept(petition.answers)
    body = {
        "form": {"id": petition.form.id, "version": petition.form.version},
        "language": petition.language,
        "answers": {field: _plain(answer) for field, answer in answers.items()},
    }
    return _to_json(body)


def encode_look_up(number: str, code: str) -> bytes:
    """Return the request body of a look-up."""
    return _to_json({"number": number, "query_code": code})


def read_receipt(body: bytes) -> Receipt | None:
    """Return the receipt of a petition."""
    said = _read(shapes.ReceiptShape, body)
    if said is None:
        return None
    return Receipt(said.number, said.query_code, _utc(said.received_at), _dates(said.deadlines))


def read_case(body: bytes) -> Case | None:
    """Return what happened to a petition, from oldest to newest."""
    said = _read(shapes.CaseShape, body)
    if said is None:
        return None
    events = (CaseEvent(event.kind, _utc(event.at), event.note) for event in said.events)
    in_order = tuple(sorted(events, key=attrgetter("at")))
    return Case(said.number, _utc(said.received_at), in_order, _dates(said.deadlines))


def read_service(body: bytes) -> Service | None:
    """Return the service's description of itself."""
    said = _read(shapes.ServiceShape, body)
    if said is None:
        return None
    return Service(
        name=said.name,
        practice=said.practice,
        contacts=tuple(Contact(each.name, each.number, each.hours) for each in said.contacts),
        languages=tuple(said.languages),
        satisfaction_scale=tuple(said.satisfaction_scale),
        max_body_bytes=said.limits.max_body_bytes,
    )


def read_server_time(body: bytes) -> datetime | None:
    """Return the server's clock, in UTC, from its description of itself."""
    said = _read(shapes.ServiceShape, body)
    return None if said is None else _utc(said.server_time)


def read_form(body: bytes) -> Form | None:
    """Return a form; fields of a kind this program does not know are kept."""
    try:
        return Form.model_validate_json(body)
    except ValidationError:
        return None


def read_health(body: bytes) -> bool:
    """Whether the service says that it is well."""
    return _read(shapes.HealthShape, body) is not None


def read_problems(body: bytes, status: int) -> tuple[Problem, ...] | None:
    """Return what is wrong, from an RFC 9457 document about this status; never an empty tuple.

    A document that names no field gives one problem with the field "".
    """
    said = _read(shapes.ProblemShape, body)
    if said is None or said.status != status:
        return None
    problems = tuple(
        Problem(each.field, each.code, each.part, each.detail, each.arguments)
        for each in said.errors
    )
    return problems or (Problem("", said.code, detail=said.detail or said.title),)


def _plain(answer: Answer) -> object:
    return dict(answer) if isinstance(answer, Mapping) else answer


def _to_json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # For half a surrogate pair, Python's escape and JSON's are the same six characters.
    return text.encode("utf-8", "backslashreplace")


def _read(shape: type[ShapeType], body: bytes) -> ShapeType | None:
    try:
        return shape.model_validate_json(body)
    except ValidationError:
        return None


def _dates(said: list[shapes.DeadlineShape]) -> tuple[Deadline, ...]:
    return tuple(Deadline(each.kind, each.date, each.basis) for each in said)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
