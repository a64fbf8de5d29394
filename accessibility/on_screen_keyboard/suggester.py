"""Asks an engine in a thread of its own, so that no key waits for a candidate."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from accessibility.latest import Latest
from accessibility.on_screen_keyboard.candidates import Candidate, PinyinEngine

Question = tuple[str, str]
"""The letters, and the text before them."""


class Suggester(QObject):
    """Finds candidates; of questions that wait, only the last is answered.

    `found` carries the letters and a tuple of Candidate, in the thread this object was made in.
    `make` runs in the worker thread at the first question. `bug` is called in the worker thread
    with what an engine raises; that question gets no candidates.
    """

    found = Signal(str, object)

    def __init__(
        self, make: Callable[[], PinyinEngine], bug: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._make = make
        self._bug = bug
        self._questions = Latest[Question]()
        self._thread: threading.Thread | None = None

    def ask(self, letters: str, before: str) -> None:
        """Look for candidates of the letters. Returns at once."""
        if self._questions.put((letters, before)) and self._thread is None:
            self._thread = threading.Thread(target=self._run, name="pinyin")
            self._thread.start()

    def close(self) -> None:
        """End the thread; waits for an answer that is being looked for."""
        self._questions.close()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        engine = self._made()
        while (question := self._questions.take()) is not None:
            self._answer(engine, question)
        if engine is not None:
            engine.close()

    def _made(self) -> PinyinEngine | None:
        try:
            return self._make()
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
            return None

    def _answer(self, engine: PinyinEngine | None, question: Question) -> None:
        found: tuple[Candidate, ...] = ()
        try:
            found = engine.candidates(*question) if engine else ()
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)
        self.found.emit(question[0], found)
