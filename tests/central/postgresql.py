"""A real PostgreSQL for tests and measurements, in a temporary folder, on a Unix socket."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

DEBIAN_FOLDER = Path("/usr/lib/postgresql")
DEBIAN_USER = "postgres"
NO_SETTINGS: Sequence[str] = ()


def postgresql_programs() -> Path | None:
    """Return the folder that holds initdb and pg_ctl, or None where it is not installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    versions = sorted(DEBIAN_FOLDER.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


class RunningPostgresql:
    """A server of its own; `new_database()` gives the URL of an empty database."""

    def __init__(self, programs: Path, settings: Sequence[str] = NO_SETTINGS) -> None:
        self._programs = programs
        self._settings = settings
        # PostgreSQL refuses to run as root; its own user can't enter pytest's private folders.
        self._user = DEBIAN_USER if os.geteuid() == 0 else None
        self.folder = Path(tempfile.mkdtemp(prefix="petition-pg-"))

    def __enter__(self) -> Self:
        if self._user:
            shutil.chown(self.folder, self._user)
        self._run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync")
        options = ["-c listen_addresses=", f"-k {self.folder}", *self._settings]
        self._run(
            "pg_ctl", "--wait", f"--log={self.folder / 'log'}", "-o", " ".join(options), "start"
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")
        shutil.rmtree(self.folder)

    def new_database(self) -> str:
        name = f"central_{uuid.uuid4().hex}"
        self.execute(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def execute(self, statement: str) -> None:
        """Run a statement as the superuser, beside every database of the tests."""
        where = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str) -> None:
        # The server inherits the pipe and never closes it: its words go to a file.
        with (self.folder.parent / f"{self.folder.name}.out").open("w+") as output:
            command = [str(self._programs / program), f"--pgdata={self.folder / 'data'}"]
            done = subprocess.run(  # noqa: S603 found in a system folder
                [*command, *arguments],
                user=self._user,
                cwd="/",
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
            Path(output.name).unlink()
            output.seek(0)
            assert done.returncode == 0, output.read()
