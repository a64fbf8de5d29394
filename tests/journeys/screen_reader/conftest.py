"""The program in a room with a screen reader and a loudspeaker, and somebody who listens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audio_desk.audio_desk import AudioDesk, run_desk
from tests.commands.place import Place
from tests.journeys.screen_reader.blind_person import BlindPerson
from tests.journeys.screen_reader.program import Program, run_program
from tests.journeys.screen_reader.room import Room, run_room
from tests.journeys.screen_reader.streams import Streams, watch_streams


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    home = tmp_path / "room"
    home.mkdir()
    with run_room(home) as room:
        room.spoken.listen_for("屏幕阅读器启用")
        yield room


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[AudioDesk]:
    """Microphone and loudspeaker: else the program would say that there are none."""
    with run_desk(tmp_path / "desk") as desk:
        yield desk


@pytest.fixture
def streams(desk: AudioDesk) -> Iterator[Streams]:
    with watch_streams(desk) as streams:
        yield streams


@pytest.fixture
def program(room: Room, streams: Streams, installation: Place, tmp_path: Path) -> Iterator[Program]:
    """The program, whose window asks for the passphrase; whatever it plays counts in `streams`."""
    places = {name: streams.desk.environment[name] for name in streams.desk.places}
    where = {"PETITION_DESK_HOME": str(installation.paths.database.parent)}
    with run_program({**room.environment, **places, **where}, tmp_path / "program.log") as program:
        yield program


@pytest.fixture
def person(room: Room, program: Program) -> Iterator[BlindPerson]:
    """Somebody at the window."""
    yield BlindPerson(room)
    print(program.log_end)  # noqa: T201 - pytest shows it where the test failed
    assert program.is_running or program.end() == 0
