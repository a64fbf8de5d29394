"""Somebody who talks, at any place."""

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.flow.places import Place
from tests.flow.conversation.talk import Talk
from tests.flow.person import Person, question


@pytest.fixture
def talk(person: Person, qapp: QCoreApplication) -> Talk:  # noqa: ARG001 - timers need it
    """A conversation at the welcome, which has said its first words."""
    return Talk(person).start()


@pytest.fixture
def english(person: Person, qapp: QCoreApplication) -> Talk:  # noqa: ARG001 - timers need it
    return Talk(person, "en").start()


def at(talk: Talk, place: Place | str) -> Talk:
    """Take a conversation to a place, with the sample answers before it."""
    talk.person.walk_to(question(place) if isinstance(place, str) else place)
    talk.listen()
    return talk
