"""A package manager at work, and what becomes of it when somebody stops."""

import sys
from pathlib import Path

import pytest

from speech.models.child import biggest_below, last_line, run
from speech.models.errors import ModelError

WAITS = "import os, threading; open('pid', 'w').write(str(os.getpid())); threading.Event().wait()"


def command(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def test_it_sees_the_folder_and_the_environment(tmp_path: Path) -> None:
    program = "import os; open('said', 'w').write(os.environ['WORD'])"
    run("tool", command(program), tmp_path, {"WORD": "信访"}, lambda: None)
    assert (tmp_path / "said").read_text(encoding="utf-8") == "信访"


def test_what_it_said_last_is_the_reason(tmp_path: Path) -> None:
    program = "import sys; print('begin', flush=True); sys.exit('ERROR: no such package')"
    with pytest.raises(ModelError) as failed:
        run("tool", command(program), tmp_path, {}, lambda: None)
    assert failed.value.code == "tool-failed"
    assert failed.value.arguments["reason"] == "ERROR: no such package"


def test_a_tool_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as failed:
        run("tool", ("no-such-program",), tmp_path, {}, lambda: None)
    assert (failed.value.code, failed.value.arguments) == (
        "tool-missing",
        {"tool": "tool"},
    )


def test_whoever_stops_leaves_nothing_running(tmp_path: Path) -> None:
    def stop() -> None:
        if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text(encoding="ascii"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run("tool", command(WAITS), tmp_path, {}, stop)
    process = (tmp_path / "pid").read_text(encoding="ascii")
    assert not Path("/proc", process).exists()


@pytest.mark.parametrize(
    ("output", "line"),
    [
        (b"", ""),
        (b"\n \n", ""),
        (b"one\n two \n\n", "two"),
        (b"x" * 999, "x" * 300),
        (b"\xff", "�"),
    ],
)
def test_the_last_line_is_the_last_that_says_something(output: bytes, line: str) -> None:
    assert last_line(output) == line


def test_the_biggest_file_is_measured(tmp_path: Path) -> None:
    assert biggest_below(tmp_path / "nowhere") == 0
    (tmp_path / "below").mkdir()
    (tmp_path / "below/one").write_bytes(b"123")
    (tmp_path / "two").write_bytes(b"12")
    assert biggest_below(tmp_path) == 3
