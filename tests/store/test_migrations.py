import re
from importlib.resources import files
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.petition.lifecycle import Stage
from desktop.store.connection import Database, Row
from desktop.store.database import StoreError, open_database
from desktop.store.migrate import MIGRATIONS, migrate, packaged_migrations
from desktop.store.store import store_over
from tests.store.samples import KEY, NOW, RECEIPT, draft, encode

SCRIPTS = packaged_migrations()
LEFT_BEHIND = Path(__file__).parent / "versions"


def left_behind(path: Path, version: int) -> None:
    """Make the database as the program of an earlier version leaves it, with data in it."""
    database = bare(path)
    migrate(database, SCRIPTS[:version])
    if version:
        run(database, (LEFT_BEHIND / f"{version:04}.sql").read_text(encoding="utf-8"))
    database.close()


def bare(path: Path) -> Database:
    """Open a database without running any migration: `open_database` with none to run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.store.database.packaged_migrations", lambda: ())
        return open_database(path, KEY)


def run(database: Database, script: str) -> None:
    database._connection.executescript(script)


def shape(database: Database) -> list[Row]:
    return database.rows("SELECT name, sql FROM sqlite_master ORDER BY name")


def test_every_version_has_left_something_behind() -> None:
    assert [file.name for file in sorted(LEFT_BEHIND.iterdir())] == [
        f"{version:04}.sql" for version in range(1, len(SCRIPTS) + 1)
    ]


@pytest.mark.parametrize("version", range(len(SCRIPTS) + 1))
def test_a_database_of_every_version_opens_with_all_its_data(path: Path, version: int) -> None:
    left_behind(path, version)
    database = open_database(path, KEY)
    store = store_over(database)
    assert database.version == len(SCRIPTS)
    found = {petition.stage for petition in [*store.drafts.all(), *store.outbox.entries()]}
    assert found == (set(Stage) if version else set())
    assert store.drafts.unreadable() == []
    assert store.secrets.get("central-credential") == (
        f"kept-from-version-{version}" if version else None
    )
    database.close()


@pytest.mark.parametrize("version", range(len(SCRIPTS) + 1))
def test_work_goes_on_in_a_database_of_every_version(path: Path, version: int) -> None:
    left_behind(path, version)
    database = open_database(path, KEY)
    store = store_over(database)
    store.outbox.recover()
    sent = 0
    petition = draft()
    store.drafts.save(petition)
    store.outbox.queue(petition.id, NOW)
    while waiting := store.outbox.next(NOW):
        store.outbox.begin(waiting.id, encode)
        store.outbox.accept(waiting.id, RECEIPT)
        sent += 1
    assert sent == (3 if version else 1)
    assert store.outbox.waiting() == 0
    database.close()


@pytest.mark.parametrize("version", range(len(SCRIPTS) + 1))
def test_every_version_ends_in_the_same_shape(tmp_path: Path, version: int) -> None:
    left_behind(tmp_path / "old.db", version)
    old, new = open_database(tmp_path / "old.db", KEY), open_database(tmp_path / "new.db", KEY)
    assert shape(old) == shape(new)
    old.close()
    new.close()


def test_a_migration_that_fails_leaves_the_version_before_it(database: Database) -> None:
    before = shape(database)
    broken = "CREATE TABLE extra (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);"
    with pytest.raises(dbapi2.OperationalError, match="nowhere"):
        migrate(database, [*SCRIPTS, broken])
    assert database.version == len(SCRIPTS)
    assert shape(database) == before


def test_each_migration_stands_when_a_later_one_fails(database: Database) -> None:
    good = "CREATE TABLE extra (a TEXT) STRICT;"
    with pytest.raises(dbapi2.OperationalError):
        migrate(database, [*SCRIPTS, good, "INSERT INTO nowhere VALUES (1);"])
    assert database.version == len(SCRIPTS) + 1
    assert database.rows("SELECT * FROM extra") == []


def test_a_migration_may_hold_triggers_comments_and_semicolons_in_text(database: Database) -> None:
    script = """
    -- a comment; with a semicolon
    CREATE TABLE extra (a TEXT) STRICT;
    CREATE TRIGGER twice AFTER INSERT ON extra WHEN new.a = 'a;b' BEGIN
        INSERT INTO extra VALUES ('c');
        INSERT INTO extra VALUES ('d');
    END;
    INSERT INTO extra VALUES ('a;b');
    -- the end
    """
    migrate(database, [*SCRIPTS, script])
    assert database.rows("SELECT a FROM extra") == [{"a": "a;b"}, {"a": "c"}, {"a": "d"}]


def test_two_programs_that_open_at_once_take_each_step_once(path: Path) -> None:
    first, second = bare(path), bare(path)
    steps = ["CREATE TABLE extra (a TEXT) STRICT;", "INSERT INTO extra VALUES ('once');"]

    class Late(Database):
        """Sees the version before the other program's step, as one that waited for the lock."""

        seen = 0

        @property
        def version(self) -> int:
            Late.seen += 1
            return 0 if Late.seen <= 2 else super().version

    late = Late(second._connection, path.parent)
    migrate(first, steps)
    migrate(late, steps)
    assert first.rows("SELECT a FROM extra") == [{"a": "once"}]
    first.close()
    late.close()


def test_a_newer_database_is_refused_untouched(database: Database) -> None:
    database.change("PRAGMA user_version = 99")
    before = shape(database)
    with pytest.raises(StoreError, match="newer"):
        migrate(database, SCRIPTS)
    assert (database.version, shape(database)) == (99, before)


def test_the_packaged_migrations_are_numbered_in_one_row() -> None:
    names = [file.name for file in files("desktop.store.migrations").iterdir()]
    numbers = sorted(int(name[:4]) for name in names if re.fullmatch(r"\d{4}_[a-z_]+\.sql", name))
    assert numbers == list(range(1, len(SCRIPTS) + 1))


def test_a_gap_in_the_numbers_is_a_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("0001_a.sql", "0003_b.sql"):
        (tmp_path / name).write_text("SELECT 1;")
    monkeypatch.setattr("importlib.resources.files", {MIGRATIONS: tmp_path}.get)
    with pytest.raises(ValueError, match=r"\[1, 3\]"):
        packaged_migrations()
