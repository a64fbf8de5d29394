"""A person with one switch or two at the window of a house: nothing but presses of those."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from accessibility.scanning.plan import Group, Stop
from accessibility.scanning.scanning import Scanning
from desktop.flow.ways_in import WayIn, WaysIn
from tests.journeys.chosen import Wanted
from tests.journeys.house import House

MOST_STEPS = 300
LONG_MS = 10_000
"""Longer than any stop and any rest after a press, by the person's own clock."""


def holds(stop: Stop | None, wanted: Wanted) -> bool:
    """Whether this is what is wanted, or a group with it inside."""
    if isinstance(stop, Group):
        return any(holds(member, wanted) for member in stop.members)
    return stop is not None and wanted(stop.widgets[0])


class SwitchPerson:
    """Watches the frame, by a clock of their own, and presses real keys."""

    def __init__(self, house: House, way: WayIn) -> None:
        self.house = house
        self._now = LONG_MS
        self.ways_in.choose(replace(self.ways_in.choice, way=way))
        self.scanning.clock = lambda: self._now
        self.scanning.start_over()

    @property
    def ways_in(self) -> WaysIn:
        return self.house.window.desk.ways_in

    @property
    def scanning(self) -> Scanning:
        at_window = self.house.window.ways_in
        assert at_window is not None
        return at_window.scanning

    def choose(self, wanted: Wanted) -> None:
        """Choose something, through the groups it lies in."""
        while isinstance(self._reach(wanted), Group):
            self.press(Qt.Key.Key_Space)
        self.press(Qt.Key.Key_Space)

    def press(self, key: Qt.Key) -> None:
        """Press a switch, long after the last time, and look what came of it."""
        self._press_at_window(key)
        self.house.until(lambda: self.house.window.is_settled)
        self.scanning.tick()

    def step(self) -> None:
        """Press the switch that lets the frame go on."""
        self._press_at_window(Qt.Key.Key_Return)

    def wait(self) -> None:
        """Let the time of one stop pass: the frame moves by itself."""
        self._now += LONG_MS
        self.scanning.tick()

    def _press_at_window(self, key: Qt.Key) -> None:
        self._now += LONG_MS if self.ways_in.choice.way is WayIn.STEP else 0
        handle = self.house.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        self.house.qt.processEvents()
        self._now += self.ways_in.choice.cooldown_ms

    def _reach(self, wanted: Wanted) -> Stop:
        is_auto = self.ways_in.choice.way is WayIn.AUTO
        for _ in range(MOST_STEPS):
            current = self.scanning.current
            if current is not None and holds(current, wanted):
                return current
            if current is None:
                self.press(Qt.Key.Key_Space)  # scanning rests until a press
            elif is_auto:
                self.wait()
            else:
                self.step()
        pytest.fail(f"never framed at {self.house.place}: {self.house.text}")
