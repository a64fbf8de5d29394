"""What drafts and outbox share: finding a petition, and moving it from stage to stage."""

from collections.abc import Iterable
from contextlib import suppress

from desktop.petition.lifecycle import Move, next_stage
from desktop.petition.model import Petition, PetitionId
from desktop.store.connection import Database, Row
from desktop.store.errors import StoreError
from desktop.store.rows import UnreadableRowError, from_row


class UnknownPetitionError(Exception):
    """No petition has this id: a bug in the caller."""


def find(database: Database, petition_id: PetitionId) -> Petition | None:
    """Return the petition with this id, or None. Raises StoreError."""
    rows = database.rows("SELECT * FROM petitions WHERE id = ?", (petition_id,))
    try:
        return from_row(rows[0]) if rows else None
    except UnreadableRowError as error:
        raise StoreError("corrupted") from error


def readable(rows: Iterable[Row]) -> list[Petition]:
    """Return the petitions of the rows this program can read; the others must not hide them."""
    petitions = []
    for row in rows:
        with suppress(UnreadableRowError):
            petitions.append(from_row(row))
    return petitions


def get(database: Database, petition_id: PetitionId) -> Petition:
    """Return the petition with this id. Raises UnknownPetitionError and StoreError."""
    petition = find(database, petition_id)
    if petition is None:
        raise UnknownPetitionError(petition_id)
    return petition


def move(database: Database, petition_id: PetitionId, step: Move) -> Petition:
    """Write the stage after `step` and return the petition as it was before.

    Call inside a transaction. Raises ImpossibleMoveError, UnknownPetitionError, StoreError.
    """
    petition = get(database, petition_id)
    stage = next_stage(petition.stage, step, tries=petition.tries)
    database.change("UPDATE petitions SET stage = ? WHERE id = ?", (stage, petition_id))
    return petition
