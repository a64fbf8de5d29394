"""What the window's post does where nothing can be sent: petitions wait, with a reason."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.delivery_lock import DeliveryLock
from desktop.idle_sender import IdleSender
from desktop.petition.form import Form
from desktop.petition.lifecycle import Stage
from desktop.petition.model import PetitionId
from desktop.petition.outcome import LookUpResult, NotFound, Service, Unreachable
from desktop.post import Address, DeliveryPost, News
from desktop.store.errors import StoreError
from desktop.vault import Unlocked
from tests.central.server import RunningCentral
from tests.commands.bridge_by_hand import LONG, BridgeByHand
from tests.commands.place import Place

NOWHERE = Address("", "")
FindAddress = Callable[[Unlocked], Address]


@dataclass
class Window:
    """What the post tells the window."""

    find_address: FindAddress
    bridge: BridgeByHand = field(default_factory=BridgeByHand)
    delivered: list[PetitionId] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    answers: list[LookUpResult] = field(default_factory=list)
    bugs: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.post = DeliveryPost(
            self.bridge,
            self.find_address,
            News(self.delivered.append, self.services.append, self.forms.append),
            "petition",
            self.bugs.append,
        )

    def look_up(self) -> LookUpResult:
        self.post.look_up("202603040018", "48151623", self.answers.append)
        self.bridge.cross_until(lambda: bool(self.answers))
        return self.answers.pop()


@pytest.fixture
def open_window(place: Place) -> Iterator[Callable[[FindAddress], Window]]:
    windows: list[Window] = []

    def opened(find_address: FindAddress) -> Window:
        windows.append(Window(find_address))
        windows[-1].post.start(place.unlocked)
        return windows[-1]

    yield opened
    for window in windows:
        window.post.stop()


OpenWindow = Callable[[FindAddress], Window]


def no_keyring(_unlocked: Unlocked) -> Address:
    raise StoreError("keyring_locked")


NOT_CONFIGURED: dict[str, FindAddress] = {
    "no address": lambda _: NOWHERE,
    "no credential": lambda _: Address("https://xf.example.gov.cn", ""),
    "unsafe address": lambda _: Address("http://far.away", "a"),
    "impossible credential": lambda _: Address("https://xf.example.gov.cn", "a b"),
    "missing authority": lambda _: Address("https://localhost", "a", Path("/nowhere.pem")),
    "locked keyring": no_keyring,
}


@pytest.mark.parametrize("name", NOT_CONFIGURED)
def test_where_it_is_not_set_up_petitions_wait_with_that_reason(
    place: Place, open_window: OpenWindow, name: str
) -> None:
    before = place.queue()
    window = open_window(NOT_CONFIGURED[name])
    window.bridge.cross_until(lambda: window.delivered == [before])
    after = place.queue()
    window.post.wake()
    window.bridge.cross_until(lambda: window.delivered == [before, after])
    for petition_id in (before, after):
        petition = place.get(petition_id)
        assert (petition.stage, petition.trouble) == (Stage.QUEUED, "not_configured")
    assert window.bugs == []


def test_what_was_never_sent_can_still_be_taken_back(place: Place, open_window: OpenWindow) -> None:
    petition_id = place.queue()
    window = open_window(lambda _: NOWHERE)
    window.bridge.cross_until(lambda: bool(window.delivered))
    with place.store() as store:
        store.outbox.recall(petition_id)
    assert place.get(petition_id).stage is Stage.DRAFT


def test_what_was_being_sent_when_the_program_ended_waits_again(
    place: Place, open_window: OpenWindow
) -> None:
    petition_id = place.queue()
    with place.store() as store:
        store.outbox.begin(petition_id, lambda _: b"{}")
    window = open_window(lambda _: NOWHERE)
    window.bridge.cross_until(lambda: bool(window.delivered))
    petition = place.get(petition_id)
    assert (petition.stage, petition.trouble) == (Stage.QUEUED, "not_configured")


def test_a_look_up_is_answered_with_that_reason(open_window: OpenWindow) -> None:
    assert open_window(lambda _: NOWHERE).look_up() == Unreachable("not_configured")


def test_a_bug_is_reported_once_and_nobody_waits_for_ever(
    place: Place, open_window: OpenWindow
) -> None:
    def broken(_unlocked: Unlocked) -> Address:
        raise ZeroDivisionError

    petition_id = place.queue()
    window = open_window(broken)
    assert window.look_up() == Unreachable("internal")
    window.bridge.cross_until(lambda: window.delivered == [petition_id])
    assert place.get(petition_id).trouble == "internal"
    assert [type(bug) for bug in window.bugs] == [ZeroDivisionError]


def test_once_it_is_set_up_what_waited_is_sent(
    place: Place, open_window: OpenWindow, central: RunningCentral
) -> None:
    petition_id = place.queue()
    unset = open_window(lambda _: NOWHERE)
    unset.bridge.cross_until(lambda: bool(unset.delivered))
    unset.post.stop()
    window = open_window(lambda _: Address(central.url, central.credential))
    window.bridge.cross_until(lambda: place.get(petition_id).stage is Stage.ACCEPTED)
    assert place.get(petition_id).trouble is None
    assert window.look_up() == NotFound()
    window.bridge.cross_until(lambda: bool(window.services))
    assert petition_id in central.petition_bodies()


def test_a_second_start_ends_the_first(
    place: Place, open_window: OpenWindow, central: RunningCentral
) -> None:
    addresses = [NOWHERE, Address(central.url, central.credential)]
    window = open_window(lambda _: addresses.pop(0))
    petition_id = place.queue()
    window.post.start(place.unlocked)
    window.post.wake()
    window.bridge.cross_until(lambda: place.get(petition_id).stage is Stage.ACCEPTED)


def test_the_commands_can_tell_that_the_window_delivers(
    place: Place, open_window: OpenWindow
) -> None:
    window = open_window(lambda _: NOWHERE)
    window.look_up()
    lock = DeliveryLock(place.paths.data)
    assert not lock.take()
    window.post.stop()
    assert lock.take()
    lock.release()


@pytest.mark.parametrize("failure", [StoreError("disk_full"), ZeroDivisionError()])
def test_a_database_that_fails_ends_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    tried = threading.Semaphore(0)

    def fail(_unlocked: Unlocked) -> NoReturn:
        tried.release()
        raise failure

    monkeypatch.setattr(Unlocked, "open", fail)
    bugs: list[Exception] = []
    idle = IdleSender(place.unlocked, "not_configured", lambda _: None, bugs.append)
    idle.start()
    assert tried.acquire(timeout=LONG)
    idle.wake()
    assert tried.acquire(timeout=LONG)
    assert idle.stop(LONG)
    assert bugs == ([] if isinstance(failure, StoreError) else [failure, failure])
