"""A real central server for tests, in a process of its own, on a free loopback port."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self
from urllib.parse import urlsplit

from sqlalchemy import func, select

from central.credentials import Terminals
from central.database import open_database
from central.tables import petitions

SECONDS_TO_STOP = 20
NO_OPTIONS: Sequence[str] = ()
NO_ENVIRONMENT: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """PEM files: the certificate chain and its key."""

    certificate: Path
    key: Path


class RunningCentral:
    """`with RunningCentral(tmp_path) as central:` serves until the block ends.

    `folder` gets the database (`central.db`), unless `db` names another; `options` go to
    `petition-central serve`, `environment` is added to ours. `url` is known from the first start
    on: the server takes a free port by itself. `stop`, `kill` and `start` may be called within the
    block: it comes back at the same `url` with the same petitions, and `credential` stays good.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tls: TlsFiles | None = None,
        db: str = "",
        options: Sequence[str] = NO_OPTIONS,
        environment: Mapping[str, str] = NO_ENVIRONMENT,
    ) -> None:
        self.db = db or f"sqlite:///{folder / 'central.db'}"
        self.url = ""
        with closing(open_database(self.db)) as database:
            self.credential = Terminals(database).add(f"terminal {uuid.uuid4()}")
        self._command = [sys.executable, "-m", "central.command", "serve"]
        self._command += ["--db", self.db, "--exit-with-stdin"]
        if tls:
            self._command += ["--tls-cert", str(tls.certificate), "--tls-key", str(tls.key)]
        self._command += options
        self._environment = os.environ | environment
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Return when the server listens."""
        port = urlsplit(self.url).port or 0
        process = subprocess.Popen(  # noqa: S603 our own command
            [*self._command, "--port", str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self._environment,
        )
        self._process = process
        assert process.stdout is not None
        announced = process.stdout.readline()
        if not announced:
            self.kill()
            message = f"the central server ended with status {process.returncode}"
            raise RuntimeError(message)
        self.url = json.loads(announced)["url"]

    def stop(self) -> None:
        """Let the server end what it is doing, and wait for it."""
        if self._process is None:
            return
        try:
            self._process.communicate(timeout=SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        self._process = None

    def kill(self) -> None:
        """End the server at once, as a power cut would (SIGKILL)."""
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None

    def count_petitions(self) -> int:
        """Return how many petitions the database holds."""
        with closing(open_database(self.db)) as database, database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(petitions)).scalar_one())

    def petition_bodies(self) -> dict[str, bytes]:
        """Return the bytes of every petition as they came, by its id (the idempotency key)."""
        query = select(petitions.c.idempotency_key, petitions.c.body)
        with closing(open_database(self.db)) as database, database.reading() as connection:
            return {row.idempotency_key: row.body for row in connection.execute(query)}
