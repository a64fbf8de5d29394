"""The store as its users see it: drafts, outbox and secrets over one connection."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from desktop.store.connection import Database
from desktop.store.drafts import Drafts
from desktop.store.outbox import Outbox
from desktop.store.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is kept, over one open database; belongs to the thread that opened it."""

    database: Database
    drafts: Drafts
    outbox: Outbox
    secrets: Secrets

    def transaction(self) -> AbstractContextManager[None]:
        """Make several changes happen together or not at all."""
        return self.database.transaction()


def store_over(database: Database) -> Store:
    """Return the store over an open database."""
    return Store(database, Drafts(database), Outbox(database), Secrets(database))
