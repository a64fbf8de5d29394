"""A failure of the store, shown until what failed is tried again."""

from collections.abc import Callable

from desktop.flow.places import TROUBLE
from desktop.flow.ports import Failure
from desktop.flow.whereabouts import Whereabouts

Again = Callable[[], None]


class Obstacle:
    """What stands in the way, and the deed that failed. Main thread only.

    `code` names the sentence (`store-<code>`). While the database is not even open, trying again
    means opening it.
    """

    def __init__(self, whereabouts: Whereabouts) -> None:
        self.code = ""
        self._whereabouts = whereabouts
        self._again: Again = whereabouts.come_back
        self._open_again: Again | None = None

    def meet(self, failure: Failure, again: Again) -> None:
        """Show a failure; of several, the first is what is tried again.

        Where the database waits to be unlocked, nothing else is in the way: what failed because
        it was asked for too early is asked for again when it opens.
        """
        if not self._whereabouts.is_locked:
            self._show(failure.code, again)

    def cannot_open(self, code: str, open_again: Again) -> None:
        """Show that the database cannot be opened."""
        self._open_again = open_again
        self._show(code, open_again)

    def opened(self) -> None:
        """Take note that the database is open."""
        self._open_again = None

    def retry(self) -> None:
        """Try again what failed, from where the person was; a lock there asks by itself."""
        again = self._open_again or self._again
        self._whereabouts.resume()
        if not self._whereabouts.is_locked:
            again()

    def _show(self, code: str, again: Again) -> None:
        if self._whereabouts.place != TROUBLE:
            self._again = again
        elif self.code == code:
            return
        self.code = code
        self._whereabouts.interrupt(TROUBLE)
