"""Setting a terminal up with somebody at it, who types secrets unseen."""

import getpass
import json

import pytest

from desktop.paths import Paths
from tests.commands.volunteer import Volunteer

WORDS = ("setup", "--central-url", "https://xf.example.gov.cn", "--key", "passphrase")
CREDENTIAL = "Zm9vYmFy-credential"
NEW = "a new passphrase"


class Watched:
    """A terminal with somebody at it, who types secrets unseen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *secrets: str) -> None:
        self.asked: list[str] = []
        self._secrets = list(secrets)
        monkeypatch.setattr("desktop.commands.terminal.Terminal.is_watched", True)
        monkeypatch.setattr(getpass, "getpass", self._getpass)

    def _getpass(self, prompt: str, _stream: object) -> str:
        self.asked.append(prompt)
        if not self._secrets:
            raise EOFError
        return self._secrets.pop(0)


def test_somebody_who_watches_types_the_new_passphrase_twice(
    volunteer: Volunteer, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(monkeypatch, CREDENTIAL, NEW, NEW)
    said = volunteer.says(*WORDS)
    assert said.code == 0
    assert [prompt[:6] for prompt in watched.asked] == [
        "请输入这台电",
        "请设一个口令",
        "请把口令再输",
    ]
    assert json.loads(paths.settings.read_text("utf-8"))["key"] == "passphrase"


def test_two_different_passphrases_are_none(
    volunteer: Volunteer, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    Watched(monkeypatch, CREDENTIAL, NEW, "a neu passphrase")
    said = volunteer.says(*WORDS)
    assert said.code == 1
    assert "不一样" in said.err
    assert not paths.passphrase.exists()


def test_leaving_at_the_question_sets_nothing_up(
    volunteer: Volunteer, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    Watched(monkeypatch)
    said = volunteer.says(*WORDS)
    assert said.code == 1
    assert not paths.settings.exists()
