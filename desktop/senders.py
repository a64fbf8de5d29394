"""Where the central API is, and what sends there: for the window and for the commands."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.store.outbox import Outbox
from desktop.store.store import store_over
from desktop.vault import Unlocked

if TYPE_CHECKING:
    from desktop.delivery.client import Client
    from desktop.delivery.events import Event
    from desktop.delivery.sender import Sender


@dataclass(frozen=True, slots=True)
class Address:
    """Where the central API listens, and the credential of this terminal."""

    url: str
    credential: str
    ca_bundle: Path | None = None

    @property
    def is_complete(self) -> bool:
        """Whether somebody has set this terminal up."""
        return bool(self.url and self.credential)


class UnusableAddressError(Exception):
    """Nothing may be sent there, or not with this credential; its cause says why."""


def make_client(address: Address) -> "Client":
    """Return a new connection to the central API. Raises UnusableAddressError."""
    # Here, because requests is slow to import and the first page must not wait for it.
    from desktop.delivery.client import Client, Patience  # noqa: PLC0415

    try:
        return Client(
            address.url, address.credential, patience=Patience(), ca_bundle=address.ca_bundle
        )
    except (ValueError, OSError) as error:
        raise UnusableAddressError(address.url) from error


def make_sender(unlocked: Unlocked, address: Address, tell: "Callable[[Event], None]") -> "Sender":
    """Return a sender over a connection of its own to the database, ready to start.

    Raises UnusableAddressError.
    """
    from desktop.delivery.courier import Clock  # noqa: PLC0415 - see make_client
    from desktop.delivery.sender import Sender  # noqa: PLC0415

    @contextmanager
    def open_outbox() -> Iterator[Outbox]:
        with closing(unlocked.open()) as database:
            yield store_over(database).outbox

    return Sender(open_outbox, lambda: make_client(address), tell, clock=Clock())
