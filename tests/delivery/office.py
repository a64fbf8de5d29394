"""Senders over one database and one way to the central API, as the composition root makes them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from desktop.delivery.client import Client
from desktop.delivery.courier import Clock
from desktop.delivery.events import Event
from desktop.delivery.sender import Sender
from desktop.store.connection import Database
from desktop.store.database import open_database
from desktop.store.outbox import Outbox
from tests.delivery.samples import KEY, PATIENT
from tests.fakes.fault_proxy import FaultProxy

OpenOutbox = Callable[[], AbstractContextManager[Outbox]]


class Office:
    """Hands out senders; `chance` 1 makes their delays as long as they get, 0 none."""

    def __init__(self, path: Path, proxy: FaultProxy, credential: str) -> None:
        self._path, self._proxy, self._credential = path, proxy, credential

    def opening(self, kind: Callable[[Database], Outbox] = Outbox) -> OpenOutbox:
        @contextmanager
        def opened() -> Iterator[Outbox]:
            database = open_database(self._path, KEY)
            try:
                yield kind(database)
            finally:
                database.close()

        return opened

    def client(self) -> Client:
        return Client(self._proxy.url, self._credential, patience=PATIENT)

    def sender(
        self,
        emit: Callable[[Event], None],
        open_outbox: OpenOutbox | None = None,
        chance: float = 0.0,
    ) -> Sender:
        clock = Clock(random=lambda: chance)
        outbox = open_outbox or self.opening()
        return Sender(outbox, self.client, emit, clock=clock, probe_interval=0.01)
