"""Who gives the commands: types, and reads what comes back."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.command import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


class Volunteer:
    """Gives commands in this process; nobody watches, so secrets are lines of the input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def says(self, *words: str, typing: Sequence[str] = ()) -> Said:
        typed = "".join(f"{line}\n" for line in typing)
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        self._capsys.readouterr()
        code = main(words)
        captured = self._capsys.readouterr()
        return Said(code, captured.out, captured.err)
