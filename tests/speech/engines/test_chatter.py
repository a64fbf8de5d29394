"""Chatter of libraries stays out of the terminal, everything else comes through."""

import os

import pytest

from speech.engines.chatter import CHATTER, without_chatter


def test_chatter_is_left_out_and_the_rest_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    [chatter] = CHATTER
    with without_chatter():
        os.write(2, b"first\n" + chatter + b"\nERROR: model is damaged\n")
    os.write(2, b"after\n")
    assert capfd.readouterr().err.splitlines() == [
        "first",
        "ERROR: model is damaged",
        "after",
    ]


def test_what_was_written_comes_through_with_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OSError, match="broken"), without_chatter():
        _fail()
    assert capfd.readouterr().err == "why\n"


def _fail() -> None:
    os.write(2, b"why\n")
    raise OSError("broken")
