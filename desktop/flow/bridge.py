"""The only crossing from a worker thread to the main thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot


class Bridge(QObject):
    """Runs what workers hand over in the thread it was made in: the main thread.

    Its signal's QObject lives in the main thread, so Qt queues what a plain thread emits.
    """

    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed.connect(self._run)

    def hand(self, call: Callable[[], None]) -> None:
        """Run `call` in the main thread, soon. Any thread."""
        self._handed.emit(call)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        call()
