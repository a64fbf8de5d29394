"""The tones of scanning at the program's mouth: short, and never beside a screen reader."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.flow.bridge import Bridge
from desktop.late import Late
from desktop.mouth import SpokenMouth
from speech.sound import Samples
from speech.speaker import Speaker


class Player(Speaker):
    """A speaker that only remembers how long its tones were, in milliseconds."""

    def __init__(self) -> None:
        self.tones: list[int] = []

    def play(self, samples: Samples, rate: int) -> None:
        self.tones.append(len(samples) * 1000 // rate)

    def stop(self) -> None:
        """Nothing is being said."""

    def close(self) -> None:
        """Nothing to end."""


class Room:
    """A mouth, and whether a reader runs."""

    def __init__(self) -> None:
        self.player = Player()
        self.bugs: list[Exception] = []
        self.reader_runs = False
        bridge = Bridge()
        late: Late[Speaker] = Late("mouth", lambda: self.player, bridge, self.bugs.append)
        self.mouth = SpokenMouth(
            late, bridge, lambda: self.reader_runs, lambda _text: None, lambda _said: None
        )


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    del qtbot
    room = Room()
    yield room
    room.mouth.close()
    assert room.bugs == []


def test_a_step_is_shorter_than_a_choice(room: Room, qtbot: QtBot) -> None:
    room.mouth.scan_step()
    room.mouth.scan_choice()
    qtbot.waitUntil(lambda: room.player.tones == [60, 120])


def test_a_screen_reader_is_not_disturbed(room: Room, qtbot: QtBot) -> None:
    room.reader_runs = True
    room.mouth.scan_step()
    room.mouth.scan_choice()
    room.mouth.please_speak()
    qtbot.waitUntil(lambda: len(room.player.tones) == 1)
    assert room.player.tones == [220]
