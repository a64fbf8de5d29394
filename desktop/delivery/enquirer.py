"""The thread that asks what somebody waits for, so that no one waits behind the outbox."""

import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from desktop.delivery.bugs import stack_of
from desktop.delivery.client import Client
from desktop.delivery.enquiries import Enquiry
from desktop.delivery.trouble import Trouble
from desktop.petition.outcome import Unreachable

LOG = logging.getLogger(__name__)

Answer = TypeVar("Answer")


class Enquirer:
    """Asks one enquiry after the other, in a thread and over a connection of its own.

    Not the delivery thread: that one may be in the middle of a submit which hangs for a minute,
    and that must not be cut, because its outcome would be lost for a look-up's sake. This thread
    never sees the database.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="enquiries", daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def ask(self, enquiry: Enquiry[Answer], done: Callable[[Answer | Unreachable], None]) -> None:
        """Ask soon; `done` is called once, in this object's thread. Any thread, before `close`."""
        self._calls.put(lambda: done(self._answer(enquiry)))

    def close(self) -> None:
        """Let everything that was asked end at once, as `interrupted`, and then the thread."""
        self._client.close()
        self._calls.put(None)

    def join(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds; return whether the thread has ended."""
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        for call in iter(self._calls.get, None):
            try:
                call()
            except Exception as error:  # noqa: BLE001 - the top of a thread
                LOG.error("an enquiry's end failed: %s", stack_of(error))

    def _answer(self, enquiry: Enquiry[Answer]) -> Answer | Unreachable:
        try:
            return enquiry(self._client)
        except Exception as error:  # noqa: BLE001 - somebody waits for an answer
            LOG.error("an enquiry failed: %s", stack_of(error))
            return Unreachable(Trouble.INTERNAL)
