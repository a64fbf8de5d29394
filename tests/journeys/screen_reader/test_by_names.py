"""A petition filed and looked up by another program, which knows roles and names only."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.place import PASSPHRASE
from tests.journeys.screen_reader.program import Program
from tests.journeys.screen_reader.room import Room

PYTHON = "/usr/bin/python3"
WALKER = Path(__file__).with_name("walker.py")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
LONG_S = 300


def run(room: Room, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run Debian's Python at the bus of the room."""
    foreign = {name: value for name, value in room.environment.items() if name != "PYTHONPATH"}
    return subprocess.run(  # noqa: S603 - our own words
        [PYTHON, "-W", "ignore", *words],
        env=foreign,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_S,
    )


def test_a_petition_is_filed_and_looked_up_by_names_alone(room: Room, program: Program) -> None:
    if not Path(PYTHON).exists() or run(room, "-c", BINDINGS).returncode != 0:
        pytest.skip("this machine has no bindings (Debian: python3-gi gir1.2-atspi-2.0)")
    done = run(room, str(WALKER), PASSPHRASE)
    assert done.returncode == 0, done.stderr + program.log_end
    number, code, history = done.stdout.splitlines()
    assert number.startswith("回执号 ")
    assert len(number.split()) == 1 + 12
    assert code.startswith("查询码 ")
    assert len(code.split()) == 1 + 8
    assert "信访部门已经收到" in history
    assert program.is_running
