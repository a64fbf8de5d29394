"""The settings of scanning and dwelling; every one works at once, and by the switch itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.focus import set_tab_order
from desktop.flow.ways_in import (
    COOLDOWN_MS,
    DWELL_MS,
    FIRST_MS,
    ROUNDS,
    SCAN_MS,
    WayIn,
    WaysIn,
)
from ui.components.buttons import make_button
from ui.components.choices import Choice, Choices
from ui.components.text import hint, subheading
from ui.components.ways_in_switch import switch_name
from ui.desk import Desk

WAYS = (
    (WayIn.HANDS, "ways-in-hands", "ways-in-hands-hint"),
    (WayIn.AUTO, "ways-in-auto", "ways-in-auto-hint"),
    (WayIn.STEP, "ways-in-step", "ways-in-step-hint"),
    (WayIn.DWELL, "ways-in-dwell", "ways-in-dwell-hint"),
)
SCANNED = frozenset({WayIn.AUTO, WayIn.STEP})
MS = 1000


class WaysInChoices(QWidget):
    """Which way in, and what can be set for it; the rest stays hidden until it is wanted.

    `shown` says that others of the `parts` are wanted now.
    """

    shown = Signal()

    def __init__(self, desk: Desk, ways_in: WaysIn) -> None:
        super().__init__()
        self._desk, self._ways_in = desk, ways_in
        self._for: list[tuple[list[QWidget], frozenset[WayIn]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.space)
        self._add_ways()
        self._add_switches()
        self._add_times()
        self._add_turns()
        ways_in.changed.connect(self._show)
        ways_in.learning_changed.connect(self._show)
        self._show()

    def parts(self) -> list[list[QWidget]]:
        """Return what belongs to the way of the moment, a list of widgets for each thing."""
        return [part for part, ways in self._for if self._ways_in.choice.way in ways]

    def _add_ways(self) -> None:
        see = self._desk.words.see
        options = [Choice(way, see(name), see(more)) for way, name, more in WAYS]
        values: dict[str, Any] = {way: way for way, _, _ in WAYS}
        self._add("ways-in-title", "way", options, values, frozenset(WayIn), side_by_side=False)

    def _add_switches(self) -> None:
        wanted = (("chooses", SCANNED), ("steps", frozenset({WayIn.STEP})))
        self._switches = {which: self._switch(which) for which, _ in wanted}
        for which, ways in wanted:
            told = [hint(self._desk.words.see("ways-in-switch-hint"))] if which == "chooses" else []
            self._keep_for([*told, self._switches[which]], ways)

    def _switch(self, which: str) -> Button:
        learn = partial(self._ways_in.learn, which)
        button = make_button(self._desk, which, learn, icon="keyboard")
        button.setObjectName(f"switch:{which}")
        return button

    def _add_times(self) -> None:
        auto, dwell = frozenset({WayIn.AUTO}), frozenset({WayIn.DWELL})
        for message, name, values, ways in (
            ("ways-in-scan-time", "scan_ms", SCAN_MS, auto),
            ("ways-in-first", "first_ms", FIRST_MS, auto),
            ("ways-in-dwell-time", "dwell_ms", DWELL_MS, dwell),
            ("ways-in-cooldown", "cooldown_ms", COOLDOWN_MS, SCANNED | dwell),
        ):
            self._add_figures(message, name, values, ways, self._seconds)

    def _add_turns(self) -> None:
        see = self._desk.words.see
        self._add_figures("ways-in-rounds", "rounds", ROUNDS, SCANNED, self._rounds)
        said = [Choice("yes", see("ways-in-say-on")), Choice("no", see("ways-in-say-off"))]
        tones = [Choice("yes", see("ways-in-tones-on")), Choice("no", see("ways-in-tones-off"))]
        size = [
            Choice("no", see("ways-in-pointer-usual")),
            Choice("yes", see("ways-in-pointer-big")),
        ]
        either: dict[str, Any] = {"yes": True, "no": False}
        self._add("ways-in-say", "names_said", said, either, SCANNED)
        self._add("ways-in-tones", "tones", tones, either, SCANNED)
        self._add("ways-in-pointer", "big_pointer", size, either, frozenset({WayIn.DWELL}))

    def _add_figures(
        self,
        message: str,
        name: str,
        values: Sequence[int],
        ways: frozenset[WayIn],
        label: Callable[[int], str],
    ) -> None:
        options = [Choice(str(value), label(value)) for value in values]
        self._add(message, name, options, {str(value): value for value in values}, ways)

    def _add(
        self,
        message: str,
        name: str,
        options: list[Choice],
        values: dict[str, Any],
        ways: frozenset[WayIn],
        *,
        side_by_side: bool = True,
    ) -> None:
        title = self._desk.words.see(message)
        now = getattr(self._ways_in.choice, name)
        current = next((key for key, value in values.items() if value == now), None)
        choices = Choices(self._desk, options, current, side_by_side=side_by_side)
        choices.setAccessibleName(title)
        choices.chosen.connect(lambda chosen: self._choose(name, values[chosen]))
        self._keep_for([subheading(title), choices], ways)

    def _keep_for(self, part: list[QWidget], ways: frozenset[WayIn]) -> None:
        for widget in part:
            self._column.addWidget(widget)
        self._for.append((part, ways))

    def _choose(self, name: str, value: object) -> None:
        changes: dict[str, Any] = {name: value}
        self._ways_in.choose(replace(self._ways_in.choice, **changes))

    def _show(self) -> None:
        for part, ways in self._for:
            for widget in part:
                widget.setVisible(self._ways_in.choice.way in ways)
        for which, button in self._switches.items():
            button.setText(self._switch_text(which))
        self.shown.emit()
        set_tab_order(self.window())

    def _switch_text(self, which: str) -> str:
        see = self._desk.words.see
        if self._ways_in.learning == which:
            return see("ways-in-press-now")
        choice = self._ways_in.choice
        if which == "chooses":
            return see("ways-in-chooses", name=switch_name(self._desk.words, choice.chooses))
        return see("ways-in-steps", name=switch_name(self._desk.words, choice.steps))

    def _seconds(self, milliseconds: int) -> str:
        return self._desk.words.see("ways-in-seconds", seconds=f"{milliseconds / MS:g}")

    def _rounds(self, count: int) -> str:
        return self._desk.words.see("ways-in-rounds-option", count=count)
