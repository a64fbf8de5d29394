"""The places a person can be, and the one road through them."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.petition.form import Form, FormField


class PlaceKind(StrEnum):
    """A kind of page."""

    WELCOME = "welcome"
    QUESTION = "question"
    REVIEW = "review"
    DECLARATION = "declaration"
    SENDING = "sending"
    RECEIPT = "receipt"
    PETITIONS = "petitions"
    LOOK_UP = "look-up"
    SETTINGS = "settings"
    SOUND = "sound"
    WAY = "way"
    """Which way in suits the person."""
    HELP = "help"
    KEY_CHOICE = "key-choice"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page, not a secret
    TROUBLE = "trouble"


ASIDE = frozenset(
    {PlaceKind.PETITIONS, PlaceKind.LOOK_UP, PlaceKind.SETTINGS, PlaceKind.SOUND}
    | {PlaceKind.WAY, PlaceKind.HELP, PlaceKind.TROUBLE}
)
"""Places one steps aside to from anywhere, and comes back from to where one was."""

LOCKED = frozenset({PlaceKind.KEY_CHOICE, PlaceKind.PASSPHRASE})
"""Places where the database waits to be unlocked; what needs it cannot be reached from here."""


UNTIL_OPEN = frozenset({PlaceKind.KEY_CHOICE, PlaceKind.PASSPHRASE, PlaceKind.TROUBLE})
"""Places one leaves when the database opens; everywhere else one may be writing already."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is; `field` names the question of a question page."""

    kind: PlaceKind
    field: str = ""


WELCOME = Place(PlaceKind.WELCOME)
REVIEW = Place(PlaceKind.REVIEW)
DECLARATION = Place(PlaceKind.DECLARATION)
SENDING = Place(PlaceKind.SENDING)
RECEIPT = Place(PlaceKind.RECEIPT)
TROUBLE = Place(PlaceKind.TROUBLE)


def questions(form: Form) -> tuple[FormField, ...]:
    """Return the fields asked one a page; the declaration comes after the review."""
    return tuple(field for field in form.fields if field.kind != "declaration")


def road(form: Form) -> tuple[Place, ...]:
    """Return the places of a petition in order, from the first question to the declaration."""
    asked = tuple(Place(PlaceKind.QUESTION, field.id) for field in questions(form))
    return (*asked, REVIEW, DECLARATION)


def after(form: Form, place: Place) -> Place:
    """Return the next place on the road (the declaration has none: sending is a deed)."""
    places = road(form)
    return places[min(places.index(place) + 1, len(places) - 1)]


def before(form: Form, place: Place) -> Place:
    """Return the place before; before the first question is the welcome."""
    index = road(form).index(place)
    return road(form)[index - 1] if index else WELCOME


def progress(form: Form, place: Place) -> tuple[int, int] | None:
    """Return (step, steps) counted from 1, or None off the road."""
    places = road(form)
    return (places.index(place) + 1, len(places)) if place in places else None
