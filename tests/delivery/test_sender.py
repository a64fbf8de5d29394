"""The sender's threads: woken at once, ended at once, mended, and never in each other's way."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from desktop.delivery.client import Client
from desktop.delivery.enquiries import FetchForm, FetchService, LookUp
from desktop.delivery.events import Event, Offline, Online, Sending, Sent, Stumbled, Waiting
from desktop.delivery.sender import Sender
from desktop.delivery.trouble import Trouble
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import NotFound, Receipt, Service, Unreachable
from desktop.store.connection import Database
from desktop.store.database import open_database
from desktop.store.errors import StoreError
from desktop.store.outbox import Outbox
from desktop.store.store import Store, store_over
from tests.delivery.listener import LONG, Listener
from tests.delivery.office import Office, OpenOutbox
from tests.delivery.samples import KEY, NOW, draft
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import FaultProxy

NOWHERE = "000000000000"


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


def queue(store: Store, petition: Petition | None = None) -> PetitionId:
    petition = petition or draft()
    with store.transaction():
        store.drafts.save(petition)
        store.outbox.queue(petition.id, NOW)
    return petition.id


def stage(store: Store, petition_id: PetitionId) -> Stage:
    petition = store.drafts.get(petition_id)
    assert petition is not None
    return petition.stage


def test_what_waited_for_the_start_is_sent(
    sender: Sender, store: Store, told: Listener[Event]
) -> None:
    ids = {queue(store) for _ in range(3)}
    sender.start()
    told.wait_for_one(Sent, 3)
    assert {event.id for event in told.told if isinstance(event, Sent)} == ids


def test_a_new_entry_is_sent_when_the_sender_is_woken(
    sender: Sender, store: Store, told: Listener[Event]
) -> None:
    sender.start()
    for count in range(1, 4):
        queue(store)
        sender.wake()
        told.wait_for_one(Sent, count)


def test_when_the_network_returns_the_sender_finds_it_by_itself(
    sender: Sender, store: Store, told: Listener[Event], proxy: FaultProxy
) -> None:
    proxy.refuse()
    queue(store)
    sender.start()
    told.wait_for_one(Offline)
    proxy.accept()
    told.wait_for_one(Sent)


def test_stopping_does_not_wait_out_a_rest(sender: Sender) -> None:
    sender.start()
    assert sender.stop(LONG)


def test_a_sender_that_never_started_can_be_stopped(sender: Sender) -> None:
    assert sender.stop(LONG)


def test_stopping_cuts_a_request_and_the_petition_goes_at_the_next_start(
    sender: Sender, office: Office, store: Store, told: Listener[Event], proxy: FaultProxy
) -> None:
    hanging = faults.Hanging()
    proxy.fault = hanging
    petition_id = queue(store)
    sender.start()
    assert hanging.reached.wait(LONG)
    assert sender.stop(LONG)
    assert stage(store, petition_id) is Stage.QUEUED
    assert [event.code for event in told.told if isinstance(event, Waiting)] == [
        Trouble.INTERRUPTED
    ]
    proxy.fault = faults.passing
    again = office.sender(told)
    again.start()
    told.wait_for_one(Sent)
    assert again.stop(LONG)


def test_a_look_up_does_not_wait_behind_a_submit_that_hangs(
    sender: Sender, store: Store, told: Listener[Event], proxy: FaultProxy
) -> None:
    hanging = faults.Hanging()
    proxy.fault = faults.only_for(b"/v1/petitions", hanging)
    queue(store)
    sender.start()
    assert hanging.reached.wait(LONG)
    answers: Listener[object] = Listener()
    sender.request(LookUp(NOWHERE, "00000000"), answers)
    assert answers.wait_for(lambda told: len(told) == 1) == [NotFound()]
    assert [type(event) for event in told.told] == [Sending]


def test_every_enquiry_is_answered_once(sender: Sender) -> None:
    answers: Listener[object] = Listener()
    sender.start()
    sender.request(FetchService(), answers)
    sender.request(FetchForm("petition"), answers)
    sender.request(FetchForm("petition", 1), answers)
    sender.request(LookUp(NOWHERE, "00000000"), answers)
    kinds = [type(each) for each in answers.wait_for(lambda told: len(told) == 4)]
    assert kinds == [Service, Form, Form, NotFound]


def test_an_answered_enquiry_wakes_the_outbox(
    sender: Sender,
    store: Store,
    told: Listener[Event],
    proxy: FaultProxy,
    fake_central: FakeCentral,
) -> None:
    """Nothing else would: a credential that is refused is tried again after a delay."""
    proxy.fault = faults.only_for(b"/v1/petitions", faults.saying("401 No"))
    queue(store)
    sender.start()
    told.wait_for_one(Waiting)
    proxy.fault = faults.passing
    sender.request(FetchService(), lambda _: None)
    told.wait_for_one(Sent)
    assert fake_central.count_petitions() == 1


def test_stopping_answers_every_enquiry_that_still_waits(sender: Sender, proxy: FaultProxy) -> None:
    hanging = faults.Hanging()
    proxy.fault = hanging
    answers: Listener[object] = Listener()
    sender.start()
    for _ in range(3):
        sender.request(FetchService(), answers)
    assert hanging.reached.wait(LONG)
    assert sender.stop(LONG)
    assert answers.told == [Unreachable(Trouble.INTERRUPTED)] * 3


def test_a_bug_behind_an_enquiry_is_an_answer_too(
    sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    def bug(client: Client) -> str:
        raise ValueError(str(client))

    def deaf(answer: object) -> None:
        raise ValueError(str(answer))

    answers: Listener[object] = Listener()
    sender.start()
    sender.request(bug, deaf)
    sender.request(bug, answers)
    answers.wait_for(lambda told: told == [Unreachable(Trouble.INTERNAL)])
    assert caplog.text.count("ValueError") >= 3


class FailingFirst:
    """An outbox that cannot be opened at first."""

    def __init__(self, open_outbox: OpenOutbox, error: Exception) -> None:
        self._open, self._errors = open_outbox, [error, error]

    def __call__(self) -> AbstractContextManager[Outbox]:
        if self._errors:
            raise self._errors.pop()
        return self._open()


@pytest.mark.parametrize(
    ("error", "code"), [(StoreError("disk_full"), "disk_full"), (ValueError("a bug"), None)]
)
def test_a_store_that_fails_is_told_and_tried_again(
    office: Office,
    store: Store,
    told: Listener[Event],
    caplog: pytest.LogCaptureFixture,
    *,
    error: Exception,
    code: str | None,
) -> None:
    queue(store)
    sender = office.sender(told, FailingFirst(office.opening(), error))
    sender.start()
    told.wait_for_one(Sent)
    assert sender.stop(LONG)
    assert [event.code for event in told.told if isinstance(event, Stumbled)] == [code, code]
    assert type(error).__name__ in caplog.text
    assert "a bug" not in caplog.text


class FullOnce(Outbox):
    """A disk that is full in the moment the first receipt should be kept."""

    def __init__(self, database: Database, lost: list[Receipt]) -> None:
        super().__init__(database)
        self._lost = lost

    def accept(self, petition_id: PetitionId, receipt: Receipt) -> None:
        if not self._lost:
            self._lost.append(receipt)
            raise StoreError("disk_full")
        super().accept(petition_id, receipt)


def test_a_receipt_that_could_not_be_kept_is_asked_for_again(
    office: Office, store: Store, told: Listener[Event], fake_central: FakeCentral
) -> None:
    petition_id = queue(store)
    lost: list[Receipt] = []
    sender = office.sender(told, office.opening(lambda database: FullOnce(database, lost)))
    sender.start()
    told.wait_for_one(Sent)
    assert sender.stop(LONG)
    assert fake_central.count_petitions() == 1
    assert [event.receipt for event in told.told if isinstance(event, Sent)] == lost
    assert stage(store, petition_id) is Stage.ACCEPTED


def test_a_listener_that_fails_holds_up_no_petition(
    office: Office, store: Store, told: Listener[Event], caplog: pytest.LogCaptureFixture
) -> None:
    def deaf(event: Event) -> None:
        told(event)
        raise ValueError("deaf")

    queue(store)
    sender = office.sender(deaf)
    sender.start()
    told.wait_for_one(Sent)
    assert sender.stop(LONG)
    assert [type(event) for event in told.told] == [Sending, Sent, Online]
    assert "ValueError" in caplog.text
