"""Bringing a database of any earlier version to this program's version."""

import importlib.resources
from collections.abc import Iterator, Sequence

from sqlcipher3 import dbapi2

from desktop.store.connection import Database
from desktop.store.errors import StoreError

MIGRATIONS = "desktop.store.migrations"


def packaged_migrations() -> tuple[str, ...]:
    """Return the scripts in order; the first takes a database from version 0 to 1.

    They are numbered from 0001 without a gap, so that the number is the version.
    """
    folder = importlib.resources.files(MIGRATIONS)
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=str)
    numbers = [int(file.name.split("_")[0]) for file in files]
    if numbers != list(range(1, len(files) + 1)):
        message = f"migrations are not numbered in one row: {numbers}"
        raise ValueError(message)
    return tuple(file.read_text(encoding="utf-8") for file in files)


def migrate(database: Database, scripts: Sequence[str]) -> None:
    """Run the scripts the database has not seen, each in a transaction of its own.

    Raises StoreError `newer` when the database comes from a newer program; it is left as it is.
    """
    if database.version > len(scripts):
        raise StoreError("newer")
    for number, script in enumerate(scripts, start=1):
        if database.version < number:
            _take_step(database, number, script)


def _take_step(database: Database, number: int, script: str) -> None:
    with database.transaction():
        # Another process may have taken this step while we waited for the lock.
        if database.version >= number:
            return
        for statement in _statements(script):
            database.change(statement)
        database.change(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    """Split a script; the driver's own `executescript` would end our transaction."""
    *pieces, rest = script.split(";")
    statement = ""
    for piece in pieces:
        statement += piece + ";"
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""
    if (statement + rest).strip():
        yield statement + rest
