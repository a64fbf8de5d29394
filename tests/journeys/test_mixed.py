"""One person changes the way in on the road: keys, touch, one switch, and keys again.

Hands tire, a keyboard is taken away, somebody lends a switch: place and answers stay.
"""

from dataclasses import replace

from accessibility.choice import RadioCard
from desktop.commands.filing import Filing
from desktop.flow.places import DECLARATION, RECEIPT, REVIEW, Place, PlaceKind, road
from desktop.flow.ways_in import WayIn
from desktop.petition.outcome import Case
from tests.central.server import RunningCentral
from tests.journeys.chosen import SHORT, choose_message, is_primary, named, write
from tests.journeys.finger import Finger
from tests.journeys.house import House
from tests.journeys.one_switch import SwitchPerson
from tests.journeys.samples import body_of

SETTINGS = Place(PlaceKind.SETTINGS)
FIRST_HALF, SECOND_HALF = "路灯", "坏了"
"""Of what the petition is about: the way in changes in the middle of a sentence."""


def question(field: str) -> Place:
    return Place(PlaceKind.QUESTION, field)


def by_keys_to_the_number(house: House) -> None:
    for condition in Filing(house.window, house.hand, SHORT).steps():
        house.until(condition)
        if house.place == question("identity"):
            return


def by_touch_to_the_middle_of_a_sentence(house: House, finger: Finger) -> None:
    for field, text in (("identity", SHORT["identity"]["number"]), ("phone", SHORT["phone"])):  # type: ignore[index]
        house.wait_at(question(field))
        finger.write(str(text))
        finger.tap_message("button-next")
    house.wait_at(question("address"))
    for region in ("浙江省", "杭州市", "西湖区"):
        finger.tap_text(region)
    finger.write(SHORT["address"]["detail"])  # type: ignore[index]
    finger.tap_message("button-next")
    house.wait_at(question("about"))
    finger.write(FIRST_HALF)


def take_the_switch(house: House, finger: Finger) -> SwitchPerson:
    """Touch the one switch in the settings, and come back."""
    finger.tap_message("button-settings")
    house.wait_at(SETTINGS)
    wanted = house.sentence("ways-in-auto")
    cards = house.window.findChildren(RadioCard)
    finger.tap(next(card for card in cards if card.text() == wanted))
    finger.tap_message("button-close")
    house.wait_at(question("about"))
    return SwitchPerson(house, WayIn.AUTO)


def by_switch_to_the_facts(person: SwitchPerson) -> None:
    house = person.house
    write(person, SECOND_HALF)
    person.choose(is_primary)
    house.wait_at(question("occasion"))
    person.choose(is_primary)
    house.wait_at(question("request"))
    write(person, str(SHORT["request"]))
    person.choose(is_primary)
    house.wait_at(question("facts"))


def give_the_switch_back(person: SwitchPerson) -> None:
    choose_message(person, "button-settings")
    person.house.wait_at(SETTINGS)
    person.choose(named(person.house.sentence("ways-in-hands")))
    person.house.press_button(person.house.sentence("button-close"))
    person.house.wait_at(question("facts"))


def by_keys_to_the_receipt(house: House) -> None:
    places = road(house.application.session.form)
    for place in places[places.index(question("facts")) :]:
        house.wait_at(place)
        if place == DECLARATION:
            house.confirm()
        else:
            if place != REVIEW and place.field in SHORT:
                house.hand.type(str(SHORT[place.field]))
            house.hand.go_on()
    house.wait_at(RECEIPT)


def test_place_and_answers_survive_each_change_of_the_way_in(
    house: House, central: RunningCentral
) -> None:
    by_keys_to_the_number(house)
    finger = Finger(house)
    by_touch_to_the_middle_of_a_sentence(house, finger)
    before = house.petition.answers
    assert before["about"] == FIRST_HALF
    person = take_the_switch(house, finger)
    assert house.petition.answers == before
    by_switch_to_the_facts(person)
    before = house.petition.answers
    assert before["about"] == FIRST_HALF + SECOND_HALF
    give_the_switch_back(person)
    assert not person.scanning.is_on
    assert house.petition.answers == before
    by_keys_to_the_receipt(house)
    assert central.petition_bodies()[house.petition.id] == body_of(house.petition, SHORT)


def test_a_look_up_begun_by_switch_is_ended_by_touch(house: House, central: RunningCentral) -> None:
    petition = house.file({**SHORT})
    assert petition.id in central.petition_bodies()
    person = SwitchPerson(house, WayIn.AUTO)
    choose_message(person, "button-look-up")
    house.wait_at(Place(PlaceKind.LOOK_UP))
    person.ways_in.choose(replace(person.ways_in.choice, way=WayIn.HANDS))
    Finger(house).tap_message("button-ask")
    house.until(lambda: isinstance(house.application.session.look_up.result, Case))
    house.until(lambda: house.says("case-received"))
