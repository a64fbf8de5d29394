"""Filing one whole petition at the real window, by keys alone: what the tour and the bench do."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Qt

from desktop.commands.hand import Hand
from desktop.flow.places import REVIEW, WELCOME, Place, PlaceKind, road
from desktop.petition.form import FormField
from ui.main_window import MainWindow

Until = Callable[[], bool]
"""What must be true before the hand goes on."""

Answers = Mapping[str, object]
"""The answers to give, by field id; address.search is what is typed to find the county."""


class Filing:
    """Gives the answers page by page; an optional field without an answer stays empty."""

    def __init__(self, window: MainWindow, hand: Hand, answers: Answers) -> None:
        self._session = window.desk.session
        self._hand = hand
        self._answers = answers
        self._ways: dict[str, Callable[[FormField], None]] = {
            "consent": self._tick,
            "declaration": self._tick,
            "choice": self._choose,
            "identity": self._identity,
            "address": self._address,
        }

    def steps(self) -> Iterator[Until]:
        """File the petition; each step yields what to wait for before the next one."""
        yield self._is_at(WELCOME)
        self._begin()
        for place in road(self._session.form):
            yield self._is_at(place)
            self._answer(place)
            self._hand.go_on()
        yield self._is_at(Place(PlaceKind.RECEIPT))

    def _begin(self) -> None:
        self._hand.press(Qt.Key.Key_Space)
        if self._session.place.kind is PlaceKind.PETITIONS:
            self._hand.go_on()

    def _is_at(self, place: Place) -> Until:
        return lambda: self._session.place == place

    def _answer(self, place: Place) -> None:
        form = self._session.form
        declaring = place.kind is PlaceKind.DECLARATION
        field_id = "declaration" if declaring else place.field
        field = form.field(field_id)
        if place != REVIEW and field is not None and field.id in self._answers:
            self._ways.get(field.kind, self._write)(field)

    def _write(self, field: FormField) -> None:
        self._hand.type(str(self._answers[field.id]))

    def _tick(self, _field: FormField) -> None:
        self._hand.press(Qt.Key.Key_Space)

    def _choose(self, field: FormField) -> None:
        ids = [option.id for option in field.options]
        self._hand.press(Qt.Key.Key_Space)
        for _ in range(ids.index(str(self._answers[field.id]))):
            self._hand.press(Qt.Key.Key_Down)

    def _identity(self, field: FormField) -> None:
        self._hand.type(self._part(field, "number"))

    def _address(self, field: FormField) -> None:
        self._hand.type(self._part(field, "search"))
        self._hand.press(Qt.Key.Key_Tab)
        self._hand.press(Qt.Key.Key_Space)
        self._hand.type(self._part(field, "detail"))

    def _part(self, field: FormField, part: str) -> str:
        parts = self._answers[field.id]
        return str(parts[part]) if isinstance(parts, Mapping) else ""
