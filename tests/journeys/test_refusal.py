"""The server is stricter than this program: both problems come back to their fields."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from desktop import bundled
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, SENDING, Place, PlaceKind
from desktop.petition.lifecycle import Stage
from tests.central.server import RunningCentral
from tests.commands.place import Place as Installation
from tests.commands.place import place_under_passphrase
from tests.journeys.house import ANSWERS, House
from tests.journeys.samples import body_of

LIMITS = {"about": 8, "reasons": 12}
MENDED = {"about": "路灯坏了", "reasons": "晚上看不见，有人摔伤。"}


@pytest.fixture(scope="module")
def strict_central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCentral]:
    folder = tmp_path_factory.mktemp("strict")
    form = json.loads(bundled.form_text())
    for field in form["fields"]:
        field["max_length"] = LIMITS.get(field["id"], field.get("max_length", 200))
    (folder / "forms").mkdir()
    (folder / "forms" / "petition.json").write_text(json.dumps(form), encoding="utf-8")
    options = ["--forms", str(folder / "forms")]
    with RunningCentral(folder, options=options) as running:
        yield running


@pytest.fixture
def place(strict_central: RunningCentral) -> Installation:
    place = place_under_passphrase()
    place.know(strict_central.url, strict_central.credential)
    return place


@pytest.fixture
def house(qapp: QApplication, place: Installation) -> Iterator[House]:
    with House(qapp, place) as house:
        yield house


def label(field_id: str) -> str:
    form = json.loads(bundled.form_text())
    return str(next(each["label"]["zh-CN"] for each in form["fields"] if each["id"] == field_id))


def too_long(house: House, field_id: str) -> str:
    return house.sentence("problem-too_long", label=label(field_id), limit=LIMITS[field_id])


def name_of_focus(house: House) -> str:
    interface = QAccessible.queryAccessibleInterface(house.hand.focused)
    return interface.text(QAccessible.Text.Name)


def refused(house: House) -> None:
    house.write()
    house.confirm()
    house.until(lambda: house.says("sending-title-refused") and house.says("sending-refused"))
    assert house.place == SENDING


def mend(house: House, field_id: str) -> None:
    """Follow the summary's link, write the answer anew, and come back to the review."""
    house.press_button(too_long(house, field_id))
    house.wait_at(Place(PlaceKind.QUESTION, field_id))
    assert too_long(house, field_id) in house.text
    assert too_long(house, field_id) in name_of_focus(house)
    house.rewrite(MENDED[field_id])
    house.hand.go_on()
    house.wait_at(REVIEW)


def test_a_refused_petition_comes_back_is_mended_and_sent_once(
    house: House, strict_central: RunningCentral
) -> None:
    refused(house)
    first = house.petition
    house.hand.go_on()
    house.wait_at(REVIEW)
    for field_id in LIMITS:
        assert too_long(house, field_id) in name_of_focus(house)
        assert house.text.count(too_long(house, field_id)) == 2  # in the summary, and at its field
    mend(house, "about")
    assert too_long(house, "about") not in house.text
    assert too_long(house, "reasons") in house.text
    mend(house, "reasons")
    assert too_long(house, "reasons") not in house.text
    house.hand.go_on()
    house.wait_at(DECLARATION)
    house.hand.go_on()
    house.wait_at(RECEIPT)
    petition = house.petition
    assert petition.id != first.id
    expected = body_of(petition, {**ANSWERS, **MENDED})
    assert strict_central.petition_bodies() == {petition.id: expected}
    with house.installation.store() as store:
        assert [each.id for each in store.drafts.all()] == [petition.id]


def test_a_refused_petition_is_found_in_the_list_later(
    qapp: QApplication, place: Installation
) -> None:
    with House(qapp, place) as first:
        refused(first)
        petition = first.petition
    with House(qapp, place) as second:
        assert second.stored(petition.id).stage is Stage.REFUSED
        second.hand.press(Qt.Key.Key_F3)
        second.wait_at(Place(PlaceKind.PETITIONS))
        assert second.says("stage-refused")
        second.press_button(second.sentence("button-mend"))
        second.wait_at(REVIEW)
        assert all(too_long(second, field_id) in second.text for field_id in LIMITS)
        assert second.petition.answers == petition.answers
