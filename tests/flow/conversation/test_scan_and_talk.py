"""Scanning beside a conversation: its names are heard, and then nobody is listened to."""

from dataclasses import replace

import pytest

from desktop.flow.conversation.ports import TalkState
from desktop.flow.ways_in import WayIn, WaysIn, WaysInChoice
from desktop.ways_in import let_scanning_sound
from tests.desktop.test_scan_voice import Room
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk

AUTO = WaysInChoice(way=WayIn.AUTO)


@pytest.fixture
def room(talk: Talk) -> Room:
    room = Room()
    let_scanning_sound(talk.chosen, talk.conversation, room, room.announced.append)
    return room


@pytest.fixture
def ways_in(talk: Talk) -> WaysIn:
    return talk.chosen.ways_in


def test_once_the_question_is_said_names_and_tones_are_heard(
    talk: Talk, room: Room, ways_in: WaysIn
) -> None:
    at(talk, "type")
    ways_in.choose(AUTO)
    ways_in.stepped("下一步")
    ways_in.took()
    assert [each.text for each in room.said] == ["下一步"]
    assert room.tones == ["step", "choice"]
    assert not talk.ear.is_open


def test_while_the_question_is_said_nothing_sounds(talk: Talk, room: Room, ways_in: WaysIn) -> None:
    ways_in.choose(AUTO)
    talk.session.begin()
    assert talk.state() is TalkState.SPEAKING
    ways_in.stepped("下一步")
    assert (room.said, room.tones) == ([], [])


@pytest.mark.parametrize(
    "choice", [WaysInChoice(), replace(AUTO, names_said=False), WaysInChoice(way=WayIn.DWELL)]
)
def test_without_names_that_are_said_the_person_is_listened_to(
    talk: Talk, room: Room, ways_in: WaysIn, choice: WaysInChoice
) -> None:
    at(talk, "type")
    ways_in.choose(AUTO)
    ways_in.choose(choice)
    assert talk.ear.is_open
    ways_in.stepped("下一步")
    assert (room.said, room.tones) == ([], [])
