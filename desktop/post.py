"""The way to the central API, as the window sees it: set up, woken and ended without waiting."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.flow.bridge import Bridge
from desktop.petition.model import PetitionId
from desktop.petition.outcome import LookUpResult, Service, Unreachable
from desktop.store.outbox import Outbox
from desktop.store.store import store_over
from desktop.vault import Unlocked

if TYPE_CHECKING:
    from desktop.delivery.client import Client
    from desktop.delivery.events import Event
    from desktop.delivery.sender import Sender

STOP_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the central API listens, and the credential of this terminal."""

    url: str
    credential: str
    ca_bundle: Path | None = None


class DeliveryPost:
    """A `Post`. A thread of its own finds the address and builds the sender, then ends.

    `find_address` may start the practice server; it is called in that thread, with the open
    database's secrets. `delivered` and `described` are called in the main thread.
    """

    def __init__(
        self,
        bridge: Bridge,
        find_address: Callable[[Unlocked], Address],
        delivered: Callable[[PetitionId], None],
        described: Callable[[Service], None],
        bug: Callable[[Exception], None],
    ) -> None:
        self._bridge = bridge
        self._find_address = find_address
        self._delivered = delivered
        self._described = described
        self._bug = bug
        self._lock = threading.Lock()
        self._waiting: list[Callable[[Sender], None]] = []
        self._sender: Sender | None = None
        self._starter: threading.Thread | None = None

    def start(self, unlocked: Unlocked) -> None:
        """Begin to deliver from this database. Once."""
        self._starter = threading.Thread(target=self._start, args=(unlocked,), name="post")
        self._starter.start()

    def wake(self) -> None:
        """Say that the outbox has something to send."""
        self._do(lambda sender: sender.wake())

    def look_up(self, number: str, code: str, done: Callable[[LookUpResult], None]) -> None:
        """Ask what became of a petition; `done` is called in the main thread."""

        def ask(sender: "Sender") -> None:
            # Here, because requests is slow to import and the first page must not wait for it.
            from desktop.delivery.enquiries import LookUp  # noqa: PLC0415

            sender.request(
                LookUp(number, code), lambda answer: self._bridge.hand(lambda: done(answer))
            )

        self._do(ask)

    def stop(self) -> None:
        """End the threads, in the middle of a request too."""
        if self._starter is not None:
            self._starter.join()
        if self._sender is not None:
            self._sender.stop(STOP_SECONDS)

    def _do(self, call: "Callable[[Sender], None]") -> None:
        with self._lock:
            sender = self._sender
            if sender is None:
                self._waiting.append(call)
        if sender is not None:
            call(sender)

    def _start(self, unlocked: Unlocked) -> None:
        try:
            sender = self._build(unlocked, self._find_address(unlocked))
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
            return
        sender.start()
        with self._lock:
            self._sender = sender
            waiting, self._waiting = self._waiting, []
        for call in waiting:
            call(sender)
        self._ask_service(sender)

    def _build(self, unlocked: Unlocked, address: Address) -> "Sender":
        from desktop.delivery.client import Client, Patience  # noqa: PLC0415 - see look_up
        from desktop.delivery.courier import Clock  # noqa: PLC0415
        from desktop.delivery.sender import Sender  # noqa: PLC0415

        def open_client() -> "Client":
            return Client(
                address.url, address.credential, patience=Patience(), ca_bundle=address.ca_bundle
            )

        @contextmanager
        def open_outbox() -> Iterator[Outbox]:
            with closing(unlocked.open()) as database:
                yield store_over(database).outbox

        return Sender(open_outbox, open_client, self._tell, clock=Clock())

    def _ask_service(self, sender: "Sender") -> None:
        from desktop.delivery.enquiries import FetchService  # noqa: PLC0415 - see look_up

        def answered(service: Service | Unreachable) -> None:
            if isinstance(service, Service):
                self._bridge.hand(lambda: self._described(service))

        sender.request(FetchService(), answered)

    def _tell(self, event: "Event") -> None:
        petition_id = getattr(event, "id", None)
        if petition_id is not None:
            self._bridge.hand(lambda: self._delivered(petition_id))
