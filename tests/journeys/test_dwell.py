"""A person whose pointer follows the head files a petition: it moves and rests, nothing is pressed.

The texts are written on the on-screen keyboard, letter by letter, in the same way.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from accessibility.dwell.dwelling import Dwelling
from accessibility.focus import reveal
from accessibility.scanning.targets import name_of, seen_part, target_at, targets_in
from desktop.flow.places import RECEIPT, WELCOME
from desktop.flow.ways_in import DWELL_MS, WayIn, WaysIn
from tests.central.server import RunningCentral
from tests.journeys.chosen import SHORT, Wanted, choose_message, file, look_up, named
from tests.journeys.house import House
from tests.journeys.samples import body_of

LONG_MS = 10_000
"""Longer than any rest, by the person's own clock."""

NOWHERE = QPoint(1, 1)
"""A point of the window where nothing can be clicked."""


class PointerPerson:
    """Moves a pointer by real events at the window, and rests by a clock of their own."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._now = LONG_MS
        self.ways_in.choose(replace(self.ways_in.choice, way=WayIn.DWELL))
        self.dwelling.clock = lambda: self._now

    @property
    def ways_in(self) -> WaysIn:
        return self.house.window.desk.ways_in

    @property
    def dwelling(self) -> Dwelling:
        at_window = self.house.window.ways_in
        assert at_window is not None
        return at_window.dwelling

    def choose(self, wanted: Wanted) -> None:
        """Go to something and rest there until it is clicked."""
        self.move_onto(self.find(wanted))
        self.rest()
        self.house.until(lambda: self.house.window.is_settled)

    def find(self, wanted: Wanted) -> QWidget:
        """Find something in the window."""
        self.house.until(lambda: self.house.window.is_settled)
        self.house.qt.processEvents()
        whole = self.house.window.centralWidget()
        assert whole is not None
        return next(target for target in targets_in(whole) if wanted(target))

    def move_onto(self, target: QWidget) -> None:
        """Move the pointer away from where it is and onto this; again, if the page moves below."""
        self.house.until(lambda: self._moves_onto(target))

    def _moves_onto(self, target: QWidget) -> bool:
        reveal(target)
        centre = seen_part(self.house.window, (target,)).center()
        self.move(NOWHERE)
        self.move(centre)
        is_there = seen_part(self.house.window, (target,)).center() == centre
        return is_there and target_at(self.house.window, centre) is target

    def move(self, point: QPoint) -> None:
        """Move the pointer to a point of the window."""
        QTest.mouseMove(self.house.window.windowHandle(), point)
        self.house.qt.processEvents()

    def rest(self, milliseconds: int = LONG_MS) -> None:
        """Stay for so long."""
        self._now += milliseconds
        self.dwelling.tick()


def test_a_petition_is_filed_and_followed_by_resting_alone(
    house: House, central: RunningCentral
) -> None:
    person = PointerPerson(house)
    file(person)
    petition = house.petition
    assert central.petition_bodies()[petition.id] == body_of(petition, SHORT)
    assert house.place == RECEIPT
    look_up(person)


def test_a_pointer_that_stays_does_not_click_what_comes_to_lie_below_it(house: House) -> None:
    person = PointerPerson(house)
    house.wait_at(WELCOME)
    choose_message(person, "button-begin")
    page = house.place
    house.wait_at(page)
    for _ in range(5):
        person.rest()
    assert house.place == page


def test_the_ring_fills_where_the_pointer_is(house: House) -> None:
    person = PointerPerson(house)
    house.wait_at(WELCOME)
    begin = person.find(named(house.sentence("button-begin")))
    person.move_onto(begin)
    person.rest(person.ways_in.choice.dwell_ms // 2)
    ring = person.dwelling.ring
    assert ring.isVisible()
    assert ring.fill == pytest.approx(0.5)
    assert ring.geometry().center() == seen_part(house.window, (begin,)).center()
    person.move(NOWHERE)
    assert not ring.isVisible()
    assert house.place == WELCOME


def test_resting_sets_its_own_time_and_it_is_kept(house: House) -> None:
    person = PointerPerson(house)
    choose_message(person, "button-settings")
    slow = house.sentence("ways-in-seconds", seconds="3")
    person.choose(lambda widget: name_of(widget) == slow)
    assert house.application.settings.now.ways_in.dwell_ms == DWELL_MS[-1]
