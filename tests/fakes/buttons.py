"""The buttons of a page without a window."""

from collections.abc import Callable


class FakeButtons:
    """What is written on them is put into `shown`; what was pressed is in `pressed`."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.pressed: list[str] = []
        self.does: Callable[[], None] = lambda: None

    def labels(self) -> list[str]:
        return self.shown

    def press(self, label: str) -> None:
        self.pressed.append(label)
        self.does()
