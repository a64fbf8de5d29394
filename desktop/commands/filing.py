"""Filing one whole petition at the real window, by keys alone: what the tour and the bench do."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt

from desktop.commands.hand import Hand
from desktop.flow.places import RECEIPT, REVIEW, WELCOME, Place, PlaceKind, road
from desktop.petition.form import FormField
from ui.main_window import MainWindow

Until = Callable[[], bool]
"""What must be true before the hand goes on."""

Press = Callable[[], None]
"""One key or one input."""

Answers = Mapping[str, object]
"""The answers to give, by field id; address.search is what is typed to find the county."""


class Filing:
    """Gives the answers page by page; an optional field without an answer stays empty."""

    def __init__(self, window: MainWindow, hand: Hand, answers: Answers) -> None:
        self._session = window.desk.session
        self._hand = hand
        self._answers = answers
        self._ways: dict[str, Callable[[FormField], list[Press]]] = {
            "consent": self._tick,
            "declaration": self._tick,
            "choice": self._choose,
            "identity": self._identity,
            "address": self._address,
        }

    def steps(self) -> Iterator[Until]:
        """File the petition; each step yields what to wait for before the next key."""
        yield self._is_at(WELCOME)
        yield from self._begin()
        for place in road(self._session.form):
            yield self._is_at(place)
            yield from self._answer(place)
            self._hand.go_on()
        yield self._is_at(RECEIPT)

    def _begin(self) -> Iterator[Until]:
        self._hand.press(Qt.Key.Key_Space)
        yield lambda: self._session.place.kind in (PlaceKind.PETITIONS, PlaceKind.QUESTION)
        if self._session.place.kind is PlaceKind.PETITIONS:
            self._hand.go_on()

    def _is_at(self, place: Place) -> Until:
        return lambda: self._session.place == place

    def _answer(self, place: Place) -> Iterator[Until]:
        form = self._session.form
        declaring = place.kind is PlaceKind.DECLARATION
        field = form.field("declaration" if declaring else place.field)
        if place != REVIEW and field is not None and field.id in self._answers:
            for press in self._ways.get(field.kind, self._write)(field):
                press()
                yield at_once

    def _write(self, field: FormField) -> list[Press]:
        return [partial(self._hand.type, str(self._answers[field.id]))]

    def _tick(self, _field: FormField) -> list[Press]:
        return [partial(self._hand.press, Qt.Key.Key_Space)]

    def _choose(self, field: FormField) -> list[Press]:
        ids = [option.id for option in field.options]
        downs = ids.index(str(self._answers[field.id]))
        down = partial(self._hand.press, Qt.Key.Key_Down)
        return [partial(self._hand.press, Qt.Key.Key_Space), *[down] * downs]

    def _identity(self, field: FormField) -> list[Press]:
        return [partial(self._hand.type, self._part(field, "number"))]

    def _address(self, field: FormField) -> list[Press]:
        return [
            partial(self._hand.type, self._part(field, "search")),
            partial(self._hand.press, Qt.Key.Key_Return),
            partial(self._hand.press, Qt.Key.Key_Space),
            partial(self._hand.type, self._part(field, "detail")),
        ]

    def _part(self, field: FormField, part: str) -> str:
        parts = self._answers[field.id]
        return str(parts[part]) if isinstance(parts, Mapping) else ""


def at_once() -> bool:
    """Wait for nothing but the next turn of the event loop."""
    return True
