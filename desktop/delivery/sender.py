"""The delivery thread: runs the courier, wakes it, mends it, and ends promptly."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from desktop.delivery.bugs import stack_of
from desktop.delivery.client import Client
from desktop.delivery.courier import Clock, Courier, Emit
from desktop.delivery.enquirer import Enquirer
from desktop.delivery.enquiries import Enquiry
from desktop.delivery.events import Event, Stumbled
from desktop.delivery.link import Link
from desktop.delivery.retry import delay
from desktop.petition.outcome import Unreachable
from desktop.store.errors import StoreError
from desktop.store.outbox import Outbox

LOG = logging.getLogger(__name__)

PROBE_INTERVAL = 5.0

Answer = TypeVar("Answer")

OpenOutbox = Callable[[], AbstractContextManager[Outbox]]
"""Opens the outbox over a connection of its own, in the thread that calls it."""


class Sender:
    """Sends the outbox in a thread of its own, and asks enquiries in a second one.

    `emit` is called in the delivery thread, until `stop` returns. `open_client` is called here,
    twice: two threads never share a connection.
    """

    def __init__(
        self,
        open_outbox: OpenOutbox,
        open_client: Callable[[], Client],
        emit: Emit,
        *,
        clock: Clock,
        probe_interval: float = PROBE_INTERVAL,
    ) -> None:
        self._open_outbox, self._emit, self._clock = open_outbox, emit, clock
        self._client = open_client()
        self._link = Link(probe_interval, clock.random)
        self._enquirer = Enquirer(open_client())
        self._bell = threading.Event()
        self._is_stopping = threading.Event()
        self._stumbles = 0
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)

    def start(self) -> None:
        """Begin to send."""
        self._enquirer.start()
        self._thread.start()

    def wake(self) -> None:
        """Look at the outbox now: there is a new entry, or the network is back. Any thread."""
        self._bell.set()

    def request(
        self, enquiry: Enquiry[Answer], done: Callable[[Answer | Unreachable], None]
    ) -> None:
        """Ask soon, whatever the outbox is doing. Any thread, before `stop`.

        `done` is called once, in the enquiries' thread. An answer also wakes the outbox: where
        this got through, a petition may.
        """

        def answered(answer: Answer | Unreachable) -> None:
            if not isinstance(answer, Unreachable):
                self.wake()
            done(answer)

        self._enquirer.ask(enquiry, answered)

    def stop(self, timeout: float) -> bool:
        """End both threads, in the middle of a request too; return whether they ended in time.

        What was being sent is queued again. Only a name that is being resolved cannot be cut;
        the threads are daemons, so that it holds up nobody.
        """
        deadline = time.monotonic() + timeout
        self._is_stopping.set()
        self._bell.set()
        self._client.close()
        self._enquirer.close()
        if self._thread.is_alive():
            self._thread.join(timeout)
        rest = max(deadline - time.monotonic(), 0.0)
        return self._enquirer.join(rest) and not self._thread.is_alive()

    def _run(self) -> None:
        while not self._is_stopping.is_set():
            try:
                with self._open_outbox() as outbox:
                    self._carry(outbox)
            except Exception as error:  # noqa: BLE001 - the top of a thread
                self._stumble(error)

    def _carry(self, outbox: Outbox) -> None:
        courier = Courier(outbox, self._client, self._link, self._tell, self._clock)
        courier.recover()
        while not self._is_stopping.is_set():
            rest = courier.step()
            self._stumbles = 0
            if self._bell.wait(rest):
                self._bell.clear()
                courier.nudge()

    def _stumble(self, error: Exception) -> None:
        """Say so, and rest before the outbox is opened anew."""
        self._stumbles += 1
        seconds = delay(self._stumbles, self._clock.random)
        LOG.error("the outbox stumbled: %s", stack_of(error))
        self._tell(Stumbled(error.code if isinstance(error, StoreError) else None, seconds))
        if self._bell.wait(seconds):
            self._bell.clear()

    def _tell(self, event: Event) -> None:
        """Tell; whatever goes wrong in the listener, the petitions go on."""
        try:
            self._emit(event)
        except Exception as error:  # noqa: BLE001 - somebody else's bug
            LOG.error("%s was not heard: %s", type(event).__name__, stack_of(error))
