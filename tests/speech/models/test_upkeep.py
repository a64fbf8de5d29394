"""Checking what is installed to the byte, and taking it away without touching anything else."""

from pathlib import Path

import pytest

from speech.models.errors import ModelError
from speech.models.installing import Installer
from speech.models.shelf import RECEIPT, Shelf
from speech.models.supply import FromFolder
from speech.models.upkeep import Blemish, Fault, remove, verify
from tests.speech.models.conftest import Watcher
from tests.speech.models.parcels import FILES, make_small_wheel, make_zip, model
from tests.speech.models.test_folder import UNKNOWN


@pytest.fixture
def place(shelf: Shelf, tmp_path: Path, watcher: Watcher) -> Path:
    make_small_wheel(tmp_path)
    Installer(shelf, FromFolder(tmp_path), watcher).install(model())
    return shelf.place("small")


def spoil(file: Path) -> None:
    """Change one bit, as an old disk does."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_one_changed_bit_is_found(shelf: Shelf, place: Path, watcher: Watcher) -> None:
    spoil(place / "model.bin")
    assert shelf.holds(model())
    assert verify(shelf, model(), watcher) == (Blemish("model.bin", Fault.CHANGED),)
    assert watcher.steps[-1].done == watcher.steps[-1].total


def test_a_missing_file_is_found(shelf: Shelf, place: Path, watcher: Watcher) -> None:
    (place / "graph/words.txt").unlink()
    assert verify(shelf, model(), watcher) == (Blemish("graph/words.txt", Fault.MISSING),)


def test_a_receipt_that_was_rewritten_does_not_make_it_right(
    shelf: Shelf, place: Path, watcher: Watcher
) -> None:
    spoil(place / "model.bin")
    receipt = shelf.receipt("small")
    assert receipt is not None
    (place / RECEIPT).write_text('{"model": "small", "files": []}', encoding="utf-8")
    assert Blemish("model.bin", Fault.CHANGED) in verify(shelf, model(), watcher)


def test_a_folder_filled_by_hand_is_held_against_the_manifest(
    tmp_path: Path, watcher: Watcher
) -> None:
    for path, content in FILES.items():
        (tmp_path / "small" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "small" / path).write_bytes(content)
    by_hand = Shelf(tmp_path, by_hand=True)
    assert verify(by_hand, model(), watcher) == ()
    spoil(tmp_path / "small/model.bin")
    assert verify(by_hand, model(), watcher) != ()


def test_an_unknown_model_is_held_against_what_came(
    shelf: Shelf, tmp_path: Path, watcher: Watcher
) -> None:
    make_zip(tmp_path / "small.zip", {"in/model.bin": b"1234", "in/more": b"5678"})
    Installer(shelf, FromFolder(tmp_path), watcher).install(UNKNOWN, accept_unverified=True)
    assert verify(shelf, UNKNOWN, watcher) == ()
    spoil(shelf.place("small") / "more")
    assert verify(shelf, UNKNOWN, watcher) == (Blemish("more", Fault.CHANGED),)
    (shelf.place("small") / RECEIPT).unlink()
    with pytest.raises(ModelError, match="not-comparable"):
        verify(shelf, UNKNOWN, watcher)


def test_what_is_not_there_can_be_neither_verified_nor_removed(
    shelf: Shelf, watcher: Watcher
) -> None:
    for action in (lambda: verify(shelf, model(), watcher), lambda: remove(shelf, model())):
        with pytest.raises(ModelError, match="not-installed"):
            action()


def test_nothing_is_left_of_what_is_removed(shelf: Shelf, place: Path) -> None:
    assert remove(shelf, model()) == ()
    assert not place.exists()


@pytest.mark.usefixtures("place")
def test_the_files_of_others_are_kept_and_named(shelf: Shelf) -> None:
    own = shelf.place("small") / "graph/notes.txt"
    own.write_text("mine", encoding="utf-8")
    assert remove(shelf, model()) == ("graph/notes.txt",)
    assert own.read_text(encoding="utf-8") == "mine"
    assert not shelf.holds(model())


def test_half_a_model_is_removed_too(shelf: Shelf, place: Path) -> None:
    (place / RECEIPT).unlink()
    (place / "model.bin").unlink()
    assert remove(shelf, model()) == ()
    assert not place.exists()
