import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.store.connection import Database
from desktop.store.database import StoreError, open_database, remove_database, set_aside
from desktop.store.migrate import packaged_migrations
from desktop.store.store import Store, store_over
from tests.store.samples import KEY, NOW, OTHER_KEY, draft


def refusal(path: Path | None, key: bytes = KEY) -> str:
    with pytest.raises(StoreError) as caught:
        open_database(path, key, patience=0)
    return caught.value.code


def test_what_is_saved_is_there_when_it_is_opened_again(path: Path) -> None:
    petition = draft()
    first = open_database(path, KEY)
    store_over(first).drafts.save(petition)
    first.close()
    second = open_database(path, KEY)
    assert store_over(second).drafts.all() == [petition]
    second.close()


def test_nothing_can_be_read_from_the_files(store: Store, path: Path) -> None:
    petition = draft("欧阳修")
    store.drafts.save(petition)
    store.secrets.keep("central-credential", "very-secret-credential")
    store.database.tidy()
    store.drafts.save(replace(petition, step="name"))
    clear = [b"SQLite format", b"petitions", b"very-secret-credential", petition.id.encode()]
    clear += ["欧阳修".encode(), json.dumps("欧阳修").strip('"').encode()]
    for file in (path, path.with_name("petitions.db-wal")):
        content = file.read_bytes()
        assert len(content) >= 4096
        assert [text for text in clear if text in content] == []


def test_folder_and_files_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "petitions.db"
    database = open_database(path, KEY)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {"petitions.db": 0o600, "petitions.db-wal": 0o600, "petitions.db-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    database.close()


def test_a_save_survives_a_power_cut(database: Database) -> None:
    assert database.rows("PRAGMA journal_mode") == [{"journal_mode": "wal"}]
    assert database.rows("PRAGMA synchronous") == [{"synchronous": 2}]
    assert database.rows("PRAGMA foreign_keys") == [{"foreign_keys": 1}]
    assert database.rows("PRAGMA secure_delete") == [{"secure_delete": 1}]


def test_in_memory_it_works_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = open_database(None, KEY)
    store_over(database).drafts.save(draft())
    assert len(store_over(database).drafts.all()) == 1
    database.close()
    assert list(tmp_path.iterdir()) == []


def test_a_relative_path_that_looks_like_an_address_is_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    open_database(Path("file:petitions.db"), KEY).close()
    assert [file.name for file in tmp_path.iterdir()] == ["file:petitions.db"]


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_a_bug(path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        open_database(path, bytes(length))
    assert not path.exists()


def test_a_wrong_key_is_told_and_harms_nothing(path: Path) -> None:
    open_database(path, KEY).close()
    before = path.read_bytes()
    assert refusal(path, OTHER_KEY) == "wrong_key"
    assert path.read_bytes() == before
    open_database(path, KEY).close()


def test_a_database_of_a_newer_program_is_left_alone(path: Path) -> None:
    database = open_database(path, KEY)
    database.change(f"PRAGMA user_version = {len(packaged_migrations()) + 1}")
    database.close()
    before = path.read_bytes()
    assert refusal(path) == "newer"
    assert path.read_bytes() == before


def test_another_program_that_writes_for_long_is_told(path: Path, database: Database) -> None:
    with database.transaction():
        assert refusal(path) == "busy"
    open_database(path, KEY, patience=0).close()


def test_a_second_connection_reads_and_writes_beside_the_first(path: Path, store: Store) -> None:
    other = open_database(path, KEY)
    petition = draft()
    store.drafts.save(petition)
    assert store_over(other).drafts.all() == [petition]
    store_over(other).drafts.delete(petition.id)
    assert store.drafts.all() == []
    other.close()


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "unavailable"
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "petitions.db") == "unavailable"


def test_a_failed_transaction_changes_nothing(store: Store) -> None:
    kept, dropped = draft(), draft()
    store.drafts.save(kept)

    def fail() -> None:
        with store.transaction():
            store.drafts.save(dropped)
            with store.transaction():
                store.drafts.delete(kept.id)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.drafts.all() == [kept]


def test_our_own_mistakes_are_not_called_failures_of_the_disk(database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as caught:
        database.rows("SELECT * FROM nowhere")
    assert not isinstance(caught.value, StoreError)


def test_a_damaged_database_is_kept_aside_whole(path: Path) -> None:
    petition = draft()
    database = open_database(path, KEY)
    store_over(database).drafts.save(petition)
    log = path.with_name("petitions.db-wal")
    # As a crash leaves it, with what was saved last only in the log.
    files = {file.name: file.read_bytes() for file in (path, log)}
    database.close()
    for name, content in files.items():
        path.with_name(name).write_bytes(content)

    aside = set_aside(path, NOW)

    assert aside == path.parent / "petitions-damaged-20260304-050607" / "petitions.db"
    assert {file.name: file.read_bytes() for file in aside.parent.iterdir()} == files
    assert list(path.parent.iterdir()) == [aside.parent]
    rescued = open_database(aside, KEY)
    assert store_over(rescued).drafts.all() == [petition]
    rescued.close()


def test_keeping_aside_never_overwrites(path: Path) -> None:
    kept = []
    for content in (b"first", b"second", b"third"):
        path.write_bytes(content)
        kept.append(set_aside(path, NOW))
    assert [file.read_bytes() for file in kept] == [b"first", b"second", b"third"]
    assert not path.exists()


def test_removing_takes_the_log_along(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).write_bytes(b"x")
    remove_database(path)
    remove_database(path)
    assert list(path.parent.iterdir()) == []
