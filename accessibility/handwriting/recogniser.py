"""Reads handwriting in a thread of its own, so that no stroke waits for it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from accessibility.handwriting.ink import Ink
from accessibility.handwriting.reading import CharacterReader, read
from accessibility.latest import Latest


class Recogniser(QObject):
    """Answers `ask` by `found`; of inks that wait, only the last is read.

    `found` carries the ink and a tuple of characters, best first, or None where the machine has
    no recogniser; it comes in the thread this object was made in. `find` runs in the worker, again
    with each question until it finds one: what is installed meanwhile is used. `bug` is called in
    the worker with what nobody foresaw.
    """

    found = Signal(object, object)

    def __init__(
        self, find: Callable[[], CharacterReader | None], bug: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._find = find
        self._bug = bug
        self._reader: CharacterReader | None = None
        self._inks = Latest[Ink]()
        self._thread: threading.Thread | None = None

    def ask(self, ink: Ink) -> None:
        """Read this ink soon; an empty one asks only whether there is a recogniser."""
        if self._inks.put(ink) and self._thread is None:
            self._thread = threading.Thread(target=self._run, name="handwriting")
            self._thread.start()

    def close(self) -> None:
        """End the thread; waits for one reading at most."""
        self._inks.close()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            while (ink := self._inks.take()) is not None:
                self._answer(ink)
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
        finally:
            if self._reader is not None:
                self._reader.close()

    def _answer(self, ink: Ink) -> None:
        self._reader = self._reader or self._find()
        is_outdated = self._inks.is_outdated
        characters = read(self._reader, ink, is_outdated) if self._reader else None
        self.found.emit(ink, characters)
