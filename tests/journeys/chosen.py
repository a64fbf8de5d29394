"""Filing by choosing what is on the page, however somebody chooses; letters come from elsewhere."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from accessibility.scanning.targets import name_of
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, WELCOME, Place, road
from desktop.petition.form import FormField, text_in
from tests.journeys.house import ANSWERS, House

Wanted = Callable[[QWidget], bool]


class Chooser(Protocol):
    """A person who can choose what they see."""

    house: House

    def choose(self, wanted: Wanted) -> None:
        """Choose the first thing that is wanted."""


def named(name: str) -> Wanted:
    """Something of this name."""
    return lambda widget: name_of(widget) == name


def is_field(widget: QWidget) -> bool:
    """Whether it is something to write in."""
    return isinstance(widget, QLineEdit | QPlainTextEdit)


def field_called(object_name: str) -> Wanted:
    """One certain input."""
    return lambda widget: is_field(widget) and widget.objectName() == object_name


def is_primary(widget: QWidget) -> bool:
    """Whether it is the main deed of a page."""
    return str(widget.property("role")) == "primary"


def choose_message(person: Chooser, message: str) -> None:
    """Choose a button by the message on it."""
    person.choose(named(person.house.sentence(message)))


def file(person: Chooser) -> None:
    """File the invented petition, from the welcome to the receipt."""
    house = person.house
    house.wait_at(WELCOME)
    choose_message(person, "button-begin")
    for place in road(house.application.session.form):
        house.wait_at(place)
        _answer(person, place)
        person.choose(is_primary)
    house.wait_at(RECEIPT)


def _answer(person: Chooser, place: Place) -> None:
    asked = "declaration" if place == DECLARATION else place.field
    field = person.house.application.session.form.field(asked)
    if place != REVIEW and field is not None:
        _give(person, field, ANSWERS[field.id])


def _give(person: Chooser, field: FormField, answer: object) -> None:
    if field.kind in ("consent", "declaration"):
        agree = "button-declare" if field.kind == "declaration" else "button-agree"
        choose_message(person, agree)
    elif field.kind == "choice":
        option = next(each for each in field.options if each.id == answer)
        person.choose(named(text_in(option.label, "zh-CN")))
    elif isinstance(answer, Mapping):
        _give_parts(person, answer)
    else:
        _write(person, is_field, answer)


def _give_parts(person: Chooser, parts: Mapping[str, object]) -> None:
    if "search" not in parts:
        _write(person, is_field, parts["number"])
        return
    _write(person, field_called("address-search"), parts["search"])
    regions = person.house.application.session.regions
    person.choose(named(regions.full_name(str(parts["region"]))))
    _write(person, is_field, parts["detail"])


def _write(person: Chooser, wanted: Wanted, answer: object) -> None:
    person.choose(wanted)
    person.house.hand.type(str(answer))
