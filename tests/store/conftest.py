import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.connection import Database
from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from tests.store.samples import KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "petitions.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_database(path, KEY)
    yield database
    database.close()


@pytest.fixture
def store(database: Database) -> Store:
    return store_over(database)


class SmallDisk:
    """A real file system of its own in memory, whose size and mode can be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def mount(self, size: str) -> None:
        _run("mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(self.folder))

    def resize(self, size: str) -> None:
        _run("mount", "-o", f"remount,size={size}", str(self.folder))

    def make_read_only(self) -> None:
        _run("mount", "-o", "remount,ro", str(self.folder))

    def unmount(self) -> None:
        _run("umount", str(self.folder))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the commands above


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root and mount(8)")
    folder = tmp_path / "disk"
    folder.mkdir()
    disk = SmallDisk(folder)
    try:
        disk.mount("256k")
    except subprocess.CalledProcessError:
        pytest.skip("this machine does not let root mount a disk, as in some containers")
    yield disk
    disk.unmount()
