"""The central API on SQLite and on a real PostgreSQL."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from central.database import Database, open_database
from tests.central.client import Client
from tests.central.postgresql import RunningPostgresql, postgresql_programs
from tests.central.server import RunningCentral

BACKENDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[RunningPostgresql]:
    programs = postgresql_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with RunningPostgresql(programs, ["-c fsync=off"]) as server:
        yield server


def _new_url(backend: str, folder: Path, request: pytest.FixtureRequest) -> str:
    if backend == "sqlite":
        return f"sqlite:///{folder / 'central.db'}"
    server: RunningPostgresql = request.getfixturevalue("postgresql")
    return server.new_database()


@pytest.fixture(params=BACKENDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return _new_url(request.param, tmp_path, request)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with closing(open_database(database_url)) as opened:
        yield opened


@pytest.fixture(scope="module", params=BACKENDS)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningCentral]:
    folder = tmp_path_factory.mktemp("central")
    url = _new_url(request.param, folder, request)
    with RunningCentral(folder, db=url) as running:
        yield running


@pytest.fixture
def client(server: RunningCentral) -> Iterator[Client]:
    with closing(Client(server)) as connected:
        yield connected
