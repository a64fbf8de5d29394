"""What a shaking hand may set: repeating keys, bounces, and how long to hold."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.flow.steady import CHOICES, Steady, Values
from ui.components.choices import Choice, Choices
from ui.components.text import hint, subheading
from ui.desk import Desk


class SteadyChoices(QWidget):
    """One group of cards for each thing that can be set; a choice works at once.

    `parts` holds the title, hint and cards of each.
    """

    def __init__(self, desk: Desk, steady: Steady) -> None:
        super().__init__()
        self._steady = steady
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.scale.space)
        self.parts = [self._part(desk, name, values) for name, values in CHOICES.items()]
        for widget in (each for part in self.parts for each in part):
            column.addWidget(widget)

    def _part(self, desk: Desk, name: str, values: Values) -> list[QWidget]:
        see = desk.words.see
        title, more = subheading(see(f"steady-{name}")), hint(see(f"steady-{name}-hint"))
        return [title, more, self._group(desk, name, values)]

    def _group(self, desk: Desk, name: str, values: Values) -> Choices:
        by_id = {str(value): value for value in values}
        options = [Choice(each, _label(desk, name, value)) for each, value in by_id.items()]
        current = str(getattr(self._steady.choice, name))
        choices = Choices(desk, options, current, side_by_side=True)
        choices.setAccessibleName(desk.words.see(f"steady-{name}"))
        choices.chosen.connect(lambda chosen: self._choose(name, by_id[chosen]))
        return choices

    def _choose(self, name: str, value: Any) -> None:
        self._steady.choose(replace(self._steady.choice, **{name: value}))


def _label(desk: Desk, name: str, value: str | float) -> str:
    see = desk.words.see
    if isinstance(value, str):
        return see(f"steady-repeat-{value}")
    return see(f"steady-{name}-option", seconds=str(value)) if value else see(f"steady-{name}-none")
