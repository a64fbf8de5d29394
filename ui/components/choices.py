"""A group of large cards of which one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout

from accessibility.button import Button
from accessibility.choice import RadioCard
from accessibility.focus import focus_on
from ui.components.buttons import make_button
from ui.components.group import Group
from ui.components.rows import WrappingRows, columns
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Choice:
    """One card: the id it stands for, its words, and a lighter second line.

    `language` is that of the words, where it is not the page's (WCAG 3.1.2).
    """

    id: str
    label: str
    hint: str = ""
    language: str = ""


FEW = 3
"""So many are shown at once in easy mode."""


class Choices(Group):
    """Cards of which at most one is chosen; `chosen` carries its id.

    The card that is chosen, else the first, has the focus and carries the group's name. In easy
    mode three stand below each other, and a button leads to the next three, round and round.
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
            if choice.language:
                card.setLocale(QLocale(choice.language))
            # Not clicked: a screen reader that works the card itself marks it without a click.
            card.toggled.connect(partial(self._choose, choice))
            card.clicked.connect(partial(self._tell, desk, choice))
            self._cards[choice.id] = card
        is_few = desk.appearance.look.is_easy and len(self._cards) > FEW
        if side_by_side and not is_few:
            rows = WrappingRows(desk.scale, columns)
            rows.show_widgets(list(self._cards.values()))
            column.addWidget(rows)
        else:
            for card in self._cards.values():
                column.addWidget(card)
        self.entry = self._cards.get(current or "") or next(iter(self._cards.values()))
        self._more = self._more_button(desk) if is_few else None
        if self._more is not None:
            column.addWidget(self._more)
            self._show_few(list(self._cards.values()).index(self.entry) // FEW)

    def setAccessibleName(self, name: str) -> None:
        """Name the entry, and what leads to the others of just this group.

        Not the group itself: Orca 48 says the name of what is around a radio button, then its own.
        """
        self.name_entry(name)
        if self._more is not None:
            self._more.setAccessibleName(f"{self._more.text()} {name}")

    def _more_button(self, desk: Desk) -> Button:
        more = make_button(desk, desk.words.see("easy-more"), self._turn, "plain", "chevron-down")
        more.setObjectName(f"more:{next(iter(self._cards))}")
        return more

    def _show_few(self, part: int) -> None:
        self._part = part
        for index, card in enumerate(self._cards.values()):
            card.setVisible(index // FEW == part)

    def _turn(self) -> None:
        """Show the next few, and give the first of them the focus."""
        cards = list(self._cards.values())
        last = (len(cards) - 1) // FEW
        self._show_few(0 if self._part == last else self._part + 1)
        focus_on(cards[self._part * FEW])

    def _choose(self, choice: Choice, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(choice.id)

    @staticmethod
    def _tell(desk: Desk, choice: Choice) -> None:
        # Orca 43 says nothing when a radio button that has the focus is checked.
        desk.announce(desk.words.see("choice-chosen", label=choice.label))
