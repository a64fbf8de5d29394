"""Filing by choosing what is on the page, however somebody chooses; letters are chosen like all."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from accessibility.scanning.targets import name_of
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, WELCOME, Place, PlaceKind, road
from desktop.petition.form import FormField, text_in
from desktop.petition.outcome import Case
from tests.journeys.house import ANSWERS, House
from tests.journeys.on_screen_typing import OnScreenTyping

SHORT: dict[str, object] = {
    **{field: ANSWERS[field] for field in ("consent", "type", "name", "identity", "phone")},
    "address": {"search": "西湖区", "region": "330106", "detail": "一区12幢"},
    "about": "路灯坏了",
    "request": "修路灯",
    "facts": "坏了",
    "reasons": "危险。",
    "declaration": True,
}
"""The invented petition in as few words as can be: each letter is a choice."""

Wanted = Callable[[QWidget], bool]


class Chooser(Protocol):
    """A person who can choose what they see."""

    house: House

    def choose(self, wanted: Wanted) -> None:
        """Choose the first thing that is wanted."""


def named(name: str) -> Wanted:
    """Something of this name."""
    return lambda widget: name_of(widget) == name


def is_primary(widget: QWidget) -> bool:
    """Whether it is the main deed of a page."""
    return str(widget.property("role")) == "primary"


def choose_message(person: Chooser, message: str) -> None:
    """Choose a button by the message on it."""
    person.choose(named(person.house.sentence(message)))


def file(person: Chooser) -> None:
    """File the short petition, from the welcome to the receipt."""
    house = person.house
    house.wait_at(WELCOME)
    choose_message(person, "button-begin")
    for place in road(house.application.session.form):
        house.wait_at(place)
        _answer(person, place)
        person.choose(is_primary)
    house.wait_at(RECEIPT)


def look_up(person: Chooser) -> None:
    """Follow the petition from its receipt, until its state is told."""
    house = person.house
    choose_message(person, "button-look-up")
    house.wait_at(Place(PlaceKind.LOOK_UP))
    choose_message(person, "button-ask")
    house.until(lambda: isinstance(house.application.session.look_up.result, Case))
    house.until(lambda: house.says("case-received"))


def _answer(person: Chooser, place: Place) -> None:
    asked = "declaration" if place == DECLARATION else place.field
    field = person.house.application.session.form.field(asked)
    if place != REVIEW and field is not None:
        _give(person, field, SHORT.get(field.id))


def _give(person: Chooser, field: FormField, answer: object) -> None:
    if field.kind in ("consent", "declaration"):
        agree = "button-declare" if field.kind == "declaration" else "button-agree"
        choose_message(person, agree)
    elif field.kind == "choice":
        option = next(each for each in field.options if each.id == answer)
        person.choose(named(text_in(option.label, "zh-CN")))
    elif isinstance(answer, Mapping):
        _give_parts(person, answer)
    elif answer is not None:
        write(person, str(answer))


def _give_parts(person: Chooser, parts: Mapping[str, object]) -> None:
    if "search" not in parts:
        write(person, str(parts["number"]))
        return
    write(person, str(parts["search"]), place=0)
    regions = person.house.application.session.regions
    person.choose(named(regions.full_name(str(parts["region"]))))
    write(person, str(parts["detail"]))


def write(person: Chooser, text: str, place: int = -1) -> None:
    """Write on the keyboard of one of the page's fields, key by key."""
    OnScreenTyping(person.house, lambda key: person.choose(lambda seen: seen is key)).write(
        text, place
    )
