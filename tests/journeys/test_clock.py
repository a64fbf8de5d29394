"""The clock of the machine jumps: nothing is lost, and what waits is sent all the same."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.flow.places import RECEIPT, WELCOME, Place, PlaceKind
from desktop.petition.lifecycle import Stage
from tests.central.server import RunningCentral
from tests.commands.place import Place as Installation
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

PETITIONS = Place(PlaceKind.PETITIONS)
YEARS = [timedelta(days=365 * years) for years in (14, -30)]


class JumpingClock:
    """The real time, and by how much the machine's clock is wrong."""

    def __init__(self) -> None:
        self.wrong_by = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.wrong_by


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> JumpingClock:
    clock = JumpingClock()
    monkeypatch.setattr("desktop.app.utc_now", clock)
    return clock


@pytest.fixture
def house(qapp: QApplication, clock: JumpingClock, installation: Installation) -> Iterator[House]:
    assert clock.wrong_by == timedelta()
    with House(qapp, installation) as house:
        yield house


@pytest.mark.parametrize("jump", YEARS, ids=str)
def test_a_petition_written_and_sent_by_a_wrong_clock_arrives(
    house: House, clock: JumpingClock, central: RunningCentral, jump: timedelta
) -> None:
    house.write()
    clock.wrong_by = jump
    house.confirm()
    house.wait_at(RECEIPT)
    petition = house.petition
    assert petition.receipt is not None
    assert abs(petition.receipt.received_at - datetime.now(UTC)) < timedelta(minutes=5)
    assert central.petition_bodies()[petition.id] == body_of(petition, ANSWERS)


@pytest.mark.parametrize("jump", YEARS, ids=str)
def test_a_petition_that_waits_goes_when_the_clock_has_jumped(
    qapp: QApplication,
    clock: JumpingClock,
    installation: Installation,
    central: RunningCentral,
    jump: timedelta,
) -> None:
    installation.set_up(central_url="")
    clock.wrong_by = jump
    with House(qapp, installation) as first:
        first.write()
        first.confirm()
        first.until(lambda: first.says("trouble-not_configured"))
        petition = first.petition
    clock.wrong_by = timedelta()
    installation.set_up(central_url=central.url)
    with House(qapp, installation) as second:
        second.until(lambda: second.stored(petition.id).stage is Stage.ACCEPTED)
    assert central.petition_bodies()[petition.id] == body_of(petition, ANSWERS)


def test_drafts_of_all_times_are_listed_and_open(house: House, clock: JumpingClock) -> None:
    written = []
    for jump in (timedelta(), *YEARS):
        clock.wrong_by = jump
        house.write()
        written.append(house.petition)
        house.hand.press(Qt.Key.Key_F2)
        house.wait_at(WELCOME)
    house.hand.press(Qt.Key.Key_F3)
    house.wait_at(PETITIONS)
    house.until(lambda: len(house.application.session.collection.petitions) == len(written))
    listed = {each.id: each.answers for each in house.application.session.collection.petitions}
    assert listed == {each.id: each.answers for each in written}
    house.wait_at(PETITIONS)
    assert house.text.count(house.sentence("button-open-draft")) == len(written)
