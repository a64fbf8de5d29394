"""Six large keys with what may be written next."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from accessibility.button import Button
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.phrases.phrase_model import Suggestion
from accessibility.scale import Scale

AT_ONCE = 6
"""More cannot be kept in mind while they are read out (and one switch steps through them)."""

_USUAL_EM = 7
"""Width of a usual key: room is kept for six of them."""


class PhraseKeys(KeyRows):
    """`chosen` carries the Suggestion that was pressed.

    The keys are made once: one switch and a screen reader find them always in the same order.
    Their room is always kept, so that nothing below moves away under a finger; of longer words it
    shows as many as go into that room. `name` gives what a screen reader says for a word.
    """

    chosen = Signal(object)

    def __init__(self, scale: Scale, title: str, name: Callable[[str], str]) -> None:
        super().__init__(scale.tight)
        # One switch finds the keys as a group of this name.
        self.setAccessibleName(title)
        self._scale = scale
        self._name = name
        self._waiting: Sequence[Suggestion] = ()
        self._first = 0
        self.shown: Sequence[Suggestion] = ()
        self._keys = [self._key(place) for place in range(AT_ONCE)]

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, from the first, in the place of the earlier ones."""
        self._waiting, self._first = suggestions, 0
        self._fill()

    def turn(self) -> None:
        """Show the next ones, and after the last the first again."""
        following = self._first + len(self.shown)
        self._first = following if following < len(self._waiting) else 0
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as the room of the new width holds."""
        super().resizeEvent(event)
        self._fill()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the room that is kept, more where one key needs it."""
        row = self._scale.target + self._scale.tight
        kept = self._row_count(width) * row - self._scale.tight
        return max(kept, super().heightForWidth(width))

    def _key(self, place: int) -> Button:
        key = Button("", parent=self)
        key.setObjectName(f"phrase:{place}")
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.setMinimumHeight(self._scale.target)
        key.clicked.connect(lambda _checked=False: self.chosen.emit(self.shown[place]))
        key.hide()
        return key

    def _fill(self) -> None:
        waiting = self._waiting[self._first : self._first + AT_ONCE]
        for key, suggestion in zip(self._keys, waiting, strict=False):
            key.setText(suggestion.shown)
            key.setAccessibleName(self._name(suggestion.shown))
            key.ensurePolished()
        self.shown = waiting[: self._fitting(len(waiting))]
        self._keep_focus()
        self.show_rows([self._keys[: len(self.shown)]])

    def _keep_focus(self) -> None:
        """Move the focus from a key that goes to the last one that stays."""
        staying, going = self._keys[: len(self.shown)], self._keys[len(self.shown) :]
        if staying and any(key.hasFocus() for key in going):
            staying[-1].setFocus()

    def _fitting(self, most: int) -> int:
        count, room = most, self._row_count(self.width())
        while count > 1 and self.rows_at(self._keys[:count], self.width()) > room:
            count -= 1
        return count

    def _row_count(self, width: int) -> int:
        usual = _USUAL_EM * self._scale.em + self._scale.tight
        in_a_row = max(1, (width + self._scale.tight) // usual)
        return math.ceil(AT_ONCE / in_a_row)
