"""Something slow to make: what is asked of it from the first moment waits until it is there."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from desktop.flow.bridge import Bridge

Made = TypeVar("Made")


class Late(Generic[Made]):
    """Makes a thing in a thread at the first call and has it do all that was asked, in order.

    Main thread only. `make` runs in a thread of its own; `bug` is called in the main thread with
    what it raises, and what was asked is forgotten then.
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], Made],
        bridge: Bridge,
        bug: Callable[[Exception], None],
    ) -> None:
        self._name, self._make = name, make
        self._bridge, self._bug = bridge, bug
        self._made: Made | None = None
        self._fresh: Made | None = None
        self._waiting: list[Callable[[Made], object]] = []
        self._thread: threading.Thread | None = None
        self._is_closed = False

    def do(self, deed: Callable[[Made], object]) -> None:
        """Have the thing do something, now or as soon as it is there."""
        if self._made is not None:
            deed(self._made)
        elif not self._is_closed:
            self._waiting.append(deed)
            self._begin()

    def forget(self) -> None:
        """Let nothing more be done of what still waits."""
        self._waiting.clear()

    def close(self, end: Callable[[Made], object]) -> None:
        """End the thing, where it was made; waits for one that is being made."""
        self._is_closed = True
        self.forget()
        if self._thread is not None:
            self._thread.join()
        made = self._made or self._fresh
        if made is not None:
            end(made)
        self._made = self._fresh = None

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name)
            self._thread.start()

    def _run(self) -> None:
        try:
            self._fresh = self._make()
        except Exception as error:  # noqa: BLE001 - the top of a thread
            failure = error
            self._bridge.hand(lambda: self._bug(failure))
        else:
            self._bridge.hand(self._take)

    def _take(self) -> None:
        if self._is_closed or self._fresh is None:
            return
        self._made = self._fresh
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            deed(self._made)
