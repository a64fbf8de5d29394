"""The network goes before, during and after the send: one petition arrives, and words say so."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.flow.places import RECEIPT, SENDING, WELCOME
from desktop.petition.lifecycle import Stage
from tests.central.server import RunningCentral
from tests.commands.place import Place, place_under_passphrase
from tests.fakes import faults
from tests.fakes.fault_proxy import Fault, FaultProxy
from tests.fakes.line import Line
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

FILING = b"POST /v1/petitions"


@pytest.fixture
def proxy(central: RunningCentral) -> Iterator[FaultProxy]:
    with FaultProxy(central.url, faults.passing) as proxy:
        yield proxy


@pytest.fixture
def place(proxy: FaultProxy, central: RunningCentral) -> Place:
    place = place_under_passphrase()
    place.know(proxy.url, central.credential)
    return place


@pytest.fixture
def house(qapp: QApplication, place: Place) -> Iterator[House]:
    with House(qapp, place) as house:
        yield house


def arrives_once(house: House, central: RunningCentral, before: dict[str, bytes]) -> None:
    """The receipt is shown, and the server holds this one petition more, word for word."""
    house.wait_at(RECEIPT)
    petition = house.petition
    assert central.petition_bodies() == before | {petition.id: body_of(petition, ANSWERS)}
    assert petition.receipt is not None
    assert house.stored(petition.id).receipt == petition.receipt
    assert house.says("receipt-title")


def says_that_it_waits(house: House, trouble: str) -> bool:
    """In words: it is stored, it goes by itself, and why it waits."""
    waits = house.says("sending-title-queued") and house.says("sending-queued")
    return waits and house.says(f"trouble-{trouble}")


def test_no_network_before_the_send(
    house: House, proxy: FaultProxy, central: RunningCentral
) -> None:
    before = central.petition_bodies()
    proxy.refuse()
    house.write()
    house.confirm()
    house.until(lambda: says_that_it_waits(house, "no_network"))
    assert house.place == SENDING
    assert central.petition_bodies() == before
    proxy.accept()
    arrives_once(house, central, before)


def test_the_network_goes_during_the_send(
    house: House, proxy: FaultProxy, central: RunningCentral
) -> None:
    before = central.petition_bodies()
    hanging = faults.Hanging()
    proxy.fault = faults.only_for(FILING, hanging)
    house.write()
    house.confirm()
    house.until(hanging.reached.is_set)
    house.until(lambda: house.says("sending-title-sending") and house.says("sending-sending"))
    proxy.fault = faults.cut_at_once
    house.until(lambda: says_that_it_waits(house, "no_network"))
    assert central.petition_bodies() == before
    proxy.fault = faults.passing
    arrives_once(house, central, before)


class Swallowing:
    """The server's answer to a petition is lost, for as long as it is told to."""

    def __init__(self, end: Fault) -> None:
        self.times = 0
        self._end = end

    def __call__(self, line: Line) -> None:
        self._end(line)
        self.times += 1


@pytest.mark.parametrize("end", [faults.swallowed, faults.swallowed_with_reset])
def test_the_network_goes_after_the_server_has_it(
    house: House, proxy: FaultProxy, central: RunningCentral, end: Fault
) -> None:
    before = central.petition_bodies()
    swallowing = Swallowing(end)
    proxy.fault = faults.only_for(FILING, swallowing)
    house.write()
    house.confirm()
    house.until(lambda: says_that_it_waits(house, "no_network"))
    assert swallowing.times > 0
    # It is there; only this desk does not know it yet, and says so.
    assert set(central.petition_bodies()) == {*before, house.petition.id}
    assert house.stored(house.petition.id).receipt is None
    proxy.fault = faults.passing
    arrives_once(house, central, before)


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (faults.saying("503 Away"), "busy"),
        (faults.saying("500 Oh"), "server_error"),
        (faults.portal, "garbled"),
        (faults.saying("401 Who"), "credential"),
        (faults.saying("404 Nothing"), "not_found_route"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_whatever_answers_instead_the_reason_is_said(
    house: House, proxy: FaultProxy, central: RunningCentral, *, fault: Fault, trouble: str
) -> None:
    before = central.petition_bodies()
    proxy.fault = faults.only_for(FILING, fault)
    house.write()
    house.confirm()
    house.until(lambda: says_that_it_waits(house, trouble))
    proxy.fault = faults.passing
    arrives_once(house, central, before)


def test_a_petition_goes_although_its_person_is_elsewhere(
    house: House, proxy: FaultProxy, central: RunningCentral
) -> None:
    before = central.petition_bodies()
    proxy.refuse()
    house.write()
    house.confirm()
    house.until(lambda: house.says("trouble-no_network"))
    petition = house.petition
    house.hand.press(Qt.Key.Key_F2)
    house.wait_at(WELCOME)
    proxy.accept()
    house.until(lambda: house.stored(petition.id).stage is Stage.ACCEPTED)
    assert central.petition_bodies() == before | {petition.id: body_of(petition, ANSWERS)}
    assert house.place == WELCOME


def test_a_petition_goes_after_the_program_was_closed_and_opened_again(
    qapp: QApplication, place: Place, proxy: FaultProxy, central: RunningCentral
) -> None:
    before = central.petition_bodies()
    swallowing = Swallowing(faults.swallowed)
    proxy.fault = faults.only_for(FILING, swallowing)
    with House(qapp, place) as first:
        first.write()
        first.confirm()
        first.until(lambda: swallowing.times)
        petition = first.petition
    proxy.fault = faults.passing
    with House(qapp, place) as second:
        second.until(lambda: second.stored(petition.id).stage is Stage.ACCEPTED)
    assert central.petition_bodies() == before | {petition.id: body_of(petition, ANSWERS)}


def test_a_look_up_without_network_says_so(house: House, proxy: FaultProxy) -> None:
    petition = house.file()
    proxy.refuse()
    house.press_button(house.sentence("button-look-up"))
    house.hand.go_on()
    house.until(lambda: house.says("lookup-trouble-no_network"))
    proxy.accept()
    house.hand.go_on()
    house.until(lambda: house.says("case-received"))
    assert petition.receipt is not None
