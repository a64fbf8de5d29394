"""Sending what waits, now; and saying what became of each petition."""

import socket
from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.commands.retry import Outcome
from desktop.delivery.events import Event, NeedsAttention, Offline, Online, Sent, Stumbled, Waiting
from desktop.delivery_lock import DeliveryLock
from desktop.petition.lifecycle import Stage
from desktop.petition.model import PetitionId
from desktop.petition.outcome import Receipt
from tests.central.server import RunningCentral
from tests.commands.place import PASSPHRASE, Place, place_under_keyring
from tests.commands.volunteer import Volunteer
from tests.delivery.samples import NOW
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import FaultProxy

ONE, TWO = PetitionId("one"), PetitionId("two")
RECEIPT = Receipt("202603040018", "48151623", NOW)


@pytest.fixture
def set_up(place: Place, central: RunningCentral) -> Place:
    place.know(central.url, central.credential)
    return place


@pytest.fixture
def closed_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_everything_that_waits_is_sent(
    volunteer: Volunteer, set_up: Place, central: RunningCentral
) -> None:
    ids = [set_up.queue(name=name) for name in ("王秀英", "李强", "欧阳𠀀")]
    said = volunteer.says("outbox", "retry", typing=[PASSPHRASE])
    assert said.code == 0
    assert all(f"{each[:8]}　已收到" in said.out for each in ids)
    assert set(ids) <= central.petition_bodies().keys()
    assert {set_up.get(each).stage for each in ids} == {Stage.ACCEPTED}


def test_what_was_put_off_is_due_now(
    volunteer: Volunteer, set_up: Place, central: RunningCentral
) -> None:
    petition_id = set_up.queue()
    set_up.lose(petition_id, "server_error", again_in=timedelta(minutes=50))
    assert volunteer.says("outbox", "retry", typing=[PASSPHRASE]).code == 0
    assert petition_id in central.petition_bodies()


def test_nothing_to_send_is_well(volunteer: Volunteer, set_up: Place) -> None:
    with set_up.store():
        """The database is made."""
    said = volunteer.says("outbox", "retry", typing=[PASSPHRASE])
    assert (said.code, said.out) == (0, "没有等着发送的信访事项。\n")


def test_what_the_office_sends_back_is_told(volunteer: Volunteer, set_up: Place) -> None:
    petition_id = set_up.queue(facts="")
    said = volunteer.says("outbox", "retry", "--json", typing=[PASSPHRASE])
    assert said.code == 1
    assert said.document == {"received": [], "refused": [petition_id[:8]], "waiting": {}}
    assert set_up.get(petition_id).stage is Stage.REFUSED


def test_without_a_network_it_ends_at_once_and_all_wait(
    volunteer: Volunteer, place: Place, closed_port: int
) -> None:
    place.know(f"http://127.0.0.1:{closed_port}", "a-credential")
    ids = [place.queue(), place.queue()]
    said = volunteer.says("outbox", "retry", typing=[PASSPHRASE])
    assert said.code == 1
    assert said.out.count("现在连不上网络") == 2
    assert {place.get(each).stage for each in ids} == {Stage.QUEUED}


def test_a_credential_the_office_does_not_know_stops_all(
    volunteer: Volunteer, place: Place, central: RunningCentral
) -> None:
    place.know(central.url, "not-the-credential")
    petition_id = place.queue()
    said = volunteer.says("outbox", "retry", "--json", typing=[PASSPHRASE])
    assert said.code == 1
    assert said.document["waiting"] == {petition_id[:8]: "credential"}


def test_one_that_fails_does_not_hold_up_the_others(volunteer: Volunteer, place: Place) -> None:
    unlucky, lucky = place.queue(name="不走运"), place.queue(name="走运")
    broken = faults.only_for(unlucky.encode(), faults.saying("500 Internal Server Error"))
    with FakeCentral() as central, FaultProxy(central.url, broken) as proxy:
        place.know(proxy.url, central.credential)
        said = volunteer.says("outbox", "retry", "--json", typing=[PASSPHRASE])
    assert said.code == 1
    assert said.document["received"] == [lucky[:8]]
    assert said.document["waiting"] == {unlucky[:8]: "server_error"}


@pytest.mark.parametrize(
    ("url", "credential"), [("", ""), ("http://far.away", "a"), ("http://127.0.0.1:1", "a b")]
)
def test_where_it_is_not_set_up_right_nothing_is_tried(
    volunteer: Volunteer, place: Place, url: str, credential: str
) -> None:
    place.know(url, credential)
    petition_id = place.queue()
    said = volunteer.says("outbox", "retry", typing=[PASSPHRASE])
    assert said.code == 1
    assert "还没有设置好往哪里发" in said.out
    assert place.get(petition_id).tries == 0


def test_while_the_window_is_open_it_sends(
    volunteer: Volunteer, set_up: Place, central: RunningCentral
) -> None:
    petition_id = set_up.queue()
    set_up.lose(petition_id, "busy", again_in=timedelta(minutes=50))
    window = DeliveryLock(set_up.paths.data)
    assert window.take()
    said = volunteer.says("outbox", "retry", typing=[PASSPHRASE])
    window.release()
    assert said.code == 0
    assert "窗口开着" in said.out
    assert petition_id not in central.petition_bodies()
    with set_up.store() as store:
        assert store.outbox.next_due(NOW) == 0


@pytest.mark.usefixtures("keyring")
def test_practice_is_sent_to_the_practice_server(volunteer: Volunteer) -> None:
    practice = place_under_keyring(practice=True)
    petition_id = practice.queue()
    said = volunteer.says("--practice", "outbox", "retry", "--json")
    assert said.document["received"] == [petition_id[:8]]
    assert practice.get(petition_id).stage is Stage.ACCEPTED


@pytest.mark.parametrize(
    ("event", "left", "is_over"),
    [
        (Sent(ONE, RECEIPT), {TWO}, False),
        (NeedsAttention(ONE, ()), {TWO}, False),
        (Waiting(ONE, "server_error", 3.0), {ONE, TWO}, False),
        (Waiting(ONE, "busy", 3.0), {ONE, TWO}, True),
        (Offline("tls"), {ONE, TWO}, True),
        (Stumbled("disk_full", 1.0), {ONE, TWO}, True),
        (Online(), {ONE, TWO}, False),
        (Sent(PetitionId("new"), RECEIPT), {ONE, TWO}, False),
    ],
)
def test_it_ends_when_each_was_tried_or_none_can_be(
    event: Event, left: set[PetitionId], *, is_over: bool
) -> None:
    outcome = Outcome({ONE, TWO})
    outcome.note(event)
    assert (outcome.waiting, outcome.is_over) == (left, is_over)
    outcome.note(Waiting(ONE, "internal", None))
    outcome.note(Sent(TWO, RECEIPT))
    assert outcome.is_over
