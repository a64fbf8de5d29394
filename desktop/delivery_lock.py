"""One process at a time delivers from a data folder: the window, or the volunteer's command."""

import os
import sys
from pathlib import Path

LOCK_NAME = "delivery.lock"


class DeliveryLock:
    """A lock the system takes back when its process ends, however it ends. Any thread."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock without waiting; return whether it is ours now. Raises OSError."""
        if self._handle is not None:
            return True
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give the lock back, if it is ours."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only this system has it

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - only the other systems have it

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
