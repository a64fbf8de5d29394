"""What can go wrong below the store: one error with a code, whatever the driver calls it."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from sqlcipher3 import dbapi2

StoreCode = Literal[
    "wrong_key",
    "corrupted",
    "disk_full",
    "read_only",
    "newer",
    "busy",
    "unavailable",
    "key_missing",
    "key_damaged",
    "wrong_passphrase",
    "keyring_missing",
    "keyring_locked",
    "keyring_failed",
]


class StoreError(Exception):
    """The store cannot do it; `code` names the sentence (`store-<code>` in the locales)."""

    def __init__(self, code: StoreCode) -> None:
        super().__init__(code)
        self.code: StoreCode = code


_BY_PRIMARY: dict[int, StoreCode] = {
    sqlite3.SQLITE_PERM: "unavailable",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_IOERR: "unavailable",
    sqlite3.SQLITE_CORRUPT: "corrupted",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CANTOPEN: "unavailable",
    sqlite3.SQLITE_PROTOCOL: "busy",
    sqlite3.SQLITE_NOLFS: "unavailable",
    sqlite3.SQLITE_NOTADB: "corrupted",
}
_BY_ERRNO: dict[int, StoreCode] = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


NEARLY_FULL = 1 << 20
"""Free bytes below which a disk that fails is a full one."""


@contextmanager
def store_errors(folder: Path | None = None) -> Iterator[None]:
    """Turn the driver's and the system's failures into StoreError; our own bugs pass unchanged.

    `folder` is where the files lie: the driver calls a disk that is too full for its shared
    memory an input/output error, as it calls a broken one.
    """
    try:
        yield
    except dbapi2.Error as error:
        code = _BY_PRIMARY.get(getattr(error, "sqlite_errorcode", -1))
        if code is None:
            raise
        if code == "unavailable" and _is_nearly_full(folder):
            code = "disk_full"
        raise StoreError(code) from error
    except OSError as error:
        raise StoreError(_BY_ERRNO.get(error.errno or 0, "unavailable")) from error


def _is_nearly_full(folder: Path | None) -> bool:
    try:
        return folder is not None and shutil.disk_usage(folder).free < NEARLY_FULL
    except OSError:
        return False
