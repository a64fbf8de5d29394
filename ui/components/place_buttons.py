"""Places to choose from, as large buttons."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.focus import set_tab_order
from ui.components.buttons import make_button
from ui.components.choices import FEW
from ui.components.gradually import Gradually
from ui.components.rows import WrappingRows, columns
from ui.desk import Desk

AT_ONCE = 12
A_TURN = 6
"""How many places are shown at once, and how many more a turn: the window never stalls."""


class PlaceButtons(QWidget):
    """`chosen` carries the code of the place that was pressed.

    In easy mode three are shown, and a button leads to the next three, round and round.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._makers: list[Callable[[], Button]] = []
        self._growth: Gradually | None = None
        self._rows = WrappingRows(desk.scale, columns)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)

    def show_places(self, names: Sequence[str], codes: Sequence[str]) -> None:
        """Show these in the place of the earlier ones."""
        self._stop_growing()
        self._makers = [partial(self._button, *place) for place in zip(names, codes, strict=True)]
        if self._desk.appearance.look.is_easy and len(names) > FEW:
            self._show_few(0)
        else:
            self._show_all()
        set_tab_order(self.window())

    def focus_first(self) -> None:
        """Give the focus to the first place."""
        self._rows.focus_first()

    def _show_few(self, first: int) -> None:
        following = first + FEW if first + FEW < len(self._makers) else 0
        turn = partial(self._turn, following)
        more = make_button(
            self._desk, self._desk.words.see("easy-more"), turn, "plain", "chevron-down"
        )
        self._exchange([*(make() for make in self._makers[first : first + FEW]), more])

    def _turn(self, first: int) -> None:
        """Show the next few, and give the first of them the focus."""
        self._show_few(first)
        set_tab_order(self.window())
        self.focus_first()

    def _show_all(self) -> None:
        self._exchange([make() for make in self._makers[:AT_ONCE]])
        rest = self._makers[AT_ONCE:]
        slices = [rest[start : start + A_TURN] for start in range(0, len(rest), A_TURN)]
        steps = [partial(self._add, part) for part in slices]
        self._growth = Gradually(self, steps, lambda: set_tab_order(self.window()))

    def _stop_growing(self) -> None:
        if self._growth is not None:
            self._growth.stop()
            self._growth.deleteLater()
            self._growth = None

    def _exchange(self, buttons: Sequence[Button]) -> None:
        """Show these in the place of the earlier ones; the first takes over the focus.

        Else each of the earlier ones would hand it to the next as it goes, and scroll the page.
        """
        before, self._rows = self._rows, WrappingRows(self._desk.scale, columns)
        self._rows.show_widgets(buttons)
        self._column.replaceWidget(before, self._rows)
        self._rows.show()
        if before.isAncestorOf(self.window().focusWidget() or self):
            self.focus_first()
        before.hide()
        before.deleteLater()

    def _add(self, makers: Sequence[Callable[[], Button]]) -> None:
        self._rows.add_widgets([make() for make in makers])

    def _button(self, name: str, code: str) -> Button:
        return make_button(self._desk, name, partial(self.chosen.emit, code))
