"""The schema and how it comes about."""

import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from central.database import MIGRATIONS, Database, UnusableDatabaseError, open_database
from central.tables import NEWEST_REVISION, metadata


def test_migrations_make_the_tables(database: Database) -> None:
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_newest_revision_is_the_head_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST_REVISION]


def test_servers_may_start_at_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        for database in pool.map(open_database, [database_url] * 4):
            with closing(database), database.reading() as connection:
                found = connection.execute(text("SELECT version_num FROM alembic_version"))
                assert found.scalars().all() == [NEWEST_REVISION]


def test_sqlite_commits_are_durable(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'central.db'}"
    with closing(open_database(url)) as database, database.reading() as connection:
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar()
    assert (journal, synchronous) == ("wal", 2)


def test_sqlite_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "made" / "central.db"
    open_database(f"sqlite:///{path}").close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_sqlite_in_memory_is_refused(url: str) -> None:
    with pytest.raises(UnusableDatabaseError):
        open_database(url)
