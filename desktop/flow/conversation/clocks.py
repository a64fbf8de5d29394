"""How long is waited: for the person, and for what a deed leads to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.flow.conversation.ports import TalkState

A_SECOND_MS = 1000
THINKING_MS = 5_000
"""So long a deed may take before the person can speak again."""

WAITING = frozenset({TalkState.STARTING, TalkState.LISTENING})


class Clocks:
    """Calls `lose_patience` when nobody speaks, `think_no_more` when nothing comes of a deed.

    They stop with `parent`. Main thread only.
    """

    def __init__(
        self,
        parent: QObject,
        lose_patience: Callable[[], None],
        think_no_more: Callable[[], None],
    ) -> None:
        self._patience = _timer(parent, lose_patience)
        self._thinking = _timer(parent, think_no_more)

    def follow(self, state: TalkState, patience_s: float) -> None:
        """Start what runs in this state, and stop what does not."""
        _run(self._thinking, THINKING_MS, on=state is TalkState.THINKING)
        _run(self._patience, round(patience_s * A_SECOND_MS), on=state in WAITING)


def _timer(parent: QObject, done: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(done)
    return timer


def _run(timer: QTimer, milliseconds: int, *, on: bool) -> None:
    if on and not timer.isActive():
        timer.start(milliseconds)
    elif not on:
        timer.stop()
