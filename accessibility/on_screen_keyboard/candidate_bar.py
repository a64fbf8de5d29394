"""Large buttons for what the letters typed so far may stand for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.on_screen_keyboard.candidates import Candidate
from accessibility.on_screen_keyboard.key import Key
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.scale import Scale

_POOL = 12
_ROWS = 2
_HIGH_DP = 80
"""Keys higher than this leave room for one row of candidates only."""


class CandidateBar(QWidget):
    """`chosen` carries the Candidate that was pressed.

    It keeps its height, so that no key moves away under a finger; only a sentence longer than
    the width makes it higher. The buttons are made once: a screen reader and one switch find
    them always in the same order. `see` gives the words for a part by its name.
    """

    chosen = Signal(object)

    def __init__(self, scale: Scale, see: Callable[..., str]) -> None:
        super().__init__()
        self._candidates: Sequence[Candidate] = ()
        self._first = 0
        self._shown = 0
        self._most_rows = _ROWS if scale.target <= scale.px(_HIGH_DP) else 1
        self._rows = KeyRows(scale.tight)
        self._pool = [self._button(place) for place in range(_POOL)]
        self._more = Key(scale, see("more"), self._turn, name=see("more-name"))
        self._more.setParent(self)
        self._more.setObjectName("key:more-candidates")
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.setMinimumHeight(self._most_rows * (scale.target + scale.tight) - scale.tight)

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show these, from the first."""
        self._candidates = candidates
        self._first = 0
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as the new width holds."""
        super().resizeEvent(event)
        self._fill()

    def _button(self, place: int) -> Button:
        button = Button("", parent=self)
        button.setObjectName(f"candidate:{place}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self._press(place))
        button.hide()
        return button

    def _press(self, place: int) -> None:
        if self._first + place < len(self._candidates):
            self.chosen.emit(self._candidates[self._first + place])

    def _turn(self) -> None:
        """Show the next ones, and after the last the first again."""
        following = self._first + self._shown
        self._first = following if following < len(self._candidates) else 0
        self._fill()

    def _fill(self) -> None:
        waiting = self._candidates[self._first : self._first + _POOL]
        for button, candidate in zip(self._pool, waiting, strict=False):
            button.setText(candidate.text)
            button.setAccessibleName(candidate.text)
            button.ensurePolished()
        self._shown = self._fitting(len(waiting))
        row = [*self._pool[: self._shown], *([self._more] if waiting else [])]
        self._rows.show_rows([row])

    def _fitting(self, most: int) -> int:
        """Return how many buttons the rows hold beside the one for more, one at the least."""
        count = most
        while count > 1 and self._rows_of(count) > self._most_rows:
            count -= 1
        return count

    def _rows_of(self, count: int) -> int:
        return self._rows.rows_at([*self._pool[:count], self._more], self.width())
