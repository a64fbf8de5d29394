"""How fast a full outbox is delivered: the real sender, the encrypted store, the real server.

Over loopback, with one connection and one petition after the other; client and server share the
machine, so the figure is a lower bound. Every petition is begun, answered and settled durably.
Prints one JSON line; the goal is 100 petitions a second.
"""

import json
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop.delivery.client import Client, Patience
from desktop.delivery.courier import Clock
from desktop.delivery.events import Event, Sent
from desktop.delivery.sender import Sender
from desktop.petition.model import FormVersion, new_petition
from desktop.store.database import KEY_BYTES, open_database
from desktop.store.outbox import Outbox
from desktop.store.store import store_over
from tests.central.samples import good_petition
from tests.central.server import RunningCentral

PETITIONS = 200
MOST_SECONDS = 60.0
KEY = bytes(KEY_BYTES)


class MeasurementError(Exception):
    """Not every petition arrived exactly once."""


class Finish:
    """Hears what the sender tells, and is done when everything was sent."""

    def __init__(self) -> None:
        self._left = PETITIONS
        self._done = threading.Event()

    def __call__(self, event: Event) -> None:
        """Count; called in the delivery thread."""
        self._left -= isinstance(event, Sent)
        if not self._left:
            self._done.set()

    def wait(self) -> None:
        """Return when everything was sent."""
        if not self._done.wait(MOST_SECONDS):
            raise MeasurementError(self._left)


def main() -> None:
    """Fill an outbox, let it run empty, and print the rate."""
    with tempfile.TemporaryDirectory() as name, RunningCentral(Path(name)) as central:
        path = Path(name) / "petitions.db"
        _fill(path)
        seconds = _drain(path, central)
        if central.count_petitions() != PETITIONS:
            raise MeasurementError(central.count_petitions())
    rate = round(PETITIONS / seconds, 1)
    print(json.dumps({"bench": "outbox_drain", "petitions": PETITIONS, "per_second": rate}))


def _fill(path: Path) -> None:
    now = datetime.now(UTC)
    with closing(open_database(path, KEY)) as database:
        store = store_over(database)
        with store.transaction():
            for _ in range(PETITIONS):
                draft = new_petition(FormVersion("petition", 1), "zh-CN", now)
                draft = replace(draft, answers=good_petition()["answers"])
                store.drafts.save(draft)
                store.outbox.queue(draft.id, now)


def _drain(path: Path, central: RunningCentral) -> float:
    @contextmanager
    def outbox() -> Iterator[Outbox]:
        with closing(open_database(path, KEY)) as database:
            yield Outbox(database)

    def client() -> Client:
        return Client(central.url, central.credential, patience=Patience())

    finish = Finish()
    sender = Sender(outbox, client, finish, clock=Clock())
    start = time.perf_counter()
    sender.start()
    finish.wait()
    seconds = time.perf_counter() - start
    sender.stop(MOST_SECONDS)
    return seconds


if __name__ == "__main__":
    main()
