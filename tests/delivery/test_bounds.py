"""Nothing a server does takes more time or room than it may."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from desktop.delivery.answers import Healthy
from desktop.delivery.client import Client, Patience
from desktop.delivery.transport import MAX_REPLY_BYTES, Timeouts
from desktop.delivery.trouble import Trouble
from desktop.petition.outcome import Unreachable
from tests.delivery.samples import PATIENT
from tests.fakes import faults
from tests.fakes.black_hole import BlackHole
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import Fault, FaultProxy

# Only the whole is short: what ends here was ended by the deadline and by nothing else.
WHOLE = Timeouts(connect=600.0, read=600.0, total=0.3)
BOUNDED = Patience(WHOLE, WHOLE, WHOLE)
FAR_TOO_LONG = 60.0


@pytest.fixture
def proxy(fake_central: FakeCentral) -> Iterator[FaultProxy]:
    with FaultProxy(fake_central.url, faults.passing) as proxy:
        yield proxy


def health(url: str, patience: Patience) -> tuple[object, float]:
    began = time.monotonic()
    with closing(Client(url, "", patience=patience)) as client:
        return client.health(), time.monotonic() - began


@pytest.mark.parametrize("fault", [faults.hung, faults.trickling, faults.silent_after_commit])
def test_the_whole_exchange_is_bounded(proxy: FaultProxy, fault: Fault) -> None:
    proxy.fault = fault
    result, seconds = health(proxy.url, BOUNDED)
    assert result == Unreachable(Trouble.TIMEOUT)
    assert seconds < FAR_TOO_LONG


def test_connecting_is_bounded() -> None:
    with BlackHole() as hole:
        result, seconds = health(f"http://127.0.0.1:{hole.port}", BOUNDED)
    assert result == Unreachable(Trouble.TIMEOUT)
    assert seconds < FAR_TOO_LONG


def test_a_connection_that_is_never_made_is_no_network() -> None:
    short = Timeouts(connect=0.2, read=600.0, total=600.0)
    with BlackHole() as hole:
        result, _ = health(f"http://127.0.0.1:{hole.port}", Patience(short, short, short))
    assert result == Unreachable(Trouble.NO_NETWORK)


def test_a_handshake_that_hangs_is_bounded(proxy: FaultProxy) -> None:
    proxy.fault = faults.hung
    result, seconds = health(proxy.url.replace("http:", "https:"), BOUNDED)
    assert result == Unreachable(Trouble.TIMEOUT)
    assert seconds < FAR_TOO_LONG


@pytest.mark.parametrize(("extra", "is_taken"), [(0, True), (1, False)])
def test_a_reply_may_be_large_but_not_larger(
    proxy: FaultProxy, extra: int, *, is_taken: bool
) -> None:
    body = b'{"status":"ok"}'.ljust(MAX_REPLY_BYTES + extra)
    proxy.fault = faults.saying("200 OK", body, "Content-Type: application/json")
    result, _ = health(proxy.url, PATIENT)
    assert (result == Healthy()) is is_taken


def test_nothing_packed_is_asked_for(fake_central: FakeCentral) -> None:
    health(fake_central.url, PATIENT)
    assert fake_central.asked[-1].headers["Accept-Encoding"] == "identity"


def test_a_packed_reply_is_not_allowed_to_grow(proxy: FaultProxy) -> None:
    proxy.fault = faults.packed(b" " * 100 * MAX_REPLY_BYTES)
    result, _ = health(proxy.url, PATIENT)
    assert result == Unreachable(Trouble.GARBLED)


def test_the_body_of_a_redirect_is_bounded_too(proxy: FaultProxy) -> None:
    proxy.fault = faults.endless_redirect
    result, _ = health(proxy.url, PATIENT)
    assert result == Unreachable(Trouble.GARBLED)


def test_one_connection_serves_many_requests(proxy: FaultProxy) -> None:
    with closing(Client(proxy.url, "", patience=PATIENT)) as client:
        for _ in range(5):
            assert client.health() == Healthy()
    assert proxy.served == 1


def test_a_connection_that_was_let_go_is_replaced_at_once(
    proxy: FaultProxy, fake_central: FakeCentral
) -> None:
    with closing(Client(proxy.url, "", patience=PATIENT)) as client:
        for _ in range(5):
            proxy.fault = faults.passing
            assert client.health() == Healthy()
            proxy.fault = faults.swallowed_second
            assert client.health() == Healthy()
            assert client.health() == Healthy()
    assert len(fake_central.asked) == 20


def test_no_cookie_is_kept(proxy: FaultProxy, fake_central: FakeCentral) -> None:
    with closing(Client(proxy.url, "", patience=PATIENT)) as client:
        proxy.fault = faults.saying("200 OK", b"", "Set-Cookie: who=you")
        client.health()
        proxy.fault = faults.passing
        client.health()
    assert "Cookie" not in fake_central.asked[-1].headers


def test_closing_ends_a_request_in_the_middle_and_every_later_one(proxy: FaultProxy) -> None:
    hanging = faults.Hanging()
    proxy.fault = hanging
    client = Client(proxy.url, "", patience=PATIENT)
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(client.health()))
    thread.start()
    assert hanging.reached.wait(10)
    client.close()
    thread.join(10)
    assert results == [Unreachable(Trouble.INTERRUPTED)]
    assert client.health() == Unreachable(Trouble.INTERRUPTED)
