"""Work in small steps, so that no turn of the event loop is long."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

Step = Callable[[], object]


class Gradually(QTimer):
    """Takes one step a turn of the event loop, then calls `finished`; ends with its owner."""

    def __init__(self, owner: QWidget, steps: Iterable[Step], finished: Step) -> None:
        super().__init__(owner)
        self._steps = iter(steps)
        self._finished = finished
        self.timeout.connect(self._step)
        self.start(0)

    def _step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.stop()
            self._finished()
        else:
            step()
