"""Practice mode's central API: a child process on loopback with its own database.

A child and not a thread: its start and its work would otherwise take the interpreter lock from
the window (docs/decisions/002-practice-server-is-a-child.md).
"""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

from desktop.post import Address


class PracticeError(Exception):
    """The practice server did not start."""


class PracticeCentral:
    """Starts and ends the child. It also ends by itself when this process dies."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._child: subprocess.Popen[str] | None = None

    def start(self) -> Address:
        """Start the server and wait until it listens. Not the main thread."""
        credential = secrets.token_urlsafe(32)
        command = [
            *own_command("central"),
            *("serve", "--practice", "--exit-with-stdin", "--host", "127.0.0.1", "--port", "0"),
            *("--db", f"sqlite:///{self._database}"),
        ]
        environment = {**os.environ, "PETITION_CENTRAL_CREDENTIAL": credential}
        self._child = subprocess.Popen(  # noqa: S603 - our own program, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        line = self._child.stdout.readline() if self._child.stdout else ""
        if not line:
            raise PracticeError(str(self._child.wait()))
        return Address(json.loads(line)["url"], credential)

    def stop(self) -> None:
        """End the child by closing its standard input; kill it if it does not listen."""
        if self._child is None:
            return
        for stream in (self._child.stdin, self._child.stdout):
            if stream:
                stream.close()
        try:
            self._child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


def own_command(*words: str) -> list[str]:
    """Return the command that runs a part of this program, installed or frozen."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "desktop.command"]
    return [sys.executable, *program, *words]
