"""Woken at once, ended at once, and never in each other's way."""

import pytest

from desktop.delivery.client import Client
from desktop.delivery.enquiries import FetchForm, FetchService, LookUp
from desktop.delivery.events import Event, Offline, Sending, Sent, Waiting
from desktop.delivery.sender import Sender
from desktop.delivery.trouble import Trouble
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import NotFound, Service, Unreachable
from desktop.store.store import Store
from tests.delivery.listener import LONG, Listener
from tests.delivery.office import Office
from tests.delivery.sender.entries import queue, stage
from tests.fakes import faults
from tests.fakes.central import FakeCentral
from tests.fakes.fault_proxy import FaultProxy

NOWHERE = "000000000000"


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
