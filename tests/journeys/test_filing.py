"""A person files a petition by keys alone, and follows it by the numbers of the receipt."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.flow.appearance import Look
from desktop.flow.places import DECLARATION, RECEIPT, WELCOME, Place, PlaceKind
from desktop.petition.display import group_digits
from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import Case
from tests.central.server import RunningCentral
from tests.commands.place import Place as Installation
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

LOOK_UP = Place(PlaceKind.LOOK_UP)
LARGEST = Look("en", "yellow_on_black", 36)


@pytest.fixture
def english_house(qapp: QApplication, installation: Installation) -> Iterator[House]:
    with House(qapp, installation, LARGEST) as house:
        yield house


def test_a_petition_is_filed_by_keys_only(house: House, central: RunningCentral) -> None:
    before = central.petition_bodies()
    petition = house.file()
    receipt = petition.receipt
    assert receipt is not None
    assert central.petition_bodies() == before | {petition.id: body_of(petition, ANSWERS)}
    assert house.stored(petition.id) == petition
    assert house.says("receipt-title")
    assert group_digits(receipt.number) in house.text
    assert group_digits(receipt.query_code) in house.text


def test_the_same_at_36_pt_yellow_on_black_in_english(
    english_house: House, central: RunningCentral
) -> None:
    house = english_house
    petition = house.file()
    assert (petition.language, house.application.appearance.look) == ("en", LARGEST)
    assert central.petition_bodies()[petition.id] == body_of(petition, ANSWERS)
    assert house.says("receipt-title")
    assert house.window.font().pointSizeF() == LARGEST.text_size
    assert house.window.windowTitle().isascii()


def test_what_was_sent_can_be_looked_up_from_the_receipt(house: House) -> None:
    petition = house.file()
    house.press_button(house.sentence("button-look-up"))
    house.wait_at(LOOK_UP)
    house.hand.go_on()
    house.until(lambda: house.application.session.look_up.result)
    result = house.application.session.look_up.result
    assert isinstance(result, Case)
    assert petition.receipt is not None
    assert result.number == petition.receipt.number
    house.until(lambda: house.says("case-received"))


def test_what_was_sent_can_be_looked_up_by_its_numbers_later(house: House) -> None:
    petition = house.file()
    assert petition.receipt is not None
    house.hand.press(Qt.Key.Key_F2)
    house.wait_at(WELCOME)
    house.hand.press(Qt.Key.Key_F4)
    house.wait_at(LOOK_UP)
    key_in(house, petition.receipt.number)
    house.to_next_line()
    key_in(house, petition.receipt.query_code)
    house.hand.press(Qt.Key.Key_Return)
    house.until(lambda: house.says("case-received"))


def test_a_wrong_code_finds_nothing_and_says_so(house: House) -> None:
    petition = house.file()
    assert petition.receipt is not None
    house.hand.press(Qt.Key.Key_F4)
    house.wait_at(LOOK_UP)
    key_in(house, petition.receipt.number)
    house.to_next_line()
    key_in(house, str(int(petition.receipt.query_code) ^ 1).rjust(8, "0"))
    house.hand.go_on()
    house.until(lambda: house.says("lookup-not-found"))


def test_enter_pressed_again_and_again_sends_once(house: House, central: RunningCentral) -> None:
    before = central.count_petitions()
    house.write()
    house.hand.press(Qt.Key.Key_Space)
    for _ in range(5):
        house.hand.go_on()
    house.wait_at(RECEIPT)
    house.hand.go_on()
    assert central.count_petitions() == before + 1


def test_what_is_half_written_is_there_after_the_program_was_closed(
    qapp: QApplication, installation: Installation, central: RunningCentral
) -> None:
    with House(qapp, installation) as first:
        first.write()
        written = first.petition
    with House(qapp, installation) as second:
        assert second.stored(written.id) == written
        second.hand.press(Qt.Key.Key_F3)
        second.wait_at(Place(PlaceKind.PETITIONS))
        second.press_button(second.sentence("button-open-draft"))
        second.until(lambda: second.application.session.petition)
        while second.place != DECLARATION:
            here = second.place
            second.hand.go_on()
            second.until(lambda: second.place != here)  # noqa: B023 - called before the next turn
        second.confirm()
        second.wait_at(RECEIPT)
        assert central.petition_bodies()[written.id] == body_of(written, ANSWERS)


def test_a_petition_that_waits_can_be_taken_back_and_sent_later(
    qapp: QApplication, installation: Installation, central: RunningCentral
) -> None:
    installation.set_up(central_url="")
    with House(qapp, installation) as unconnected:
        unconnected.write()
        unconnected.confirm()
        unconnected.until(lambda: unconnected.says("trouble-not_configured"))
        petition = unconnected.petition
        unconnected.press_button(unconnected.sentence("button-recall"))
        unconnected.wait_at(Place(PlaceKind.REVIEW))
        assert unconnected.stored(petition.id).stage is Stage.DRAFT
        unconnected.hand.go_on()
        unconnected.wait_at(DECLARATION)
        unconnected.hand.go_on()
        unconnected.until(lambda: unconnected.says("trouble-not_configured"))
    assert petition.id not in central.petition_bodies()
    installation.set_up(central_url=central.url)
    with House(qapp, installation) as connected:
        connected.until(lambda: connected.stored(petition.id).receipt)
    assert central.petition_bodies()[petition.id] == body_of(petition, ANSWERS)


def key_in(house: House, digits: str) -> None:
    """Type digits key by key, over what stands there."""
    focused: QWidget = house.hand.focused
    house.hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused, digits)
