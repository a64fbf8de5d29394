"""The fake and the real central API over loopback, and an outbox of the real store."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Protocol

import pytest

from desktop.store.database import open_database
from desktop.store.store import Store, store_over
from tests.central.server import RunningCentral
from tests.delivery.samples import KEY
from tests.fakes.central import FakeCentral


class Central(Protocol):
    """What both have in common."""

    url: str
    credential: str

    def count_petitions(self) -> int: ...

    def petition_bodies(self) -> dict[str, bytes]: ...


@pytest.fixture(scope="module")
def real_central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCentral]:
    with RunningCentral(tmp_path_factory.mktemp("central")) as central:
        yield central


@pytest.fixture
def fake_central() -> Iterator[FakeCentral]:
    with FakeCentral() as central:
        yield central


@pytest.fixture(params=["fake", "real"])
def central(request: pytest.FixtureRequest) -> Central:
    found: Central = request.getfixturevalue(f"{request.param}_central")
    return found


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(open_database(None, KEY)) as database:
        yield store_over(database)


@pytest.fixture
def later() -> Iterator[ExitStack]:
    """Closes, at the end of the test, what a test has opened in the middle."""
    with ExitStack() as stack:
        yield stack
