"""Where petitions are kept: key, body and receipt in one row, written in one transaction."""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Executable, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from central.database import Database
from central.receipts import ReceiptNumbers, new_receipt_numbers
from central.tables import petitions

ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Incoming:
    """A petition that passed every check; `body` is the bytes as they came."""

    key: str
    terminal_id: int
    form_id: str
    form_version: int
    language: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database says of a petition, without its text."""

    id: int
    numbers: ReceiptNumbers
    body_sha256: str
    received_at: datetime

    def has_body(self, body: bytes) -> bool:
        """Tell whether the petition came with exactly these bytes."""
        return hmac.compare_digest(self.body_sha256, _sha256(body))


COLUMNS = (
    petitions.c.id,
    petitions.c.number,
    petitions.c.query_code,
    petitions.c.body_sha256,
    petitions.c.received_at,
)
# Built once: building a statement takes SQLAlchemy longer than running it.
BY_KEY = select(*COLUMNS).where(petitions.c.idempotency_key == bindparam("wanted"))
BY_NUMBER = select(*COLUMNS).where(petitions.c.number == bindparam("wanted"))
INSERT = insert(petitions).returning(petitions.c.id)


class Petitions:
    """The petitions in the database; may be used from any thread."""

    def __init__(
        self,
        database: Database,
        new_numbers: Callable[[], ReceiptNumbers] = new_receipt_numbers,
    ) -> None:
        self._database = database
        self._new_numbers = new_numbers

    def by_key(self, key: str) -> Kept | None:
        """Return the petition that came under this key."""
        return self._one(BY_KEY, key)

    def by_number(self, number: str) -> Kept | None:
        """Return the petition with this receipt number."""
        return self._one(BY_NUMBER, number)

    def add(self, incoming: Incoming) -> tuple[Kept, bool]:
        """Return the petition under this key, and whether it is the one just given.

        It is on the disk before this returns. When two come at once the unique key lets one in;
        the other finds it here.
        """
        for _ in range(ATTEMPTS):
            try:
                return self._insert(incoming), True
            except IntegrityError:
                if kept := self.by_key(incoming.key):
                    return kept, False
        message = f"{ATTEMPTS} receipt numbers in a row were taken"
        raise RuntimeError(message)

    def _insert(self, incoming: Incoming) -> Kept:
        numbers = self._new_numbers()
        received_at = datetime.now(UTC).replace(microsecond=0)
        digest = _sha256(incoming.body)
        row = {
            "idempotency_key": incoming.key,
            "terminal_id": incoming.terminal_id,
            "form_id": incoming.form_id,
            "form_version": incoming.form_version,
            "language": incoming.language,
            "body": incoming.body,
            "body_sha256": digest,
            "number": numbers.number,
            "query_code": numbers.query_code,
            "received_at": received_at,
        }
        with self._database.writing() as connection:
            row_id = connection.execute(INSERT, row).scalar_one()
        return Kept(row_id, numbers, digest, received_at)

    def _one(self, query: Executable, wanted: str) -> Kept | None:
        with self._database.reading() as connection:
            row = connection.execute(query, {"wanted": wanted}).one_or_none()
        if row is None:
            return None
        numbers = ReceiptNumbers(row.number, row.query_code)
        return Kept(row.id, numbers, row.body_sha256, row.received_at)


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
