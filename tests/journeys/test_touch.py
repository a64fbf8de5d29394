"""A person files a petition by one finger alone, and looks it up by its numbers: no key at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.flow.places import DECLARATION, RECEIPT, WELCOME, Place, PlaceKind, road
from tests.central.server import RunningCentral
from tests.commands.place import PASSPHRASE
from tests.commands.place import Place as Installation
from tests.journeys.finger import Finger
from tests.journeys.house import ANSWERS, PASSPHRASE_PLACE, House
from tests.journeys.samples import body_of
from ui import on_screen_keyboard

LOOK_UP = Place(PlaceKind.LOOK_UP)
REGION = ("浙江省", "杭州市", "西湖区")
WRITTEN: dict[str, object] = {
    **{field: ANSWERS[field] for field in ("consent", "type", "name", "identity", "phone")},
    "address": {"region": "330106", "detail": "翠苑一区12幢"},
    "about": "小区路灯坏了两个月，一直没人修",
    "request": "请尽快把路灯修好。",
    "facts": "九月初开始，路灯全都不亮了。",
    "reasons": "楼里住的多半是老人。",
}


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
    finger.write(receipt.number)
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
        answer(finger, place.field)
        if place.field == "name":
            break
        finger.tap_message("button-next")
    assert house.petition.answers["name"] == ANSWERS["name"]
