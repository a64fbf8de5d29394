"""What a reply means. Pure: a reply in, a value out, whatever the reply is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from desktop.delivery.transport import Reply
from desktop.delivery.trouble import Trouble, trouble_of_status
from desktop.delivery.wire import read_case, read_health, read_problems, read_receipt
from desktop.petition.outcome import (
    Accepted,
    LookUpResult,
    NotFound,
    Refused,
    SubmitResult,
    Throttled,
    Unreachable,
)
from desktop.petition.problem import Problem

OK = 200
SUCCESSES = range(200, 300)
MALFORMED = 400
NOT_FOUND = 404
TOO_MANY = 429
REFUSALS = frozenset({400, 409, 413, 422})
PAUSE_AFTER_TOO_MANY = 60.0

_PROBLEM_TYPE = "application/problem+json"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Healthy:
    """The central API and its database answer."""


def submitted(reply: Reply | Unreachable) -> SubmitResult:
    """Return what became of a petition that was sent.

    Only a receipt is an acceptance and only a problem document a refusal. The same status with
    anything else comes from something in between, and the petition is sent again.
    """
    if isinstance(reply, Unreachable):
        return reply
    if reply.status in REFUSALS:
        problems = _problems(reply)
        return Refused(problems) if problems else Unreachable(Trouble.GARBLED)
    receipt = read_receipt(reply.body) if reply.status in SUCCESSES else None
    return Accepted(receipt) if receipt else _unreachable(reply)


def looked_up(reply: Reply | Unreachable, number: str) -> LookUpResult:
    """Return what the server says of the petition with this number.

    A number or code that cannot be one (400) belongs to no petition.
    """
    if isinstance(reply, Unreachable):
        return reply
    if reply.status in {NOT_FOUND, MALFORMED} and _problems(reply):
        return NotFound()
    if reply.status == TOO_MANY:
        return Throttled(reply.retry_after or PAUSE_AFTER_TOO_MANY)
    case = read_case(reply.body) if reply.status == OK else None
    return case if case and case.number == number else _unreachable(reply)


def health_of(reply: Reply | Unreachable) -> Healthy | Unreachable:
    """Return whether the service is well."""
    if isinstance(reply, Unreachable):
        return reply
    is_well = reply.status == OK and read_health(reply.body)
    return Healthy() if is_well else _unreachable(reply)


def fetched(
    reply: Reply | Unreachable, read: Callable[[bytes], Value | None]
) -> Value | Unreachable:
    """Return the value a reply holds."""
    if isinstance(reply, Unreachable):
        return reply
    value = read(reply.body) if reply.status == OK else None
    return _unreachable(reply) if value is None else value


def _problems(reply: Reply) -> tuple[Problem, ...] | None:
    if reply.content_type.partition(";")[0].strip().lower() != _PROBLEM_TYPE:
        return None
    return read_problems(reply.body, reply.status)


def _unreachable(reply: Reply) -> Unreachable:
    return Unreachable(trouble_of_status(reply.status), reply.retry_after)
