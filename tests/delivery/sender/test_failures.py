"""Whatever fails around the sender, the petitions go on."""

from contextlib import AbstractContextManager

import pytest

from desktop.delivery.events import Event, Online, Sending, Sent, Stumbled
from desktop.petition.lifecycle import Stage
from desktop.petition.model import PetitionId
from desktop.petition.outcome import Receipt
from desktop.store.connection import Database
from desktop.store.errors import StoreError
from desktop.store.outbox import Outbox
from desktop.store.store import Store
from tests.delivery.listener import LONG, Listener
from tests.delivery.office import Office, OpenOutbox
from tests.delivery.sender.entries import queue, stage
from tests.fakes.central import FakeCentral


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
    office: Office,
    store: Store,
    told: Listener[Event],
    fake_central: FakeCentral,
    caplog: pytest.LogCaptureFixture,
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
    assert "StoreError" in caplog.text


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
