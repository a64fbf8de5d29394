"""A volunteer at an installation, and a central API to send to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.paths import Paths, find_paths
from tests.central.server import RunningCentral
from tests.commands.place import Place, place_under_passphrase
from tests.commands.volunteer import Volunteer
from tests.store.secret_service_session import needs_programs, session_bus, unlock_keyring


@pytest.fixture
def volunteer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Volunteer:
    return Volunteer(monkeypatch, capsys)


@pytest.fixture
def paths() -> Paths:
    """The real installation's, where nothing is yet."""
    return find_paths(practice=False)


@pytest.fixture
def place() -> Place:
    return place_under_passphrase()


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A real keyring, unlocked, for this test."""
    needs_programs()
    with session_bus(tmp_path, monkeypatch, "--session"):
        unlock_keyring()
        yield


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCentral]:
    with RunningCentral(tmp_path_factory.mktemp("central")) as running:
        yield running
