"""A person with one switch, or two, files a petition and follows it: no key, no pointer, no voice.

Every letter is a choice too: the texts are written on the on-screen keyboard.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.flow.appearance import Look
from desktop.flow.places import WELCOME, Place, PlaceKind
from desktop.flow.ways_in import SCAN_MS, WayIn
from tests.central.server import RunningCentral
from tests.journeys.chosen import SHORT, choose_message, file, look_up, named
from tests.journeys.house import House
from tests.journeys.one_switch import SwitchPerson
from tests.journeys.samples import body_of

SETTINGS = Place(PlaceKind.SETTINGS)


@pytest.mark.parametrize("way", [WayIn.AUTO, WayIn.STEP])
def test_a_petition_is_filed_and_followed_by_switches_alone(
    house: House, central: RunningCentral, way: WayIn
) -> None:
    person = SwitchPerson(house, way)
    file(person)
    petition = house.petition
    assert central.petition_bodies()[petition.id] == body_of(petition, SHORT)
    assert house.says("receipt-title")
    look_up(person)


def test_the_switch_sets_its_own_speed_and_it_is_kept(house: House) -> None:
    person = SwitchPerson(house, WayIn.AUTO)
    choose_message(person, "button-settings")
    house.wait_at(SETTINGS)
    person.choose(named(house.sentence("ways-in-seconds", seconds="4")))
    assert person.ways_in.choice.scan_ms == SCAN_MS[-1]
    choose_message(person, "button-close")
    house.wait_at(WELCOME)
    kept = house.application.settings.now.ways_in
    assert (kept.way, kept.scan_ms) == (WayIn.AUTO, SCAN_MS[-1])


def test_the_switch_changes_the_whole_look_and_goes_on(house: House) -> None:
    person = SwitchPerson(house, WayIn.AUTO)
    choose_message(person, "button-settings")
    house.wait_at(SETTINGS)
    choose_message(person, "theme-yellow_on_black")
    person.choose(named("English"))
    assert house.application.appearance.look == Look("en", "yellow_on_black")
    choose_message(person, "button-close")
    house.wait_at(WELCOME)


def test_another_key_becomes_the_switch_and_the_old_one_is_a_key_again(house: House) -> None:
    person = SwitchPerson(house, WayIn.AUTO)
    choose_message(person, "button-settings")
    house.wait_at(SETTINGS)
    person.choose(lambda widget: widget.objectName() == "switch:chooses")
    assert house.says("ways-in-press-now")
    person.press(Qt.Key.Key_B)
    assert person.ways_in.choice == replace(person.ways_in.choice, chooses="key:66")
    before = person.scanning.current
    person.press(Qt.Key.Key_Space)
    assert person.scanning.current == before
