"""Every fault a network has ends in one petition, or in one that waits with a reason."""

from collections.abc import Iterator

import pytest

from desktop.delivery.client import Client, Patience
from desktop.delivery.events import Sent, Waiting
from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode
from desktop.petition.lifecycle import Stage
from desktop.store.store import Store
from tests.delivery.conftest import Central
from tests.delivery.desk import Desk
from tests.delivery.samples import IMPATIENT, PATIENT, draft
from tests.fakes import faults
from tests.fakes.fault_proxy import Fault, FaultProxy

NO_RECEIPT = b'{"number":"123456789012","query_code":"12345678","received_at":"now","deadlines":[]}'
BAD_REQUEST = b'{"error":"bad request"}'

LOST = [
    pytest.param(fault, trouble, id=name)
    for name, fault, trouble in (
        ("hung", faults.hung, Trouble.TIMEOUT),
        ("cut mid-request", faults.cut_mid_request, Trouble.NO_NETWORK),
        ("cut mid-reply", faults.cut_mid_reply, Trouble.NO_NETWORK),
        ("cut after commit", faults.swallowed, Trouble.NO_NETWORK),
        ("reset after commit", faults.swallowed_with_reset, Trouble.NO_NETWORK),
        ("silent after commit", faults.silent_after_commit, Trouble.TIMEOUT),
        ("slow trickle", faults.trickling, Trouble.TIMEOUT),
        ("garbage", faults.shouting(b"\x00\xff\x16\x03garbage\r\n\r\n"), Trouble.GARBLED),
        ("captive portal", faults.portal, Trouble.GARBLED),
        ("endless", faults.endless, Trouble.GARBLED),
        ("half a receipt", faults.saying("201 Created", NO_RECEIPT), Trouble.GARBLED),
        ("nothing at all", faults.saying("200 OK"), Trouble.GARBLED),
        ("204", faults.saying("204 No Content"), Trouble.GARBLED),
        ("redirect", faults.saying("302 Found", b"", "Location: /log-in"), Trouble.NOT_FOUND_ROUTE),
        ("400 of a proxy", faults.saying("400 Bad Request", BAD_REQUEST), Trouble.GARBLED),
        ("413 of a proxy", faults.saying("413 Too Large", faults.PORTAL), Trouble.GARBLED),
        ("422 of a proxy", faults.saying("422 No", b"{}"), Trouble.GARBLED),
        ("403", faults.saying("403 Forbidden", faults.PORTAL), Trouble.CREDENTIAL),
        ("404", faults.saying("404 Not Found"), Trouble.NOT_FOUND_ROUTE),
        ("418", faults.saying("418 I'm a teapot"), Trouble.GARBLED),
        ("429", faults.saying("429 Slow", b"", "Retry-After: 40"), Trouble.BUSY),
        ("500", faults.saying("500 Oh no"), Trouble.SERVER_ERROR),
        ("502", faults.saying("502 Bad Gateway", faults.PORTAL), Trouble.SERVER_ERROR),
        ("503", faults.saying("503 Away", b"", "Retry-After: 40"), Trouble.BUSY),
    )
]


@pytest.fixture
def proxy(central: Central) -> Iterator[FaultProxy]:
    with FaultProxy(central.url, faults.passing) as proxy:
        yield proxy


@pytest.fixture
def patience(request: pytest.FixtureRequest) -> Patience:
    """Short only where the fault is to wait for ever: a slow machine must not look like one."""
    parameters = getattr(request.node, "callspec", None)
    hangs = parameters is not None and parameters.params.get("trouble") is Trouble.TIMEOUT
    return IMPATIENT if hangs else PATIENT


@pytest.fixture
def desk(store: Store, proxy: FaultProxy, central: Central, patience: Patience) -> Iterator[Desk]:
    client = Client(proxy.url, central.credential, patience=patience)
    with Desk(store, proxy.url, central.credential, client=client) as desk:
        yield desk


def assert_sent_once(desk: Desk, central: Central, before: int) -> None:
    [entry] = desk.store.drafts.all()
    assert entry.stage is Stage.ACCEPTED
    assert central.count_petitions() == before + 1
    assert central.petition_bodies()[entry.id] == encode(entry)
    assert len(desk.told(Sent)) == 1


@pytest.mark.parametrize(("fault", "trouble"), LOST)
def test_a_fault_leaves_one_that_waits_and_then_exactly_one_petition(
    desk: Desk, proxy: FaultProxy, central: Central, fault: Fault, trouble: Trouble
) -> None:
    before = central.count_petitions()
    petition_id = desk.queue()
    proxy.fault = fault
    desk.try_once()
    waiting = desk.get(petition_id)
    assert (waiting.stage, waiting.trouble, waiting.tries) == (Stage.QUEUED, trouble, 1)
    assert [event.code for event in desk.told(Waiting)] == [trouble]
    proxy.fault = faults.passing
    desk.drain()
    assert_sent_once(desk, central, before)


def test_a_refused_connection_waits_and_then_gives_exactly_one_petition(
    desk: Desk, proxy: FaultProxy, central: Central
) -> None:
    before = central.count_petitions()
    petition_id = desk.queue()
    proxy.refuse()
    desk.try_once()
    assert desk.get(petition_id).trouble == Trouble.NO_NETWORK
    proxy.accept()
    desk.drain()
    assert_sent_once(desk, central, before)


def test_a_request_that_is_doubled_on_the_way_gives_exactly_one_petition(
    desk: Desk, proxy: FaultProxy, central: Central
) -> None:
    before = central.count_petitions()
    desk.queue()
    proxy.fault = faults.doubled
    desk.drain()
    assert_sent_once(desk, central, before)


@pytest.mark.parametrize("seed", range(60))
def test_noise_of_any_kind_is_only_a_reason_to_wait(
    store: Store, fake_central: Central, seed: int
) -> None:
    with (
        FaultProxy(fake_central.url, faults.noise(seed)) as proxy,
        Desk(store, proxy.url, fake_central.credential) as desk,
    ):
        petition_id = desk.queue(draft())
        desk.try_once()
        assert desk.stage(petition_id) is Stage.QUEUED
        proxy.fault = faults.passing
        desk.drain()
        assert_sent_once(desk, fake_central, 0)
