"""What can come back from the central API, as values the whole program understands."""

from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.petition.problem import Problem


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something happens, computed by the server and never here.

    `kind` names the sentence (`deadline-<kind>`); `basis` is the article it rests on.
    """

    kind: str
    date: date
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that the petition arrived. `number` has 12 digits, `query_code` 8."""

    number: str
    query_code: str
    received_at: datetime
    deadlines: tuple[Deadline, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server holds the petition."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Refused:
    """The server will not take this body, and says why."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The outcome is unknown; the same body may be sent again. `retry_after` is in seconds."""

    code: str
    retry_after: float | None = None


SubmitResult = Accepted | Refused | Unreachable


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened to a case. `kind` names the sentence (`case-<kind>`)."""

    kind: str
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What the server says of a received petition; `events` from oldest to newest."""

    number: str
    received_at: datetime
    events: tuple[CaseEvent, ...]
    deadlines: tuple[Deadline, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class NotFound:
    """No petition has this number and query code together."""


@dataclass(frozen=True, slots=True)
class Throttled:
    """Too many look-ups; try again after `retry_after` seconds."""

    retry_after: float


LookUpResult = Case | NotFound | Throttled | Unreachable


@dataclass(frozen=True, slots=True)
class Contact:
    """Another door: a telephone number or an address that stays open at every step."""

    name: dict[str, str]
    number: str
    hours: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Service:
    """How the central API describes itself: limits and other ways to reach the office."""

    name: dict[str, str]
    practice: bool
    contacts: tuple[Contact, ...]
    languages: tuple[str, ...]
    satisfaction_scale: tuple[str, ...]
    max_body_bytes: int
