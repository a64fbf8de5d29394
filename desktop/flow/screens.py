"""Easy mode: which part of a page is seen, where a page shows one after the other."""

from PySide6.QtCore import QObject, Signal


class Screens(QObject):
    """The screens of the page of the moment, and which one is shown. Main thread only.

    A page says how many it has (`lay_out`); out of easy mode it has one. Beside them it may have
    an explanation, which is shown alone while `explains`. `turned` says that another is shown.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.explains = False
        self._count = 1
        self._index = 0
        self._is_explained = False

    @property
    def index(self) -> int:
        """Which screen is shown, from 0."""
        return min(self._index, self._count - 1)

    @property
    def is_last(self) -> bool:
        """Whether what is behind the page comes next."""
        return not self.explains and self.index == self._count - 1

    def begin(self) -> None:
        """Begin with the first screen: the person is at another place."""
        self._count, self._index, self.explains = 1, 0, False
        self._is_explained = False

    def lay_out(self, count: int, *, is_explained: bool) -> None:
        """Take note that the page has so many screens; the one that is shown stays."""
        self._count, self._is_explained = count, is_explained

    def show(self, index: int) -> None:
        """Show this screen, and no explanation."""
        if (index, False) != (self.index, self.explains):
            self._index, self.explains = index, False
            self.turned.emit()

    def explain(self) -> None:
        """Show the explanation, where there is one."""
        if self._is_explained and not self.explains:
            self.explains = True
            self.turned.emit()

    def forward(self) -> bool:
        """Go on within the page, or from the explanation to it; False: the page ends here."""
        was_last = self.is_last
        if not was_last:
            self.show(self.index + (0 if self.explains else 1))
        return not was_last

    def back(self) -> bool:
        """Go back within the page, or from the explanation to it; False: the page begins here."""
        was_first = self.index == 0 and not self.explains
        if not was_first:
            self.show(self.index - (0 if self.explains else 1))
        return not was_first
