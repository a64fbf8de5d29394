"""Every command is understood in every place, and something follows from it."""

import pytest

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, REVIEW, WELCOME, Place, PlaceKind
from desktop.flow.understanding.meanings import Command, CommandKind
from tests.flow.conversation.talk import Talk
from tests.flow.person import Person, question
from tests.flow.person import at as place_of

PLACES = [
    WELCOME,
    *map(question, ("consent", "type", "name", "identity", "phone", "address", "about", "facts")),
    REVIEW,
    DECLARATION,
    *map(place_of, (PlaceKind.LOOK_UP, PlaceKind.PETITIONS, PlaceKind.SETTINGS, PlaceKind.HELP)),
]
SILENT = frozenset({CommandKind.NOT_FINISHED})
"""Answered by listening on."""


def go(person: Person, place: Place) -> None:
    if place.kind in {PlaceKind.QUESTION, PlaceKind.REVIEW, PlaceKind.DECLARATION}:
        person.walk_to(place)
    elif place != WELCOME:
        person.session.step_aside(place.kind)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.field or place.kind)
@pytest.mark.parametrize("kind", CommandKind)
def test_something_follows_from_every_command(talk: Talk, place: Place, kind: CommandKind) -> None:
    go(talk.person, place)
    talk.listen()
    said, left, here = len(talk.mouth.said), talk.left, talk.person.place
    turns = talk.conversation._turns
    command = Command(kind, 1)
    if not turns.own(command):
        turns.perform(talk.conversation._dialogue.obey(command))
    talk.listen()
    answered = len(talk.mouth.said) > said or talk.left > left
    assert answered or kind in SILENT or talk.person.place != here
    assert talk.state() in {TalkState.LISTENING, TalkState.PAUSED, TalkState.THINKING}
