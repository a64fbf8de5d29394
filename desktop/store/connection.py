"""One connection to the encrypted database, with our errors and our transactions."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.store.errors import StoreError, store_errors

SqlValue = str | int | float | bytes | None
Row = dict[str, SqlValue]
Values = Sequence[SqlValue] | Mapping[str, SqlValue]


class Database:
    """An open database in `folder`, or in memory. It belongs to the thread that opened it."""

    def __init__(self, connection: dbapi2.Connection, folder: Path | None) -> None:
        self._connection = connection
        self._folder = folder
        connection.row_factory = _as_dict

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Return every row of a query. Raises StoreError."""
        with store_errors(self._folder):
            rows: list[Row] = self._connection.execute(sql, values).fetchall()
            return rows

    def change(self, sql: str, values: Values = ()) -> int:
        """Change rows and return how many; on disk on return, or at the end of the transaction."""
        with store_errors(self._folder):
            count: int = self._connection.execute(sql, values).rowcount
            return count

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside happen together or not at all; a nested one joins the outer.

        On disk when the outermost block ends. Raises StoreError.
        """
        if self._connection.in_transaction:
            yield
            return
        self.change("BEGIN IMMEDIATE")
        try:
            yield
            self.change("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # After a full disk the driver has rolled back by itself.
        if self._connection.in_transaction:
            self.change("ROLLBACK")

    @property
    def version(self) -> int:
        """The number of the last migration this database has been through."""
        return int(str(self.rows("PRAGMA user_version")[0]["user_version"]))

    def check(self) -> None:
        """Read and verify every page. Raises StoreError `corrupted`; takes 15 ms a megabyte."""
        damage = self.rows("PRAGMA cipher_integrity_check")
        if damage or self.rows("PRAGMA quick_check") != [{"quick_check": "ok"}]:
            raise StoreError("corrupted")

    def tidy(self) -> None:
        """Move what is in the write-ahead log into the database and empty the log.

        Another connection that still reads puts it off; nothing is lost by that.
        """
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close; nothing may be asked of it afterwards."""
        with store_errors(self._folder):
            self._connection.close()


def _as_dict(cursor: dbapi2.Cursor, row: Sequence[SqlValue]) -> Row:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
