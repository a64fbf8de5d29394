"""The open database: SQLite or PostgreSQL, at the newest schema, with durable writes."""

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text

from central.tables import NEWEST_REVISION

MIGRATIONS = Path(__file__).parent / "migrations"
MIGRATION_LOCK = 0x7E717107
BUSY_MILLISECONDS = 10_000
CONNECTIONS = 20


class UnusableDatabaseError(Exception):
    """The URL names a database that cannot serve."""


class Database:
    """Connections for reading and for writing; may be used from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing_engine = engine.execution_options(begin="IMMEDIATE")
        self._one_writer: AbstractContextManager[Any] = nullcontext()
        if engine.dialect.name == "sqlite":
            # SQLite has one writer and lets the others poll; a lock lets them queue instead.
            self._one_writer = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose reads are of one moment."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that is on the disk when the block ends well."""
        with self._one_writer, self._writing_engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def open_database(url: str) -> Database:
    """Return the database at this SQLAlchemy URL, made or brought to the newest schema."""
    engine = _sqlite(url) if make_url(url).get_backend_name() == "sqlite" else _postgresql(url)
    database = Database(engine)
    with database.writing() as connection:
        _migrate(connection)
    return database


def _sqlite(url: str) -> Engine:
    path = make_url(url).database
    if not path or path == ":memory:":
        message = "the SQLite database must be a file: each connection has a memory of its own"
        raise UnusableDatabaseError(message)
    _make_private(Path(path))
    engine = create_engine(
        url, hide_parameters=True, pool_size=CONNECTIONS, max_overflow=CONNECTIONS
    )
    event.listen(engine, "connect", _configure_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql(url: str) -> Engine:
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5},
    )


def _make_private(path: Path) -> None:
    """Make the file so that only its owner reads it; SQLite's side files inherit that."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _configure_sqlite(connection: Any, _record: object) -> None:
    """Leave transactions to us, wait for other processes, and sync at each commit."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    kind = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")


def _migrate(connection: Connection) -> None:
    """Bring the schema to the newest revision; several servers may start at once."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    if _revision(connection) == NEWEST_REVISION:
        return
    # Here, because most starts have nothing to migrate and Alembic takes 0.3 s to import.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
