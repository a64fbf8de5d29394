"""The program as a user starts it, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

START = "import sys; from desktop.command import main; sys.exit(main([]))"
ENDING_S = 30
LOG_END = 4000


class Program:
    """A window that is open; what it complains of is in its log."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self._process, self._log = process, log

    @property
    def is_running(self) -> bool:
        """Whether it still lives."""
        return self._process.poll() is None

    @property
    def log_end(self) -> str:
        """The last it complained of."""
        return self._log.read_text(errors="replace")[-LOG_END:]

    def end(self) -> int:
        """Wait until it has ended by itself; return its exit code, below zero for a crash."""
        return self._process.wait(ENDING_S)


@contextmanager
def run_program(environment: Mapping[str, str], log: Path) -> Iterator[Program]:
    """Start it; at the end it is killed where it still runs."""
    # Its own log tells where it crashed.
    environment = {**environment, "PYTHONFAULTHANDLER": "1"}
    with (
        log.open("wb") as written,
        subprocess.Popen(  # noqa: S603 - the command above
            [sys.executable, "-c", START], env=environment, stderr=written
        ) as process,
    ):
        try:
            yield Program(process, log)
        finally:
            process.kill()
