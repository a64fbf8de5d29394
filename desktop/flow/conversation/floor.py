"""What the deeds of a conversation work on, and the deeds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.flow.appearance import Appearance
from desktop.flow.finding_way import FindingWay
from desktop.flow.opening import Opening
from desktop.flow.places import DECLARATION, Place, PlaceKind
from desktop.flow.session import Session
from desktop.flow.sound import Sound

Deed = Callable[["Floor"], None]

Print = Callable[[Callable[[bool], None]], None]
"""Prints the letter in hand; tells later, in the main thread, whether there was a printer."""


class Buttons(Protocol):
    """The buttons in sight that belong to the page itself. Main thread only."""

    def labels(self) -> list[str]:
        """Return what is written on them."""

    def press(self, label: str) -> None:
        """Press the one with this label, where it is still there."""


class NoButtons:
    """A page without any."""

    def labels(self) -> list[str]:
        """Return nothing."""
        return []

    def press(self, label: str) -> None:
        """Press nothing."""


class Outcomes(QObject):
    """What came of a deed that took its time: `told` carries the message id. Main thread only."""

    told = Signal(str)


@dataclass(frozen=True, slots=True)
class Floor:
    """The person's session and what stands around it. `leave` ends the program.

    Without `sound` nothing is chosen of voice and devices, without `print_letter` nothing printed,
    without `finding` nobody is asked which way in suits them. `buttons` can be pressed by what is
    written on them.
    """

    session: Session
    opening: Opening
    appearance: Appearance
    leave: Callable[[], None]
    sound: Sound | None = None
    print_letter: Print | None = None
    finding: FindingWay | None = None
    buttons: Buttons = field(default_factory=NoButtons)
    outcomes: Outcomes = field(default_factory=Outcomes)


def go_on_from(place: Place) -> Deed:
    """Return the deed that goes on from this place, and does nothing in any other.

    From the declaration nothing goes on but what `confirm` does.
    """

    def go_on(floor: Floor) -> None:
        if floor.session.place == place != DECLARATION:
            floor.session.go_on()

    return go_on


def confirm(field_id: str) -> Deed:
    """Return the deed that declares and sends: the only one here that does."""

    def send(floor: Floor) -> None:
        if floor.session.place == DECLARATION:
            floor.session.answer(field_id, answer=True)
            floor.session.go_on()

    return send


def go_back(floor: Floor) -> None:
    """Go back one place."""
    floor.session.go_back()


def next_screen(floor: Floor) -> None:
    """Show what comes next on a page that shows one thing at a time."""
    floor.appearance.screens.forward()


def step_aside(kind: PlaceKind, floor: Floor) -> None:
    """Open a place to come back from."""
    floor.session.step_aside(kind)


def other_language(floor: Floor) -> None:
    """Change to the next language."""
    floor.appearance.next_language()
