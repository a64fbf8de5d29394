"""A person files a petition by one finger alone, and looks it up by its numbers: no key at all.

The name is drawn on the handwriting pad; all other texts are written on the on-screen keyboard.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from accessibility.handwriting.zinnia import find_zinnia
from desktop.flow.places import DECLARATION, RECEIPT, WELCOME, Place, PlaceKind, road
from tests.central.server import RunningCentral
from tests.commands.place import PASSPHRASE
from tests.commands.place import Place as Installation
from tests.journeys.chosen import SHORT
from tests.journeys.finger import Finger
from tests.journeys.house import ANSWERS, PASSPHRASE_PLACE, House
from tests.journeys.samples import body_of
from ui import on_screen_keyboard

LOOK_UP = Place(PlaceKind.LOOK_UP)
REGION = ("浙江省", "杭州市", "西湖区")
WRITTEN = {**SHORT, "name": "大中"}


@pytest.fixture
def house(qapp: QApplication, installation: Installation) -> Iterator[House]:
    """The window as it opens: locked."""
    house = House(qapp, installation)
    house.open()
    house.wait_at(PASSPHRASE_PLACE)
    yield house
    house.close()


@pytest.fixture
def finger(house: House) -> Finger:
    return Finger(house)


def unlock(finger: Finger) -> None:
    finger.write(PASSPHRASE)
    finger.tap_message("button-next")
    finger.house.wait_at(WELCOME)


def reads_handwriting() -> bool:
    """Whether this machine has the recogniser; the pad of one that has none says so."""
    reader = find_zinnia()
    if reader is not None:
        reader.close()
    return reader is not None


def answer(finger: Finger, field: str) -> None:
    """Give the answer to one question."""
    if field == "consent":
        finger.tap_name("agree:consent")
    elif field == "type":
        finger.tap_name(f"choice:{WRITTEN['type']}")
    elif field == "identity":
        finger.write(str(ANSWERS["identity"]["number"]))  # type: ignore[index]
    elif field == "address":
        for region in REGION:
            finger.tap_text(region)
        finger.write(str(WRITTEN["address"]["detail"]))  # type: ignore[index]
    elif field == "name" and reads_handwriting():
        finger.write_by_hand(str(WRITTEN["name"]))
    elif field in WRITTEN:
        finger.write(str(WRITTEN[field]))


def file(finger: Finger) -> None:
    """Go from the welcome to the receipt."""
    house = finger.house
    finger.tap_message("button-begin")
    for place in road(house.application.session.form):
        house.wait_at(place)
        if place == DECLARATION:
            finger.tap_name("agree:declaration")
            finger.tap_message("button-confirm-send")
        elif place.kind is PlaceKind.REVIEW:
            finger.tap_message("button-review-done")
        else:
            answer(finger, place.field)
            finger.tap_message("button-next")
    house.wait_at(RECEIPT)


def test_a_petition_is_filed_and_looked_up_by_touch_alone(
    finger: Finger, central: RunningCentral
) -> None:
    house = finger.house
    unlock(finger)
    file(finger)
    petition, receipt = house.petition, house.petition.receipt
    assert receipt is not None
    assert central.petition_bodies()[petition.id] == body_of(petition, WRITTEN)
    finger.tap_message("button-home")
    house.wait_at(WELCOME)
    finger.tap_message("button-look-up")
    house.wait_at(LOOK_UP)
    finger.write(receipt.number, place=0)
    finger.tap_message("keyboard-hide")
    finger.write(receipt.query_code, place=1)
    finger.tap_message("button-ask")
    house.until(lambda: house.says("case-received"))


def test_chinese_is_written_by_touch_where_no_input_method_is_installed(
    finger: Finger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_screen_keyboard, "open_libpinyin", lambda: None)
    house = finger.house
    unlock(finger)
    finger.tap_message("button-begin")
    for place in road(house.application.session.form):
        house.wait_at(place)
        if place.field == "name":
            finger.write(str(ANSWERS["name"]))
            break
        answer(finger, place.field)
        finger.tap_message("button-next")
    assert house.petition.answers["name"] == ANSWERS["name"]
