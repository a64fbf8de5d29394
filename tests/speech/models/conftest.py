"""A shelf, a package index and a web server of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from speech.models.progress import Step
from speech.models.shelf import Shelf
from tests.speech.models.archive_server import ArchiveServer, serving


class Watcher:
    """Remembers the steps that were told."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def __call__(self, step: Step) -> None:
        self.steps.append(step)


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder in which pip looks for wheels."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


@pytest.fixture
def web() -> Iterator[ArchiveServer]:
    with serving() as server:
        yield server
