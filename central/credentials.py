"""Who may send: terminals, each with a credential that is stored only as a hash."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from central.database import Database
from central.tables import terminals

CREDENTIAL_BYTES = 32
BY_CREDENTIAL = select(terminals.c.id).where(
    terminals.c.credential_sha256 == bindparam("hashed"), terminals.c.revoked_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal as the operator sees it."""

    name: str
    added_at: datetime
    revoked_at: datetime | None


class NameTakenError(Exception):
    """A terminal of this name exists, perhaps revoked."""


class Terminals:
    """The terminals in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str) -> str:
        """Return the credential of the new terminal; it cannot be had again."""
        credential = secrets.token_urlsafe(CREDENTIAL_BYTES)
        try:
            self._insert(name, credential)
        except IntegrityError:
            raise NameTakenError(name) from None
        return credential

    def admit(self, name: str, credential: str) -> None:
        """Let the terminal `name`, made if need be, in with this credential and no other."""
        with self._database.writing() as connection:
            known = connection.execute(
                update(terminals)
                .where(terminals.c.name == name)
                .values(credential_sha256=_hashed(credential), revoked_at=None)
            )
        if not known.rowcount:
            self._insert(name, credential)

    def revoke(self, name: str) -> bool:
        """Shut the terminal out; False when there is none of this name."""
        with self._database.writing() as connection:
            known = connection.execute(
                update(terminals)
                .where(terminals.c.name == name)
                .values(revoked_at=func.coalesce(terminals.c.revoked_at, datetime.now(UTC)))
            )
        return known.rowcount > 0

    def all(self) -> list[Terminal]:
        """Return every terminal, oldest first."""
        columns = (terminals.c.name, terminals.c.added_at, terminals.c.revoked_at)
        with self._database.reading() as connection:
            rows = connection.execute(select(*columns).order_by(terminals.c.id)).all()
        return [Terminal(*row) for row in rows]

    def id_of(self, credential: str) -> int | None:
        """Return the terminal that holds this credential and was not revoked.

        Found by hash: how long the look-up takes says nothing of the credential itself.
        """
        with self._database.reading() as connection:
            found = connection.execute(BY_CREDENTIAL, {"hashed": _hashed(credential)})
            return found.scalar()

    def _insert(self, name: str, credential: str) -> None:
        row = {
            "name": name,
            "credential_sha256": _hashed(credential),
            "added_at": datetime.now(UTC),
        }
        with self._database.writing() as connection:
            connection.execute(insert(terminals).values(row))


def _hashed(credential: str) -> str:
    """Hash without salt or stretching: 32 random bytes cannot be guessed."""
    return hashlib.sha256(credential.encode("utf-8", "surrogatepass")).hexdigest()
