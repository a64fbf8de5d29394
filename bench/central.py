"""How many petitions a second the central API takes, durably, on each database.

Over loopback, by processes that each keep a connection and wait for the receipt before they send
the next one. Client and server share the machine, so the figures are a lower bound.
Prints one JSON line for each database and number of clients.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import chain
from pathlib import Path

from tests.central.postgresql import RunningPostgresql, postgresql_programs
from tests.central.samples import as_body, good_petition, new_key
from tests.central.server import RunningCentral

PETITIONS_PER_CLIENT = 300
CLIENTS = (1, 4, 8)
PLENTY = ["--submission-rate", "1000000/1000000"]


class MeasurementError(Exception):
    """The server did something else than was to be measured."""


def main() -> None:
    """Measure SQLite, and PostgreSQL where it is installed."""
    with (
        tempfile.TemporaryDirectory() as folder,
        RunningCentral(Path(folder), options=PLENTY) as server,
    ):
        _measure("sqlite", server)
    with _postgresql() as url, tempfile.TemporaryDirectory() as folder:
        if url:
            with RunningCentral(Path(folder), db=url, options=PLENTY) as server:
                _measure("postgresql", server)


@contextmanager
def _postgresql() -> Iterator[str]:
    programs = postgresql_programs()
    if programs is None:
        yield ""
        return
    with RunningPostgresql(programs) as running:
        yield running.new_database()


def _measure(database: str, server: RunningCentral) -> None:
    for clients in CLIENTS:
        before, start = server.count_petitions(), time.perf_counter()
        with ProcessPoolExecutor(clients) as pool:
            address = server.url.removeprefix("http://")
            runs = [pool.submit(_file_many, address, server.credential) for _ in range(clients)]
            waits = sorted(chain.from_iterable(run.result() for run in runs))
        seconds = time.perf_counter() - start
        filed = server.count_petitions() - before
        if filed != clients * PETITIONS_PER_CLIENT:
            raise MeasurementError(filed)
        print(json.dumps(_line(database, clients, filed / seconds, waits)), flush=True)


def _line(database: str, clients: int, rate: float, waits: list[float]) -> dict[str, object]:
    percentiles = statistics.quantiles(waits, n=100)
    return {
        "bench": "central.submit",
        "database": database,
        "clients": clients,
        "petitions_per_second": round(rate, 1),
        "p50_ms": round(percentiles[49] * 1000, 2),
        "p95_ms": round(percentiles[94] * 1000, 2),
    }


def _file_many(address: str, credential: str) -> list[float]:
    """Return the seconds that each petition took to its receipt."""
    connection = HTTPConnection(address)
    headers = {"Authorization": f"Bearer {credential}", "Content-Type": "application/json"}
    body, waits = as_body(good_petition()), []
    for _ in range(PETITIONS_PER_CLIENT):
        start = time.perf_counter()
        connection.request("POST", "/v1/petitions", body, {**headers, "Idempotency-Key": new_key()})
        response = connection.getresponse()
        answer = response.read()
        if response.status != HTTPStatus.CREATED:
            raise MeasurementError(answer)
        waits.append(time.perf_counter() - start)
    connection.close()
    return waits


if __name__ == "__main__":
    main()
