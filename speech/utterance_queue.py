"""What is to be said next: pure bookkeeping without a thread, a voice or a clock."""

from speech.utterance import Priority, Utterance

MOST = 32
"""Utterances that wait; beyond it the oldest of the least urgent is forgotten."""


class UtteranceQueue:
    """Utterances in the order they are to be heard.

    Within one priority first come is first said. `current` is being said, `last` was begun last.
    Not safe for threads: whoever shares it holds a lock.
    """

    def __init__(self) -> None:
        self._waiting: list[Utterance] = []
        self.current: Utterance | None = None
        self.last: Utterance | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, utterance: Utterance) -> bool:
        """Let an utterance wait; return whether what is being said must be cut off for it."""
        self._replace(utterance)
        if len(self._waiting) > MOST:
            self._waiting.remove(min(self._waiting, key=lambda each: each.priority))
        return utterance.priority is Priority.NOW and self.current is not None

    def take(self) -> Utterance | None:
        """Return what is to be said now and make it the current one; None when nothing waits."""
        if not self._waiting:
            return None
        return self.begin(self._waiting.pop(0))

    def begin(self, utterance: Utterance) -> Utterance:
        """Make an utterance the current one, whatever waits."""
        self.current = self.last = utterance
        return utterance

    def finish(self) -> None:
        """Note that nothing is being said."""
        self.current = None

    def clear(self) -> None:
        """Forget what waits; what is being said stays current."""
        self._waiting.clear()

    def _replace(self, utterance: Utterance) -> None:
        """Put it where its elder of the same key waits, if that is as urgent; else in its turn."""
        same = [index for index, each in enumerate(self._waiting) if _is_same(each, utterance)]
        elder = self._waiting.pop(same[0]) if same else None
        if elder is not None and elder.priority is utterance.priority:
            self._waiting.insert(same[0], utterance)
        else:
            self._waiting.insert(self._turn(utterance), utterance)

    def _turn(self, utterance: Utterance) -> int:
        urgent = [each for each in self._waiting if each.priority >= utterance.priority]
        return len(urgent)


def _is_same(waiting: Utterance, new: Utterance) -> bool:
    return bool(new.key) and waiting.key == new.key
