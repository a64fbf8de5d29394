"""What one thread asks of another, where only the latest question still matters."""

import threading
from typing import Generic, TypeVar

Question = TypeVar("Question")


class Latest(Generic[Question]):
    """Holds the question that waits; a newer one takes its place. For any threads."""

    def __init__(self) -> None:
        self._waiting: Question | None = None
        self._is_closed = False
        self._changed = threading.Condition()

    def put(self, question: Question) -> bool:
        """Ask, and return whether anybody will still hear it."""
        with self._changed:
            if not self._is_closed:
                self._waiting = question
                self._changed.notify()
            return not self._is_closed

    def take(self) -> Question | None:
        """Wait for a question and return it; None when none will come any more."""
        with self._changed:
            self._changed.wait_for(self.is_outdated)
            question, self._waiting = self._waiting, None
            return None if self._is_closed else question

    def is_outdated(self) -> bool:
        """Tell whether the question that was taken last matters no longer."""
        return self._is_closed or self._waiting is not None

    def close(self) -> None:
        """Let nothing be asked any more."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
