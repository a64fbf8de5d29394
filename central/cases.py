"""What happens to a petition after it was received, told from oldest to newest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import insert, select

from central.database import Database
from central.tables import case_events

KINDS = ("registered", "forwarded", "accepted", "notified", "replied")
"""What an office can add; `received` is the petition itself."""

LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened."""

    kind: str
    at: datetime
    note: str = ""

    def document(self) -> dict[str, str]:
        """Return the event as the contract has it."""
        event = {"kind": self.kind, "at": rfc3339(self.at)}
        return {**event, "note": self.note} if self.note else event


class Cases:
    """The events in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, petition_id: int, kind: str, note: str = "") -> None:
        """Record that `kind` happened now. Raise ValueError for what the contract lacks."""
        if kind not in KINDS or len(note) > LONGEST_NOTE:
            raise ValueError(kind)
        now = datetime.now(UTC).replace(microsecond=0)
        row = {"petition_id": petition_id, "kind": kind, "at": now, "note": note}
        with self._database.writing() as connection:
            connection.execute(insert(case_events).values(row))

    def events(self, petition_id: int, received_at: datetime) -> tuple[CaseEvent, ...]:
        """Return everything that happened, beginning with the receipt."""
        columns = (case_events.c.kind, case_events.c.at, case_events.c.note)
        query = (
            select(*columns)
            .where(case_events.c.petition_id == petition_id)
            .order_by(case_events.c.at, case_events.c.id)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return (CaseEvent("received", received_at), *(CaseEvent(*row) for row in rows))


def forwarded_at(events: Iterable[CaseEvent]) -> datetime | None:
    """Return when the petition first went on to the body that handles it."""
    return next((event.at for event in events if event.kind == "forwarded"), None)


def rfc3339(moment: datetime) -> str:
    """Return the moment as the contract writes it, to the second, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
