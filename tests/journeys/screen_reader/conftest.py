"""The program as a user starts it, in a room with a screen reader, and somebody who listens."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.place import Place
from tests.journeys.screen_reader.blind_person import BlindPerson
from tests.journeys.screen_reader.room import Room, run_room

START = "import sys; from desktop.command import main; sys.exit(main([]))"
LOG_END = 4000


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    home = tmp_path / "room"
    home.mkdir()
    with run_room(home) as room:
        room.spoken.listen_for("屏幕阅读器启用")
        yield room


@pytest.fixture
def person(room: Room, installation: Place, tmp_path: Path) -> Iterator[BlindPerson]:
    """Somebody at the window of the program, which asks for the passphrase."""
    where = {"PETITION_DESK_HOME": str(installation.paths.database.parent)}
    where["PYTHONFAULTHANDLER"] = "1"  # the log tells of a crash
    log = tmp_path / "program.log"
    command = [sys.executable, "-c", START]
    with (
        log.open("wb") as written,
        subprocess.Popen(  # noqa: S603 - the command above
            command, env={**room.environment, **where}, stderr=written
        ) as program,
    ):
        try:
            yield BlindPerson(room)
            assert program.poll() is None, log.read_text()[-LOG_END:]
        finally:
            program.kill()
