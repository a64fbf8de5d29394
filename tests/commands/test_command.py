"""The words after `petition-desk`, and what they cost before they are needed."""

import subprocess
import sys

import pytest

from desktop.command import main

HEAVY = ("PySide6", "requests", "pydantic", "sqlcipher3", "keyring", "fluent", "central.command")
LOADED = f"import sys, desktop.command; print([n for n in {HEAVY} if n in sys.modules])"


def test_nothing_heavy_is_loaded_before_a_command_needs_it() -> None:
    command = [sys.executable, "-c", LOADED]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert loaded.stdout == "[]\n"


def test_the_list_of_commands_leaves_out_the_doctor_s_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(f"\n    {name} " in shown for name in ("outbox", "setup", "doctor", "tour"))
    assert "screen-probe" not in shown


@pytest.mark.parametrize("words", [["outbox"], ["outbox", "export"], ["setup", "--key", "plain"]])
def test_words_that_make_no_command_are_refused(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: petition-desk" in capsys.readouterr().err


def test_as_a_program_of_its_own_it_ends_with_the_command_s_code() -> None:
    command = [sys.executable, "-m", "desktop.command", "doctor", "--json"]
    ended = subprocess.run(  # noqa: S603 - the command above
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert '"doctor-central-unset"' in ended.stdout
    assert ended.stderr == ""
