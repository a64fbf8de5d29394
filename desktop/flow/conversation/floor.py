"""What the deeds of a conversation work on, and the deeds."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.flow.appearance import Appearance
from desktop.flow.opening import Opening
from desktop.flow.places import DECLARATION, Place
from desktop.flow.session import Session

Deed = Callable[["Floor"], None]


@dataclass(frozen=True, slots=True)
class Floor:
    """The person's session and what stands around it. `leave` ends the program."""

    session: Session
    opening: Opening
    appearance: Appearance
    leave: Callable[[], None]


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
