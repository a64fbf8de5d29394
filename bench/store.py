"""How long a keystroke's save takes until it is on disk: `python -m bench.store [FOLDER]`.

Prints one line of JSON, times in milliseconds. `autosave` is `Drafts.save` alone (goal: p95 of
5 ms or less), `confirmed` the whole way through StoreWorker and back. The folder should lie on
the disk that matters: a disk in memory has nothing to wait for.
"""

import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from desktop.petition.model import FormVersion, Petition, new_petition
from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from desktop.store.worker import StoreWorker

KEY = bytes(range(32))
SAVES = 2000
OPENINGS = 50
OTHERS = 200
"""Petitions that lie in the database already."""


def typed(count: int) -> list[Petition]:
    """Return a draft of 4 kB as it is after each of `count` keystrokes."""
    text = "楼下的路灯坏了三个月，老人晚上不敢出门，请尽快派人来修。" * 50
    start = empty_draft()
    return [
        replace(start, answers={"name": "欧阳", "facts": text[: 1250 + number % 100]})
        for number in range(count)
    ]


def empty_draft() -> Petition:
    """Return a new draft."""
    return new_petition(FormVersion("petition", 1), "zh-CN", datetime.now(UTC))


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure_saves(store: Store) -> list[float]:
    """Save keystroke after keystroke on an open database."""
    return [milliseconds(partial(store.drafts.save, state)) for state in typed(SAVES)]


def measure_confirmations(path: Path) -> list[float]:
    """Save keystroke after keystroke through the worker, waiting for each confirmation."""
    worker = StoreWorker(partial(open_database, path, KEY), opened=expect_none, bug=expect_none)
    worker.start()

    def save(state: Petition) -> None:
        confirmed = threading.Event()
        worker.save_soon(state, lambda _: confirmed.set())
        confirmed.wait()

    times = [milliseconds(partial(save, state)) for state in typed(SAVES)]
    worker.stop()
    return times


def measure_openings(path: Path) -> list[float]:
    """Open the database again and again, as a start of the program does."""
    return [milliseconds(lambda: open_database(path, KEY).close()) for _ in range(OPENINGS)]


def expect_none(error: Exception | None) -> None:
    """Stop the bench when the store fails."""
    if error is not None:
        raise SystemExit(repr(error))


def summary(name: str, times: list[float]) -> dict[str, float]:
    """Return median, 95th percentile and worst of some times."""
    worst = {f"{name}_max_ms": round(max(times), 3)}
    p95 = quantiles(times, n=20)[-1]
    return {f"{name}_p50_ms": round(median(times), 3), f"{name}_p95_ms": round(p95, 3)} | worst


def main(arguments: Sequence[str] = ()) -> None:
    """Measure in a new folder and print the line."""
    with tempfile.TemporaryDirectory(dir=next(iter(arguments), None)) as folder:
        path = Path(folder) / "petitions.db"
        database = open_database(path, KEY)
        store = store_over(database)
        for state in typed(OTHERS):
            store.drafts.save(replace(empty_draft(), answers=state.answers))
        saves = measure_saves(store)
        listing = [milliseconds(store.drafts.all) for _ in range(OPENINGS)]
        database.close()
        line = {
            "bench": "store",
            **summary("autosave", saves),
            **summary("confirmed", measure_confirmations(path)),
            **summary("open", measure_openings(path)),
            **summary("list_200", listing),
        }
    print(json.dumps(line))


if __name__ == "__main__":
    main(sys.argv[1:])
