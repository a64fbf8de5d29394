"""The way to the central API, as the window sees it: set up, woken and ended without waiting."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.delivery_lock import DeliveryLock
from desktop.flow.bridge import Bridge
from desktop.idle_sender import INTERNAL, NOT_CONFIGURED, IdleSender
from desktop.petition.form import Form
from desktop.petition.model import PetitionId
from desktop.petition.outcome import LookUpResult, Service, Unreachable
from desktop.senders import Address, UnusableAddressError, make_sender
from desktop.store.errors import StoreError
from desktop.vault import Unlocked

if TYPE_CHECKING:
    from desktop.delivery.events import Event
    from desktop.delivery.sender import Sender

__all__ = ["Address", "DeliveryPost"]

STOP_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class News:
    """What is called in the main thread when there is news from the central API.

    Something happened to a petition; the service described itself; it sent its current form.
    """

    delivered: Callable[[PetitionId], None]
    described: Callable[[Service], None]
    sent_form: Callable[[Form], None]


class DeliveryPost:
    """A `Post`. A thread of its own finds the address and builds the sender, then ends.

    `find_address` may start the practice server; it is called in that thread, with the open
    database's secrets. Where nobody has set the terminal up, petitions wait with that reason, and
    look-ups are answered with it. `form_id` names the form to ask for.
    """

    def __init__(
        self,
        bridge: Bridge,
        find_address: Callable[[Unlocked], Address],
        news: News,
        form_id: str,
        bug: Callable[[Exception], None],
    ) -> None:
        self._bridge = bridge
        self._find_address = find_address
        self._news = news
        self._form_id = form_id
        self._bug = bug
        self._lock = threading.Lock()
        self._waiting: list[Callable[[Sender | IdleSender], None]] = []
        self._sender: Sender | IdleSender | None = None
        self._delivery: DeliveryLock | None = None
        self._starter: threading.Thread | None = None

    def start(self, unlocked: Unlocked) -> None:
        """Begin to deliver from this database, and no longer from an earlier one."""
        self.stop()
        self._starter = threading.Thread(target=self._start, args=(unlocked,), name="post")
        self._starter.start()

    def wake(self) -> None:
        """Say that the outbox has something to send."""
        self._do(lambda sender: sender.wake())

    def look_up(self, number: str, code: str, done: Callable[[LookUpResult], None]) -> None:
        """Ask what became of a petition; `done` is called in the main thread."""

        def ask(sender: "Sender | IdleSender") -> None:
            from desktop.delivery.enquiries import LookUp  # noqa: PLC0415 - see senders.py

            sender.request(
                LookUp(number, code), lambda answer: self._bridge.hand(lambda: done(answer))
            )

        self._do(ask)

    def stop(self) -> None:
        """End the threads, in the middle of a request too."""
        if self._starter is not None:
            self._starter.join()
        with self._lock:
            sender, self._sender = self._sender, None
        if sender is not None:
            sender.stop(STOP_SECONDS)
        if self._delivery is not None:
            self._delivery.release()

    def _do(self, call: "Callable[[Sender | IdleSender], None]") -> None:
        with self._lock:
            sender = self._sender
            if sender is None:
                self._waiting.append(call)
        if sender is not None:
            call(sender)

    def _start(self, unlocked: Unlocked) -> None:
        sender = self._sender_for(unlocked)
        sender.start()
        with self._lock:
            self._sender = sender
            waiting, self._waiting = self._waiting, []
        for call in waiting:
            call(sender)
        self._ask_service(sender)

    def _sender_for(self, unlocked: Unlocked) -> "Sender | IdleSender":
        try:
            self._say_that_we_deliver(unlocked.path.parent)
            address = self._find_address(unlocked)
            if address.is_complete:
                return make_sender(unlocked, address, self._tell)
            code = NOT_CONFIGURED
        except (StoreError, UnusableAddressError):
            code = NOT_CONFIGURED
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
            code = INTERNAL
        return IdleSender(unlocked, code, self._tell_of, self._bug)

    def _say_that_we_deliver(self, folder: Path) -> None:
        """Let the volunteer's commands know. Whoever has the lock, two senders do no harm."""
        self._delivery = DeliveryLock(folder)
        with suppress(OSError):
            self._delivery.take()

    def _ask_service(self, sender: "Sender | IdleSender") -> None:
        from desktop.delivery.enquiries import (  # noqa: PLC0415 - see senders.py
            FetchForm,
            FetchService,
        )

        def described(service: Service | Unreachable) -> None:
            if isinstance(service, Service):
                self._bridge.hand(lambda: self._news.described(service))

        def sent(form: Form | Unreachable) -> None:
            if isinstance(form, Form):
                self._bridge.hand(lambda: self._news.sent_form(form))

        sender.request(FetchService(), described)
        sender.request(FetchForm(self._form_id), sent)

    def _tell(self, event: "Event") -> None:
        petition_id = getattr(event, "id", None)
        if petition_id is not None:
            self._tell_of(petition_id)

    def _tell_of(self, petition_id: PetitionId) -> None:
        self._bridge.hand(lambda: self._news.delivered(petition_id))
