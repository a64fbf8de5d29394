"""A database on disk, a way to the central API with weather, and a sender between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.delivery.events import Event
from desktop.delivery.sender import Sender
from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from tests.delivery.listener import LONG, Listener
from tests.delivery.office import Office
from tests.delivery.samples import KEY
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import FaultProxy


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "petitions.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The main thread's own connection to the same database."""
    database = open_database(path, KEY)
    yield store_over(database)
    database.close()


@pytest.fixture
def proxy(fake_central: FakeCentral) -> Iterator[FaultProxy]:
    with FaultProxy(fake_central.url, faults.passing) as proxy:
        yield proxy


@pytest.fixture
def told() -> Listener[Event]:
    return Listener()


@pytest.fixture
def office(path: Path, proxy: FaultProxy, fake_central: FakeCentral) -> Office:
    return Office(path, proxy, fake_central.credential)


@pytest.fixture
def sender(office: Office, store: Store, told: Listener[Event]) -> Iterator[Sender]:
    """A sender whose delays, once it has one, are as long as they get."""
    assert store.outbox.waiting() == 0
    sender = office.sender(told, chance=1.0)
    yield sender
    assert sender.stop(LONG)
