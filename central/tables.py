"""The tables. `migrations/` makes them; a test keeps the two equal."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

NEWEST_REVISION = "0001"

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """A time in UTC, also from SQLite, which forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 SQLAlchemy's signature
        """Store UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 SQLAlchemy's signature
        """Return UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


terminals = Table(
    "terminals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(100), nullable=False, unique=True),
    Column("credential_sha256", String(64), nullable=False, unique=True),
    Column("added_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

petitions = Table(
    "petitions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("idempotency_key", String(36), nullable=False, unique=True),
    Column("terminal_id", Integer, ForeignKey("terminals.id"), nullable=False),
    Column("form_id", String(64), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("language", String(35), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("body_sha256", String(64), nullable=False),
    Column("number", String(12), nullable=False, unique=True),
    Column("query_code", String(8), nullable=False),
    Column("received_at", Moment, nullable=False),
)

case_events = Table(
    "case_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("petition_id", Integer, ForeignKey("petitions.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("at", Moment, nullable=False),
    Column("note", Text, nullable=False),
    Index("case_events_of_petition", "petition_id", "at", "id"),
)
