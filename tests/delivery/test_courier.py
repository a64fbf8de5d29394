"""The courier by hand: what is sent when, what is told, and that nobody blocks anybody."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.delivery.events import (
    NeedsAttention,
    Offline,
    Online,
    Sending,
    Sent,
    Waiting,
)
from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import Accepted
from desktop.store.outbox import Outbox
from desktop.store.store import Store
from tests.delivery.conftest import Central
from tests.delivery.desk import Desk
from tests.delivery.samples import draft
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import Fault, FaultProxy

BUSY = faults.saying("429 Slow", b"", "Retry-After: 40")


@pytest.fixture
def central() -> Iterator[Central]:
    with FakeCentral() as central:
        yield central


@pytest.fixture
def proxy(central: Central) -> Iterator[FaultProxy]:
    with FaultProxy(central.url, faults.passing) as proxy:
        yield proxy


@pytest.fixture
def desk(store: Store, proxy: FaultProxy, central: Central) -> Iterator[Desk]:
    with Desk(store, proxy.url, central.credential, chance=lambda: 1.0) as desk:
        yield desk


def test_a_petition_is_told_from_beginning_to_end(desk: Desk) -> None:
    petition_id = desk.queue()
    desk.drain()
    receipt = desk.get(petition_id).receipt
    assert receipt is not None
    assert desk.events == [Sending(petition_id), Sent(petition_id, receipt), Online()]


def test_a_refused_petition_comes_back_with_problems_and_blocks_nobody(desk: Desk) -> None:
    refused, accepted = desk.queue(draft(facts="")), desk.queue()
    desk.drain()
    assert desk.stage(refused) is Stage.REFUSED
    assert [(each.field, each.code) for each in desk.get(refused).problems] == [
        ("facts", "required")
    ]
    assert desk.told(NeedsAttention) == [NeedsAttention(refused, desk.get(refused).problems)]
    assert desk.stage(accepted) is Stage.ACCEPTED


def test_every_try_sends_the_same_bytes_under_the_same_id(
    desk: Desk, proxy: FaultProxy, central: FakeCentral
) -> None:
    petition_id = desk.queue()
    proxy.fault = faults.swallowed
    for _ in range(3):
        desk.try_once()
    proxy.fault = faults.passing
    desk.drain()
    asked = [each for each in central.asked if each.path == "/v1/petitions"]
    assert len(asked) == 4
    assert {each.headers["Idempotency-Key"] for each in asked} == {petition_id}
    assert len({each.body for each in asked}) == 1


def test_when_the_network_returns_the_outbox_is_sent_without_waiting_out_the_delay(
    desk: Desk, proxy: FaultProxy
) -> None:
    desk.queue()
    proxy.refuse()
    for _ in range(12):
        desk.try_once()
    assert desk.told(Waiting)[-1].seconds == 600
    back_at = desk.time.seconds
    proxy.accept()
    desk.drain()
    assert desk.time.seconds - back_at <= 10
    assert [type(event) for event in desk.told(Offline, Online)] == [Offline, Online]
    assert desk.told(Offline) == [Offline(Trouble.NO_NETWORK)]


def test_while_offline_one_petition_is_tried_and_not_all(desk: Desk, proxy: FaultProxy) -> None:
    for _ in range(20):
        desk.queue()
    proxy.refuse()
    desk.try_once()
    desk.steps(2)
    assert len(desk.told(Waiting)) <= 2


def test_the_log_in_page_of_a_public_network_is_waited_out(desk: Desk, proxy: FaultProxy) -> None:
    petition_id = desk.queue()
    proxy.fault = faults.portal
    for _ in range(12):
        desk.try_once()
    assert desk.told(Offline) == [Offline(Trouble.GARBLED)]
    back_at = desk.time.seconds
    proxy.fault = faults.passing
    desk.drain()
    assert desk.time.seconds - back_at <= 10
    assert desk.stage(petition_id) is Stage.ACCEPTED


@pytest.mark.parametrize(
    "fault",
    [faults.saying("500 Oh no"), faults.swallowed, faults.saying("403 Forbidden"), faults.portal],
    ids=["server error", "cut", "forbidden", "garbage"],
)
def test_one_petition_that_never_gets_through_blocks_nobody(
    desk: Desk, proxy: FaultProxy, fault: Fault
) -> None:
    bad = desk.queue()
    proxy.fault = faults.only_for(bad.encode(), fault)
    for _ in range(6):
        desk.try_once()
    others = [desk.queue() for _ in range(5)]
    since = desk.time.seconds
    desk.courier.nudge()
    for _ in range(len(others)):
        desk.steps(1)
    assert [desk.stage(each) for each in others] == [Stage.ACCEPTED] * 5
    assert desk.time.seconds == since
    assert desk.stage(bad) is Stage.QUEUED


def test_something_that_lets_only_health_through_is_not_hammered(
    desk: Desk, proxy: FaultProxy
) -> None:
    bad = desk.queue()
    proxy.fault = faults.only_for(bad.encode(), faults.swallowed)
    while desk.time.seconds < 3600:
        desk.steps(1)
    assert 6 <= len(desk.told(Sending)) <= 40


def test_the_server_s_wish_to_wait_holds_for_everything_and_against_a_nudge(
    desk: Desk, proxy: FaultProxy
) -> None:
    desk.queue()
    proxy.fault = BUSY
    desk.try_once()
    assert desk.told(Waiting)[0].seconds == 42
    proxy.fault = faults.passing
    desk.queue()
    desk.courier.nudge()
    assert desk.courier.step() == 42
    desk.time.pass_(41)
    assert desk.courier.step() == 1
    desk.time.pass_(1)
    desk.steps(2)
    assert len(desk.told(Sent)) == 2


class TakenBack(Outbox):
    """Its person's hand is quicker, on another connection, than the courier's."""

    def begin(self, petition_id: PetitionId, encode: Callable[[Petition], bytes]) -> bytes:
        self.recall(petition_id)
        return super().begin(petition_id, encode)


def test_a_petition_that_is_taken_back_in_the_last_moment_is_not_sent(
    store: Store, central: FakeCentral
) -> None:
    store = replace(store, outbox=TakenBack(store.database))
    with Desk(store, central.url, central.credential) as desk:
        petition_id = desk.queue()
        assert desk.courier.step() == 0.0
        assert desk.stage(petition_id) is Stage.DRAFT
        assert central.asked == []
        assert desk.events == []


def test_what_a_crash_left_in_the_middle_is_sent_once(desk: Desk, central: Central) -> None:
    petition_id = desk.queue()
    body = desk.store.outbox.begin(petition_id, encode)
    assert isinstance(desk.client.submit(petition_id, body), Accepted)
    desk.start()
    desk.drain()
    assert central.petition_bodies() == {petition_id: body}
    assert desk.stage(petition_id) is Stage.ACCEPTED


@pytest.mark.parametrize("jump", [timedelta(days=-4000), timedelta(days=4000)])
def test_a_clock_that_jumps_holds_nothing_up(
    desk: Desk, proxy: FaultProxy, jump: timedelta
) -> None:
    desk.queue()
    proxy.fault = faults.saying("500 Oh no")
    for _ in range(12):
        desk.try_once()
    desk.time.skew = jump
    proxy.fault = faults.passing
    desk.steps(1)
    assert len(desk.told(Sent)) == 1


def test_an_empty_outbox_is_looked_at_once_a_minute(desk: Desk) -> None:
    assert desk.courier.step() == 60.0
    assert desk.events == []


def test_a_bug_in_one_body_is_logged_without_words_and_blocks_nobody(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(petition: Petition) -> bytes:
        raise ValueError(petition.answers["name"])

    bad = desk.queue(draft(name="欧阳春"))
    monkeypatch.setattr("desktop.delivery.courier.encode", fail)
    desk.steps(1)
    monkeypatch.undo()
    good = desk.queue()
    desk.steps(1)
    assert desk.stage(good) is Stage.ACCEPTED
    assert desk.told(Waiting) == [Waiting(bad, Trouble.INTERNAL, None)]
    [record] = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert "ValueError" in record.getMessage()
    assert "欧阳春" not in caplog.text
