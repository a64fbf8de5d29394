"""Stands where the sender would be on a terminal that cannot send: says why, and loses nothing."""

import threading
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from desktop.petition.model import PetitionId
from desktop.petition.outcome import Unreachable
from desktop.store.errors import StoreError
from desktop.store.store import store_over
from desktop.vault import Unlocked

if TYPE_CHECKING:
    from desktop.delivery.enquiries import Enquiry

NOT_CONFIGURED = "not_configured"
"""Nobody has told this terminal where to send; the sentence is `trouble-not_configured`."""

INTERNAL = "internal"
"""A bug of ours; the sentence is `trouble-internal`."""

Answer = TypeVar("Answer")


class IdleSender:
    """Gives everything that waits the reason `code`, and every enquiry too.

    No try is counted, so a petition can still be taken back. `explained` is called with each id
    that got the reason, and `bug` with what no one foresaw, both in this object's thread.
    """

    def __init__(
        self,
        unlocked: Unlocked,
        code: str,
        explained: Callable[[PetitionId], None],
        bug: Callable[[Exception], None],
    ) -> None:
        self._unlocked, self._code = unlocked, code
        self._explained, self._bug = explained, bug
        self._bell = threading.Event()
        self._is_stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)

    def start(self) -> None:
        """Begin with what waits already."""
        self.wake()
        self._thread.start()

    def wake(self) -> None:
        """Say that the outbox has a new entry. Any thread."""
        self._bell.set()

    def request(
        self, _enquiry: "Enquiry[Answer]", done: Callable[[Answer | Unreachable], None]
    ) -> None:
        """Answer at once, in the calling thread."""
        done(Unreachable(self._code))

    def stop(self, timeout: float) -> bool:
        """End the thread; return whether it ended in time."""
        self._is_stopping.set()
        self._bell.set()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while self._bell.wait():
            self._bell.clear()
            if self._is_stopping.is_set():
                return
            try:
                self._explain()
            except StoreError:
                continue  # whoever saves next is told
            except Exception as bug:  # noqa: BLE001 - the top of a thread
                self._bug(bug)

    def _explain(self) -> None:
        with closing(self._unlocked.open()) as database:
            outbox = store_over(database).outbox
            outbox.recover()
            explained = outbox.explain(self._code)
        for petition_id in explained:
            self._explained(petition_id)
