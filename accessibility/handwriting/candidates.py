"""Ten large keys with what was probably written, or probably comes next."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.handwriting.candidate_key import CandidateKey
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.scale import Scale

MOST = 10


class Candidates(QWidget):
    """`chosen` carries the text that was pressed.

    The keys are made once, so that one switch and a screen reader find them in the same order,
    and room for ten characters is always kept: nothing below moves away under a finger. Of longer
    texts it shows as many as go into that room. `name` gives what a screen reader says for a text.
    """

    chosen = Signal(str)

    def __init__(self, scale: Scale, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._gap = scale.tight
        self._texts: tuple[str, ...] = ()
        self.shown: tuple[str, ...] = ()
        self._rows = KeyRows(scale.tight)
        self._keys = [
            CandidateKey(scale, "", partial(self._press, place), parent=self._rows)
            for place in range(MOST)
        ]
        for place, key in enumerate(self._keys):
            key.setObjectName(f"handwriting:candidate:{place}")
            key.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)

    @property
    def key_width(self) -> int:
        """Width of a key with one character."""
        return self._keys[0].sizeHint().height()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these in the place of the earlier ones, ten at the most."""
        self._texts = tuple(texts[:MOST])
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room that the new width needs."""
        super().resizeEvent(event)
        self._rows.setMinimumHeight(self._row_count() * (self.key_width + self._gap) - self._gap)
        self._fill()

    def _fill(self) -> None:
        for key, text in zip(self._keys, self._texts, strict=False):
            key.show_candidate(text, self._name(text))
        self.shown = self._texts[: self._fitting()]
        self._rows.show_rows([self._keys[: len(self.shown)]])

    def _fitting(self) -> int:
        count = len(self._texts)
        room = self._row_count()
        while count > 1 and self._rows.rows_at(self._keys[:count], self.width()) > room:
            count -= 1
        return count

    def _row_count(self) -> int:
        in_a_row = max(1, (self.width() + self._gap) // (self.key_width + self._gap))
        return math.ceil(MOST / in_a_row)

    def _press(self, place: int) -> None:
        self.chosen.emit(self.shown[place])
