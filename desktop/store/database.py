"""The one encrypted database of this machine: opened, brought up to date, or kept aside."""

import hmac
import os
import sqlite3
import time
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.store.connection import Database
from desktop.store.errors import StoreError, store_errors
from desktop.store.migrate import migrate, packaged_migrations

__all__ = ["KEY_BYTES", "Database", "StoreError", "open_database", "remove_database", "set_aside"]

KEY_BYTES = 32
SALT_BYTES = 16
PATIENCE = 5.0
GLANCE = 0.02
COMPANIONS = ("-wal", "-shm", "")
"""The files of a database, the log first: were it left behind, it would be read into a new one."""


def open_database(path: Path | None, key: bytes, *, patience: float = PATIENCE) -> Database:
    """Return the database at `path`, made or brought up to date; None is one in memory only.

    `key` is 32 random bytes. `patience` is how many seconds to wait for another connection's
    change. The database belongs to the calling thread, which must not be the main one.
    Raises StoreError: wrong_key, corrupted, disk_full, read_only, newer, busy, unavailable.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    with store_errors():
        if path is not None:
            _make_private(path)
        # Absolute, because the driver reads a name that begins with "file:" as an address.
        name = ":memory:" if path is None else str(path.absolute())
        connection = dbapi2.connect(name, timeout=patience, isolation_level=None)
    database = Database(connection, path.parent if path else None)
    try:
        _unlock(database, path, key, patience)
        migrate(database, packaged_migrations())
        _try_to_write(database)
    except BaseException:
        database.close()
        raise
    return database


def _make_private(path: Path) -> None:
    """Make folder and file for the owner only; the driver gives its log the file's mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    log = path.with_name(path.name + "-wal")
    # The driver would take an empty file for a new database, and delete a log that holds drafts.
    if path.stat().st_size == 0 and log.exists() and log.stat().st_size > 0:
        raise StoreError("corrupted")


def _unlock(database: Database, path: Path | None, key: bytes, patience: float) -> None:
    for pragma in (
        # The driver would write its findings to standard error.
        "cipher_log_level = NONE",
        # It would wipe all the driver frees, while Python keeps the same text unwiped, and cost
        # 40 % (measured: 0.64 instead of 0.46 ms of processor time for a save of 4 kB).
        "cipher_memory_security = OFF",
        # A raw key, so that no time is spent on stretching what is random already.
        f"key = \"x'{key.hex()}{_salt(key).hex()}'\"",
        # The format of the file stays when a later driver changes its defaults.
        "cipher_compatibility = 4",
        "foreign_keys = ON",
        "secure_delete = ON",
        "temp_store = MEMORY",
    ):
        database.rows(f"PRAGMA {pragma}")
    _read_first_page(database, path, key)
    _keep_a_log(database, patience)
    # A save is confirmed only when it would survive a power cut.
    database.rows("PRAGMA synchronous = FULL")


def _keep_a_log(database: Database, patience: float) -> None:
    """Have changes go to a log first, so that one may read while another writes."""
    deadline = time.monotonic() + patience
    while True:
        try:
            database.rows("PRAGMA journal_mode = WAL")
        except StoreError as error:
            # The driver itself does not wait where two make the same database at once.
            if error.code != "busy" or time.monotonic() > deadline:
                raise
            time.sleep(GLANCE)
        else:
            return


def _salt(key: bytes) -> bytes:
    """Return the first 16 bytes of every database under this key.

    They are SQLCipher's salt, which is public. Made from the key instead of at random, they tell
    a wrong key from a damaged file: both look the same to the driver.
    """
    return hmac.digest(key, b"petition-desk database salt", "sha256")[:SALT_BYTES]


def _read_first_page(database: Database, path: Path | None, key: bytes) -> None:
    try:
        database.rows("SELECT count(*) FROM sqlite_master")
    except StoreError as error:
        cause = getattr(error.__cause__, "sqlite_errorcode", None)
        if cause == sqlite3.SQLITE_NOTADB and path is not None and not _begins_with(path, key):
            raise StoreError("wrong_key") from error
        raise


def _begins_with(path: Path, key: bytes) -> bool:
    with store_errors(), path.open("rb") as file:
        return hmac.compare_digest(file.read(SALT_BYTES), _salt(key))


def _try_to_write(database: Database) -> None:
    """Find a disk that only reads now, and not at the first word a person writes."""
    database.change("BEGIN IMMEDIATE")
    database.change("ROLLBACK")


def set_aside(path: Path, now: datetime) -> Path:
    """Move a damaged database into a new folder named after `now`; return where it lies then.

    Nothing is ever overwritten, and the files keep their names, so that what can still be read
    can be read there. Close the database first. Raises StoreError.
    """
    with store_errors():
        folder = _new_folder(path, now)
        for companion in COMPANIONS:
            file = path.with_name(path.name + companion)
            if file.exists():
                file.rename(folder / file.name)
    return folder / path.name


def _new_folder(path: Path, now: datetime) -> Path:
    name = f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}"
    folder = path.with_name(name)
    number = 1
    while folder.exists():
        number += 1
        folder = path.with_name(f"{name}-{number}")
    folder.mkdir(mode=0o700)
    return folder


def remove_database(path: Path) -> None:
    """Delete a database nobody can read any more, as after a session key is gone."""
    with store_errors():
        for companion in COMPANIONS:
            path.with_name(path.name + companion).unlink(missing_ok=True)
