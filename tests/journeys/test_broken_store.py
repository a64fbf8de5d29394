"""Disk, database or key fail: a clear page says so, nothing is lost, and one can go on."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.commands.filing import Filing
from desktop.flow.places import RECEIPT, TROUBLE, WELCOME, Place, PlaceKind
from desktop.petition.model import PetitionId
from tests.central.server import RunningCentral
from tests.commands.place import PASSPHRASE, place_under_passphrase
from tests.commands.place import Place as Installation
from tests.journeys.house import ANSWERS, PASSPHRASE_PLACE, House
from tests.store.conftest import SmallDisk

FACTS = Place(PlaceKind.QUESTION, "facts")
PAGE = 4096
LONG_TEXT = "事" * 9_000


def tells(house: House, code: str) -> bool:
    """The trouble page shows what failed, what still works and the way out."""
    parts = (f"store-{code}-title", f"store-{code}", f"store-{code}-way-out")
    return house.place == TROUBLE and all(house.says(part) for part in parts)


def write_until_facts(house: House) -> PetitionId:
    """Write a petition by keys until its facts are asked."""
    before = {key: answer for key, answer in ANSWERS.items() if key != "facts"}
    for condition in Filing(house.window, house.hand, before).steps():
        house.until(condition)
        if house.place == FACTS:
            return house.petition.id
    raise AssertionError("the facts were not asked")


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Callable[[Installation], House]]:
    """Open windows without waiting for the database, and close them at the end."""
    houses: list[House] = []

    def open_house(installation: Installation) -> House:
        houses.append(House(qapp, installation))
        houses[-1].open()
        return houses[-1]

    yield open_house
    for house in houses:
        house.close()


OpenHouse = Callable[[Installation], House]


@pytest.fixture
def on_small_disk(small_disk: SmallDisk, central: RunningCentral) -> Installation:
    place = place_under_passphrase()
    place.know(central.url, central.credential)
    assert place.paths.data.is_relative_to(small_disk.folder)
    return place


def fill(folder: Path) -> Path:
    """Take all the room that is left."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"0" * 4096):
                continue
        except OSError:
            return ballast
    return ballast


def test_a_disk_that_fills_up_while_one_writes(
    qapp: QApplication, on_small_disk: Installation, central: RunningCentral
) -> None:
    with House(qapp, on_small_disk) as house:
        petition_id = write_until_facts(house)
        ballast = fill(on_small_disk.paths.data)
        house.hand.type(LONG_TEXT)
        house.hand.go_on()
        house.until(lambda: tells(house, "disk_full"))
        house.hand.go_on()
        house.until(lambda: tells(house, "disk_full"))
        ballast.unlink()
        house.hand.go_on()
        house.wait_at(Place(PlaceKind.QUESTION, "reasons"))
        assert house.stored(petition_id).answers["facts"] == LONG_TEXT
    assert central.petition_bodies().get(petition_id) is None


def test_a_disk_that_is_full_when_one_leaves_the_page(
    qapp: QApplication, on_small_disk: Installation
) -> None:
    with House(qapp, on_small_disk) as house:
        petition_id = write_until_facts(house)
        ballast = fill(on_small_disk.paths.data)
        house.hand.type(LONG_TEXT)
        house.hand.press(Qt.Key.Key_F2)
        house.until(lambda: tells(house, "disk_full"))
        ballast.unlink()
        house.hand.go_on()
        house.wait_at(WELCOME)
        house.until(lambda: house.stored(petition_id).answers.get("facts") == LONG_TEXT)


def test_a_disk_that_only_reads(
    small_disk: SmallDisk, on_small_disk: Installation, opened: OpenHouse
) -> None:
    small_disk.make_read_only()
    house = opened(on_small_disk)
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.until(lambda: tells(house, "read_only"))
    house.hand.go_on()
    house.wait_at(PASSPHRASE_PLACE)
    small_disk.resize("4m,rw")
    house.unlock()
    house.wait_at(WELCOME)
    write_until_facts(house)


def damage(path: Path, start: int) -> bytes:
    """Spoil a database from a byte on; return what it is now."""
    content = bytearray(path.read_bytes())
    chance = random.Random(1)
    for place in range(start, len(content), 61):
        content[place] ^= chance.randrange(1, 256)
    path.write_bytes(content)
    return bytes(content)


def set_aside(folder: Path) -> bytes:
    """What lies in the one folder of damaged files."""
    (kept,) = folder.glob("petitions-damaged-*/petitions.db")
    return kept.read_bytes()


def keep_aside_and_go_on(house: House) -> None:
    """Choose to keep the damaged file, enter the passphrase again, and write."""
    house.press_button(house.sentence("button-set-aside"))
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.wait_at(WELCOME)
    petition_id = write_until_facts(house)
    assert house.stored(petition_id).answers["name"] == ANSWERS["name"]


def test_a_database_damaged_at_its_beginning_is_kept_aside(
    opened: OpenHouse, installation: Installation
) -> None:
    content = damage(installation.paths.database, 64)
    house = opened(installation)
    for _ in range(2):
        house.wait_at(PASSPHRASE_PLACE)
        house.unlock()
        house.until(lambda: tells(house, "corrupted"))
        house.hand.go_on()
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.until(lambda: tells(house, "corrupted"))
    assert installation.paths.database.read_bytes() == content
    keep_aside_and_go_on(house)
    assert set_aside(installation.paths.data) == content


def test_a_database_that_opens_and_cannot_be_read_is_kept_aside(
    opened: OpenHouse, installation: Installation
) -> None:
    damage(installation.paths.database, PAGE)
    house = opened(installation)
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.until(lambda: tells(house, "corrupted"))
    house.hand.go_on()
    house.until(lambda: tells(house, "corrupted"))
    keep_aside_and_go_on(house)
    assert len(set_aside(installation.paths.data)) > PAGE


def test_a_database_of_another_key_is_kept_aside(
    opened: OpenHouse, installation: Installation
) -> None:
    content = installation.paths.database.read_bytes()
    installation.paths.passphrase.unlink()
    house = opened(place_under_passphrase())
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.until(lambda: tells(house, "wrong_key"))
    keep_aside_and_go_on(house)
    assert set_aside(installation.paths.data) == content


def test_a_database_whose_key_is_gone_is_kept_aside(
    opened: OpenHouse, installation: Installation
) -> None:
    content = installation.paths.database.read_bytes()
    installation.paths.passphrase.unlink()
    house = opened(installation)
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.until(lambda: tells(house, "key_missing"))
    house.press_button(house.sentence("button-set-aside"))
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.wait_at(WELCOME)
    write_until_facts(house)
    assert set_aside(installation.paths.data) == content


def test_a_wrong_passphrase_is_told_and_can_be_entered_again(
    opened: OpenHouse, installation: Installation
) -> None:
    house = opened(installation)
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock("not the passphrase")
    house.until(lambda: house.says("problem-wrong_passphrase"))
    assert house.place == PASSPHRASE_PLACE
    house.rewrite(PASSPHRASE)
    house.hand.press(Qt.Key.Key_Return)
    house.wait_at(WELCOME)


def test_the_lock_is_no_trap(opened: OpenHouse, installation: Installation) -> None:
    house = opened(installation)
    house.wait_at(PASSPHRASE_PLACE)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_Escape):
        house.hand.press(key)
        assert house.place == PASSPHRASE_PLACE
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F8):
        house.hand.press(key)
        assert house.place != PASSPHRASE_PLACE
        house.hand.press(Qt.Key.Key_Escape)
        assert house.place == PASSPHRASE_PLACE
    house.unlock()
    house.wait_at(WELCOME)


def test_a_database_that_breaks_while_one_writes_costs_nothing(
    house: House, installation: Installation, central: RunningCentral
) -> None:
    petition_id = write_until_facts(house)
    content = break_open_database(installation)
    house.hand.type(str(ANSWERS["facts"]))
    house.hand.go_on()
    house.until(lambda: tells(house, "corrupted"))
    house.press_button(house.sentence("button-set-aside"))
    house.wait_at(PASSPHRASE_PLACE)
    house.unlock()
    house.wait_at(WELCOME)
    assert set_aside(installation.paths.data) == content
    assert house.stored(petition_id).answers["facts"] == ANSWERS["facts"]
    assert central.petition_bodies().get(petition_id) is None
    assert house.place != RECEIPT


def break_open_database(installation: Installation) -> bytes:
    """Spoil the files under the running program."""
    with installation.store() as store:
        store.database.tidy()
    return damage(installation.paths.database, PAGE)
