"""Every place a person can be, and the way there."""

from desktop.flow.places import (
    DECLARATION,
    RECEIPT,
    REVIEW,
    SENDING,
    TROUBLE,
    WELCOME,
    Place,
    PlaceKind,
    road,
)
from desktop.flow.ports import Failure
from tests.flow.conversation.talk import Talk
from tests.flow.person import PROOF, at, question

QUESTIONS = tuple(
    map(
        question,
        ("consent", "type", "name", "identity", "phone", "address", "about", "occasion", "facts"),
    )
)
ASIDE = tuple(
    map(
        at,
        (
            PlaceKind.PETITIONS,
            PlaceKind.LOOK_UP,
            PlaceKind.SETTINGS,
            PlaceKind.SOUND,
            PlaceKind.WAY,
            PlaceKind.HELP,
        ),
    )
)
KEY_CHOICE = at(PlaceKind.KEY_CHOICE)
EVERYWHERE = (
    WELCOME,
    *QUESTIONS,
    REVIEW,
    DECLARATION,
    SENDING,
    RECEIPT,
    *ASIDE,
    KEY_CHOICE,
    TROUBLE,
)
"""All but the page of the passphrase, where nothing is listened for."""


def go(talk: Talk, place: Place, trouble: str = "corrupted") -> Talk:
    """Take somebody there, who has one draft already, and let the program finish."""
    talk.person.walk_to(question("phone"))
    session = talk.session
    session.home()
    if place in road(session.form):
        talk.person.walk_to(place)
    elif place in (SENDING, RECEIPT):
        _send(talk, is_accepted=place == RECEIPT)
    elif place == TROUBLE:
        session.obstacle.meet(Failure(trouble), lambda: None)
    elif place == KEY_CHOICE:
        session.go_to(place)
    elif place != WELCOME:
        session.step_aside(place.kind)
    talk.listen()
    assert talk.person.place == place
    return talk


def _send(talk: Talk, *, is_accepted: bool) -> None:
    petition_id = talk.person.send()
    records = talk.person.records
    if is_accepted:
        records.begin(petition_id)
        records.accept(petition_id, PROOF)
        talk.person.hears_of(petition_id)
