"""A real central API in a process of its own, and installations that know it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.central.server import RunningCentral
from tests.commands.place import Place, place_under_passphrase
from tests.journeys.house import House
from tests.store.conftest import SmallDisk


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCentral]:
    with RunningCentral(tmp_path_factory.mktemp("central")) as running:
        yield running


@pytest.fixture
def installation(central: RunningCentral) -> Place:
    """An installation under a passphrase, which knows where to send to."""
    place = place_under_passphrase()
    place.know(central.url, central.credential)
    return place


@pytest.fixture
def house(qapp: QApplication, installation: Place) -> Iterator[House]:
    with House(qapp, installation) as house:
        yield house


@pytest.fixture
def small_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of its own for everything the program keeps."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root and mount(8)")
    folder = tmp_path / "disk"
    folder.mkdir()
    disk = SmallDisk(folder)
    try:
        disk.mount("4m")
    except subprocess.CalledProcessError:
        pytest.skip("this machine does not let root mount a disk, as in some containers")
    monkeypatch.setenv("PETITION_DESK_HOME", str(folder))
    yield disk
    disk.unmount()
