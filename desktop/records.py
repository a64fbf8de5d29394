"""The store, asked from the main thread: jobs go to its worker, answers come over the bridge."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from desktop.flow.bridge import Bridge
from desktop.flow.ports import Done, Failure
from desktop.petition.lifecycle import ImpossibleMoveError
from desktop.petition.model import Petition, PetitionId
from desktop.store.errors import StoreError
from desktop.store.store import Store
from desktop.vault import Vault

Found = TypeVar("Found")


class StoreRecords:
    """`Records` over the vault's worker. Before the database is open every answer is a failure."""

    def __init__(self, vault: Vault, bridge: Bridge, now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._bridge = bridge
        self._now = now

    def save_soon(self, petition: Petition) -> None:
        """Save a keystroke's change; what fails here is told by the save at going on."""
        if self._vault.worker is not None:
            self._vault.worker.save_soon(petition)

    def save(self, petition: Petition, done: Done) -> None:
        """Save, and tell when it is on disk."""
        self._ask(lambda store: store.drafts.save(petition), done)

    def queue(self, petition: Petition, done: Done) -> None:
        """Save and put into the outbox in one transaction."""

        def job(store: Store) -> None:
            with store.transaction():
                store.drafts.save(petition)
                store.outbox.queue(petition.id, self._now())

        self._ask(job, done)

    def recall(self, petition_id: PetitionId, done: Done) -> None:
        """Take back a petition that was never sent; `sending` when it has just begun to be."""

        def job(store: Store) -> Failure | None:
            try:
                store.outbox.recall(petition_id)
            except ImpossibleMoveError:
                return Failure("sending")
            return None

        self._ask(job, done)

    def reopen(self, refused: PetitionId, draft: Petition, done: Done) -> None:
        """Put the amended draft in the place of the refused petition."""
        self._ask(lambda store: store.drafts.reopen(refused, draft), done)

    def delete(self, petition_id: PetitionId, done: Done) -> None:
        """Forget a petition."""
        self._ask(lambda store: store.drafts.delete(petition_id), done)

    def find(
        self, petition_id: PetitionId, done: Callable[[Petition | Failure | None], None]
    ) -> None:
        """Fetch one petition."""
        self._ask(lambda store: store.drafts.get(petition_id), done)

    def all(self, done: Callable[[tuple[Petition, ...] | Failure], None]) -> None:
        """Fetch every petition, newest change first."""
        self._ask(lambda store: tuple(store.drafts.all()), done)

    def _ask(self, job: Callable[[Store], Found], done: Callable[[Found | Failure], None]) -> None:
        def answered(found: Found | StoreError) -> None:
            answer = Failure(found.code) if isinstance(found, StoreError) else found
            self._bridge.hand(lambda: done(answer))

        if self._vault.worker is None:
            done(Failure("unavailable"))
        else:
            self._vault.worker.submit(job, answered)
