"""One process at a time changes a shelf."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from speech.models.errors import ModelError


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold a lock the system takes back however the process ends.

    Raises ModelError when somebody else holds it, and OSError.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _lock(handle)
        except OSError as error:
            raise ModelError("busy") from error
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only this system has it

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - only the other systems have it

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
