import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition
from desktop.store.database import StoreError, open_database, set_aside
from desktop.store.errors import store_errors
from desktop.store.store import Store, store_over
from tests.store.conftest import SmallDisk
from tests.store.samples import KEY, NOW, draft, encode


def growing(petition: Petition, size: int) -> Petition:
    return replace(petition, answers={**petition.answers, "facts": "事" * size})


def fill(store: Store, petition: Petition) -> Petition:
    """Save until the disk is full; return what was confirmed last."""
    confirmed = petition
    for size in range(500, 500_000, 500):
        try:
            store.drafts.save(growing(petition, size))
        except StoreError as error:
            assert error.code == "disk_full"  # noqa: PT017 - the loop ends here
            return confirmed
        confirmed = growing(petition, size)
    pytest.fail("the disk never filled up")


def test_a_full_disk_is_told_and_what_was_confirmed_is_kept(small_disk: SmallDisk) -> None:
    path = small_disk.folder / "petitions.db"
    database = open_database(path, KEY)
    store = store_over(database)
    confirmed = fill(store, draft())
    assert store.drafts.all() == [confirmed]
    with pytest.raises(StoreError, match="disk_full"):
        store.drafts.save(growing(confirmed, 400_000))

    small_disk.resize("4m")
    store.drafts.save(growing(confirmed, 100_000))
    assert store.drafts.get(confirmed.id) == growing(confirmed, 100_000)
    database.close()
    database = open_database(path, KEY)
    assert store_over(database).drafts.all() == [growing(confirmed, 100_000)]
    database.check()
    database.close()


def test_a_full_disk_at_the_end_of_the_program_loses_nothing(small_disk: SmallDisk) -> None:
    path = small_disk.folder / "petitions.db"
    database = open_database(path, KEY)
    confirmed = fill(store_over(database), draft())
    database.close()
    small_disk.resize("4m")
    database = open_database(path, KEY)
    assert store_over(database).drafts.all() == [confirmed]
    database.close()


def test_a_full_disk_does_not_begin_a_try_it_cannot_keep(small_disk: SmallDisk) -> None:
    database = open_database(small_disk.folder / "petitions.db", KEY)
    store = store_over(database)
    petition = draft()
    store.drafts.save(petition)
    store.outbox.queue(petition.id, NOW)
    with pytest.raises(StoreError, match="disk_full"):
        store.outbox.begin(petition.id, lambda _: bytes(1_000_000))
    kept = store.drafts.get(petition.id)
    assert kept is not None
    assert (kept.stage, kept.tries) == (Stage.QUEUED, 0)
    assert store.outbox.begin(petition.id, encode) == encode(petition)
    database.close()


@pytest.mark.parametrize("size", ["4k", "16k", "32k", "48k"])
def test_a_disk_too_small_for_a_database_is_told(small_disk: SmallDisk, size: str) -> None:
    small_disk.resize(size)
    with pytest.raises(StoreError, match="disk_full"):
        open_database(small_disk.folder / "petitions.db", KEY)


def test_a_disk_that_only_reads_is_told_at_opening(small_disk: SmallDisk) -> None:
    path = small_disk.folder / "petitions.db"
    open_database(path, KEY).close()
    before = path.read_bytes()
    small_disk.make_read_only()
    for place in (path, small_disk.folder / "new.db", small_disk.folder / "folder" / "new.db"):
        with pytest.raises(StoreError, match="read_only"):
            open_database(place, KEY)
    with pytest.raises(StoreError, match="read_only"):
        set_aside(path, NOW)
    assert path.read_bytes() == before


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("mode", [0o500, 0o700])
def test_a_place_one_may_not_write_to_is_told_at_opening(path: Path, mode: int) -> None:
    open_database(path, KEY).close()
    path.chmod(0o400)
    path.parent.chmod(mode)
    try:
        for place in (path, path.with_name("new.db")) if mode == 0o500 else (path,):
            with pytest.raises(StoreError, match="read_only"):
                open_database(place, KEY)
    finally:
        path.parent.chmod(0o700)


@pytest.mark.parametrize("exists", [True, False])
def test_a_disk_that_fails_or_goes_away_is_unavailable(tmp_path: Path, exists: bool) -> None:
    failure = dbapi2.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR
    folder = tmp_path if exists else tmp_path / "unplugged"
    with pytest.raises(StoreError, match="unavailable"), store_errors(folder):
        raise failure
