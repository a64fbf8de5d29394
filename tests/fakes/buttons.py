"""The buttons of a page without a window."""


class FakeButtons:
    """What is written on them is put into `shown`; what was pressed is in `pressed`."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.pressed: list[str] = []

    def labels(self) -> list[str]:
        return self.shown

    def press(self, label: str) -> None:
        self.pressed.append(label)
