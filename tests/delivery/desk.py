"""A whole desk without threads: a real outbox, a courier, a real client, and time by hand."""

import random
from collections.abc import Callable
from contextlib import closing
from types import TracebackType
from typing import Self, TypeVar

from desktop.delivery.client import Client
from desktop.delivery.courier import Courier
from desktop.delivery.events import Event, Waiting
from desktop.delivery.link import Link
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId
from desktop.store.store import Store
from tests.delivery.samples import PATIENT, HandClock, draft

LONG_ENOUGH = 3600.0
MOST_STEPS = 400


Kind = TypeVar("Kind", bound=Event)


class Desk:
    """`with Desk(store, url, credential) as desk:` queues petitions and takes steps."""

    def __init__(
        self,
        store: Store,
        url: str,
        credential: str,
        *,
        client: Client | None = None,
        chance: Callable[[], float] | None = None,
    ) -> None:
        self.store, self.time = store, HandClock()
        self.events: list[Event] = []
        self.client = client or Client(url, credential, patience=PATIENT)
        self._chance = chance or random.Random(1).random
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with closing(self.client):
            """Closed now."""

    def start(self) -> None:
        """Begin as after a start of the program: nothing is remembered but the store."""
        link = Link(5.0, self._chance)
        clock = self.time.clock(self._chance)
        self.courier = Courier(self.store.outbox, self.client, link, self.events.append, clock)
        self.courier.recover()

    def queue(self, petition: Petition | None = None) -> PetitionId:
        petition = petition or draft()
        self.store.drafts.save(petition)
        self.store.outbox.queue(petition.id, self.time.utc())
        return petition.id

    def steps(self, count: int) -> None:
        """Take steps, resting in between as long as the courier says."""
        for _ in range(count):
            self.time.pass_(self.courier.step())

    def try_once(self) -> None:
        """Step until a try has ended without an outcome."""
        before = len(self.told(Waiting))
        for _ in range(MOST_STEPS):
            self.time.pass_(self.courier.step())
            if len(self.told(Waiting)) > before:
                return
        raise AssertionError("nothing was tried")

    def drain(self) -> None:
        """Step until nothing waits any more."""
        for _ in range(MOST_STEPS):
            if self.store.outbox.waiting() == 0:
                return
            self.time.pass_(self.courier.step())
        message = f"still waiting: {[each.trouble for each in self.store.outbox.entries()]}"
        raise AssertionError(message)

    def get(self, petition_id: PetitionId) -> Petition:
        petition = self.store.drafts.get(petition_id)
        assert petition is not None
        return petition

    def stage(self, petition_id: PetitionId) -> Stage:
        return self.get(petition_id).stage

    def told(self, *kinds: type[Kind]) -> list[Kind]:
        return [event for event in self.events if isinstance(event, kinds)]
