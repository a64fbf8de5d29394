"""The outbox: what was promised to be sent, until the central API has answered for it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.petition.lifecycle import Move, Stage, next_stage
from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import Receipt
from desktop.petition.problem import Problem
from desktop.store.connection import Database, SqlValue
from desktop.store.records import move, readable
from desktop.store.rows import (
    UnreadableRowError,
    from_row,
    problems_to_text,
    receipt_to_text,
    seconds_of,
    time_to_text,
)

LONGEST_WAIT = timedelta(hours=1)
"""No try is put off further than this: what lies further ahead means that the clock was moved."""

INTERRUPTED = "interrupted"
"""The trouble of a petition whose sending was cut off by the end of the program."""

_WAITING = """
    outbox JOIN petitions ON petitions.id = petition_id
    WHERE stage = 'queued' AND held = 0
"""
_DUE = "(not_before <= :now OR not_before > :now + :longest)"
_NEXT = f"""
    SELECT * FROM petitions WHERE id = (
        SELECT petition_id FROM {_WAITING} AND {_DUE} ORDER BY tries, place LIMIT 1)
"""  # noqa: S608 - made of the constants above
_NEXT_DUE = f"""
    SELECT min(CASE WHEN {_DUE} THEN 0 ELSE not_before - :now END) AS seconds FROM {_WAITING}
"""  # noqa: S608 - made of the constants above
_ENTRIES = """
    SELECT * FROM petitions
    WHERE stage IN ('queued', 'sending') OR (departed = 1 AND stage = 'refused')
    ORDER BY changed_at, rowid
"""

_OTHERWISE_EXPLAINED = """
    SELECT id FROM petitions WHERE stage = 'queued' AND trouble IS NOT ? ORDER BY changed_at, rowid
"""


class UnencodableError(Exception):
    """The encoder could not make a body; its error is the cause: a bug."""


class Outbox:
    """Petitions on their way. Every method may raise StoreError; all times are UTC.

    Moves the lifecycle does not know raise ImpossibleMoveError and change nothing. A method
    returns when its change is on disk, or inside a transaction when that ends.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def queue(self, petition_id: PetitionId, now: datetime) -> None:
        """Promise to send the draft; due at once."""
        with self._database.transaction():
            move(self._database, petition_id, Move.QUEUE)
            self._database.change(
                "UPDATE petitions SET changed_at = ? WHERE id = ?", (time_to_text(now), petition_id)
            )
            self._database.change(
                "INSERT INTO outbox (petition_id, not_before) VALUES (?, ?)",
                (petition_id, seconds_of(now)),
            )

    def recall(self, petition_id: PetitionId) -> None:
        """Make a petition that was never sent a draft again."""
        with self._database.transaction():
            move(self._database, petition_id, Move.RECALL)
            self._leave(petition_id)

    def explain(self, trouble: str) -> list[PetitionId]:
        """Give everything queued the reason why it waits; return the ids that had another.

        No move of the lifecycle: nothing was tried.
        """
        with self._database.transaction():
            rows = self._database.rows(_OTHERWISE_EXPLAINED, (trouble,))
            self._database.change(
                "UPDATE petitions SET trouble = ? WHERE stage = 'queued'", (trouble,)
            )
        return [PetitionId(str(row["id"])) for row in rows]

    def next(self, now: datetime) -> Petition | None:
        """Return the petition to send now, or None: fewest tries first, then oldest.

        One this program cannot read is passed over until `recover`, and blocks nobody.
        """
        while rows := self._database.rows(_NEXT, _moment(now)):
            try:
                return from_row(rows[0])
            except UnreadableRowError:
                self._hold(str(rows[0]["id"]))
        return None

    def next_due(self, now: datetime) -> float | None:
        """Return the seconds until the next petition is due, 0 for now, None for never."""
        seconds = self._database.rows(_NEXT_DUE, _moment(now))[0]["seconds"]
        return float(seconds) if isinstance(seconds, int | float) else None

    def begin(self, petition_id: PetitionId, encode: Callable[[Petition], bytes]) -> bytes:
        """Count a try and return the body to send, which is on disk by then.

        `encode` makes the body at the first try only: every later one gets the same bytes. It
        is called inside the transaction and must neither wait nor use the store. When it
        fails, UnencodableError is raised, nothing is counted, and the petition is passed over
        until `recover`.
        """
        try:
            with self._database.transaction():
                petition = move(self._database, petition_id, Move.BEGIN)
                body = self._body(petition, encode)
                self._database.change(
                    "UPDATE petitions SET tries = tries + 1 WHERE id = ?", (petition_id,)
                )
        except UnencodableError:
            self._hold(petition_id)
            raise
        return body

    def _body(self, petition: Petition, encode: Callable[[Petition], bytes]) -> bytes:
        rows = self._database.rows("SELECT body FROM outbox WHERE petition_id = ?", (petition.id,))
        stored = rows[0]["body"]
        if isinstance(stored, bytes):
            return stored
        try:
            body = encode(petition)
        except Exception as bug:
            raise UnencodableError(petition.id) from bug
        self._database.change(
            "UPDATE outbox SET body = ? WHERE petition_id = ?", (body, petition.id)
        )
        return body

    def accept(self, petition_id: PetitionId, receipt: Receipt) -> None:
        """Keep the receipt. Where the person has gone (`Drafts.wipe`), delete the petition."""
        with self._database.transaction():
            move(self._database, petition_id, Move.ACCEPT)
            self._leave(petition_id)
            self._database.change(
                "UPDATE petitions SET receipt = ?, trouble = NULL, problems = '[]' WHERE id = ?",
                (receipt_to_text(receipt), petition_id),
            )
            self._database.change(
                "DELETE FROM petitions WHERE id = ? AND departed = 1", (petition_id,)
            )

    def refuse(self, petition_id: PetitionId, problems: tuple[Problem, ...]) -> None:
        """Keep the server's reasons, for the person to mend in a new draft."""
        with self._database.transaction():
            move(self._database, petition_id, Move.REFUSE)
            self._leave(petition_id)
            self._database.change(
                "UPDATE petitions SET problems = ?, trouble = NULL WHERE id = ?",
                (problems_to_text(problems), petition_id),
            )

    def lose(self, petition_id: PetitionId, code: str, not_before: datetime) -> None:
        """Queue again after a try without a known outcome; `code` says why.

        `not_before` lies at most LONGEST_WAIT ahead; further means due at once.
        """
        with self._database.transaction():
            move(self._database, petition_id, Move.LOSE)
            self._database.change(
                "UPDATE petitions SET trouble = ? WHERE id = ?", (code, petition_id)
            )
            self._database.change(
                "UPDATE outbox SET not_before = ? WHERE petition_id = ?",
                (seconds_of(not_before), petition_id),
            )

    def recover(self) -> int:
        """Queue what was being sent when the program ended; return how many.

        Call once at the start, before anything is sent: the outcome of such a try is unknown.
        What was passed over gets another chance.
        """
        with self._database.transaction():
            stage = next_stage(Stage.SENDING, Move.LOSE)
            self._database.change("UPDATE outbox SET held = 0 WHERE held = 1")
            return self._database.change(
                "UPDATE petitions SET stage = ?, trouble = ? WHERE stage = ?",
                (stage, INTERRUPTED, Stage.SENDING),
            )

    def hasten(self) -> int:
        """Make everything that waits due at once, as the volunteer asked; return how many."""
        return self._database.change("UPDATE outbox SET not_before = 0, held = 0")

    def waiting(self) -> int:
        """Return how many petitions are queued or being sent, also those that are passed over."""
        return len(self._database.rows("SELECT place FROM outbox"))

    def entries(self) -> list[Petition]:
        """Return what the volunteer should know of, oldest change first.

        That is everything queued or being sent, and what was refused after its person had gone.
        """
        return readable(self._database.rows(_ENTRIES))

    def _hold(self, petition_id: str) -> None:
        self._database.change("UPDATE outbox SET held = 1 WHERE petition_id = ?", (petition_id,))

    def _leave(self, petition_id: PetitionId) -> None:
        self._database.change("DELETE FROM outbox WHERE petition_id = ?", (petition_id,))


def _moment(now: datetime) -> dict[str, SqlValue]:
    return {"now": seconds_of(now), "longest": LONGEST_WAIT.total_seconds()}
