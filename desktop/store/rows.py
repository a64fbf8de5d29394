"""A petition as a row of the database, and back: strictly, so that nothing is guessed."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from desktop.petition.lifecycle import Stage
from desktop.petition.model import Answer, FormVersion, Petition, PetitionId
from desktop.petition.outcome import Deadline, Receipt
from desktop.petition.problem import Problem
from desktop.store.connection import Row, SqlValue


class UnreadableRowError(Exception):
    """A row this program did not write, or cannot understand."""


def to_row(petition: Petition) -> Row:
    """Return the petition's columns. Raises ValueError for a time that is not in UTC."""
    return {
        "id": petition.id,
        "form_id": petition.form.id,
        "form_version": petition.form.version,
        "language": petition.language,
        "created_at": time_to_text(petition.created_at),
        "changed_at": time_to_text(petition.changed_at),
        "stage": petition.stage.value,
        "step": petition.step,
        "tries": petition.tries,
        "trouble": petition.trouble,
        "receipt": None if petition.receipt is None else receipt_to_text(petition.receipt),
        "problems": problems_to_text(petition.problems),
        "answers": _to_json({key: _plain(value) for key, value in petition.answers.items()}),
    }


def from_row(row: Mapping[str, SqlValue]) -> Petition:
    """Return the petition in a row. Raises UnreadableRowError."""
    try:
        return Petition(
            id=PetitionId(_text(row["id"])),
            form=FormVersion(_text(row["form_id"]), _number(row["form_version"])),
            language=_text(row["language"]),
            created_at=_time(row["created_at"]),
            changed_at=_time(row["changed_at"]),
            stage=Stage(_text(row["stage"])),
            step=_text(row["step"]),
            tries=_number(row["tries"]),
            trouble=None if row["trouble"] is None else _text(row["trouble"]),
            receipt=None if row["receipt"] is None else _receipt(row["receipt"]),
            problems=tuple(_problem(entry) for entry in _list(_json(row["problems"]))),
            answers={key: _answer(value) for key, value in _dict(_json(row["answers"])).items()},
        )
    except (KeyError, ValueError) as error:
        # The error may quote an answer, and what is quoted may be logged.
        raise UnreadableRowError(type(error).__name__) from None


def time_to_text(time: datetime) -> str:
    """Return a UTC time as text that sorts in the order of time."""
    return _in_utc(time).isoformat(timespec="microseconds")


def seconds_of(time: datetime) -> float:
    """Return a UTC time in seconds since 1970. Raises ValueError for another time zone."""
    return _in_utc(time).timestamp()


def receipt_to_text(receipt: Receipt) -> str:
    """Return a receipt as the text of its column."""
    deadlines = [
        {"kind": deadline.kind, "date": deadline.date.isoformat(), "basis": deadline.basis}
        for deadline in receipt.deadlines
    ]
    return _to_json(
        {
            "number": receipt.number,
            "query_code": receipt.query_code,
            "received_at": time_to_text(receipt.received_at),
            "deadlines": deadlines,
        }
    )


def problems_to_text(problems: tuple[Problem, ...]) -> str:
    """Return problems as the text of their column."""
    return _to_json(
        [
            {
                "field": problem.field,
                "code": problem.code,
                "part": problem.part,
                "detail": problem.detail,
                "arguments": dict(problem.arguments),
            }
            for problem in problems
        ]
    )


def _to_json(value: object) -> str:
    # ASCII, because half a surrogate pair from an input method would not be valid UTF-8.
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _plain(answer: Answer) -> object:
    return dict(answer) if isinstance(answer, Mapping) else answer


def _receipt(value: SqlValue) -> Receipt:
    parts = _dict(_json(value))
    return Receipt(
        number=_text(parts["number"]),
        query_code=_text(parts["query_code"]),
        received_at=_time(parts["received_at"]),
        deadlines=tuple(_deadline(entry) for entry in _list(parts["deadlines"])),
    )


def _deadline(value: object) -> Deadline:
    parts = _dict(value)
    day = date.fromisoformat(_text(parts["date"]))
    return Deadline(_text(parts["kind"]), day, _text(parts["basis"]))


def _problem(value: object) -> Problem:
    parts = _dict(value)
    arguments = {key: _argument(entry) for key, entry in _dict(parts["arguments"]).items()}
    field, code, part, detail = (_text(parts[key]) for key in ("field", "code", "part", "detail"))
    return Problem(field, code, part, detail, arguments)


def _answer(value: object) -> Answer:
    if isinstance(value, bool | str):
        return value
    return {key: _text(part) for key, part in _dict(value).items()}


def _argument(value: object) -> str | int:
    return value if isinstance(value, str) else _number(value)


def _json(value: SqlValue) -> object:
    parsed: object = json.loads(_text(value))
    return parsed


def _time(value: object) -> datetime:
    return _in_utc(datetime.fromisoformat(_text(value)))


def _in_utc(time: datetime) -> datetime:
    if time.utcoffset() != timedelta(0):
        raise ValueError("times are kept in UTC")
    return time.astimezone(UTC)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not text")
    return value


def _number(value: object) -> int:
    if type(value) is not int:
        raise ValueError("not a whole number")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _dict(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value
