"""A group of large cards of which one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from accessibility.choice import RadioCard
from ui.components.group import Group
from ui.components.rows import WrappingRows, columns
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Choice:
    """One card: the id it stands for, its words, and a lighter second line."""

    id: str
    label: str
    hint: str = ""


class Choices(Group):
    """Cards of which at most one is chosen; `chosen` carries its id.

    The card that is chosen, else the first, has the focus and carries the group's name.
    """

    chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        choices: Sequence[Choice],
        current: str | None = None,
        *,
        side_by_side: bool = False,
    ) -> None:
        super().__init__()
        self._cards: dict[str, RadioCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.scale.space)
        for choice in choices:
            card = RadioCard(choice.label, choice.hint)
            card.setObjectName(f"choice:{choice.id}")
            card.setChecked(choice.id == current)
            card.clicked.connect(partial(self._choose, desk, choice))
            self._cards[choice.id] = card
        if side_by_side:
            rows = WrappingRows(desk.scale, columns)
            rows.show_widgets(list(self._cards.values()))
            column.addWidget(rows)
        else:
            for card in self._cards.values():
                column.addWidget(card)
        self.entry = self._cards.get(current or "") or next(iter(self._cards.values()))

    def _choose(self, desk: Desk, choice: Choice) -> None:
        # Orca 43 says nothing when a radio button that has the focus is checked.
        desk.announce(desk.words.see("choice-chosen", label=choice.label))
        self.chosen.emit(choice.id)
