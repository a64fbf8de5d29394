"""Somebody finds the way in that suits them, and then uses it: by keys, by touch, by a switch."""

from PySide6.QtCore import Qt

from desktop.flow.places import WELCOME, Place, PlaceKind
from desktop.flow.way_answers import SHAKING, Answer
from desktop.flow.ways_in import WayIn
from desktop.flow.writing import Writing
from desktop.settings import load_settings
from tests.journeys.chosen import choose_message
from tests.journeys.finger import Finger
from tests.journeys.house import House
from tests.journeys.one_switch import SwitchPerson

WAY = Place(PlaceKind.WAY)
CONSENT = Place(PlaceKind.QUESTION, "consent")


def words(house: House, answer: Answer) -> str:
    """The words on the button of an answer."""
    return house.sentence(f"way-answer-{answer}")


def answer(house: House, answer: Answer) -> None:
    """Go to the button of an answer by Tab, once it is there, and press it."""
    house.until(lambda: words(house, answer) in house.text)
    house.press_button(words(house, answer))


def test_by_keys_alone_from_the_welcome_to_what_was_found_and_into_the_form(house: House) -> None:
    house.press_button(house.sentence("button-way"))
    house.wait_at(WAY)
    answers = (Answer.LARGER, Answer.LARGER, Answer.CLEAR, Answer.SILENT, Answer.SHAKING)
    for each in (*answers, Answer.ON_SCREEN):
        answer(house, each)
    house.until(lambda: house.says("way-hands-shaking"))
    house.hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    answer(house, Answer.HANDWRITING)
    house.until(lambda: house.says("way-writing-handwriting"))
    house.hand.go_on()
    house.wait_at(WELCOME)
    everything = house.application.chosen.everything
    assert everything.look.text_size == 30
    assert not everything.sound.voice
    assert (everything.steady, everything.writing) == (SHAKING, Writing.HANDWRITING)
    assert load_settings(house.installation.paths.settings).text_size == 20


def test_in_the_middle_of_a_question_by_its_key_and_back(house: House) -> None:
    house.hand.press(Qt.Key.Key_Space)
    house.wait_at(CONSENT)
    house.hand.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    house.wait_at(WAY)
    answer(house, Answer.LARGER)
    house.until(lambda: house.says("button-close"))
    house.press_button(house.sentence("button-close"))
    house.wait_at(CONSENT)
    assert house.application.appearance.look.text_size == 24


def test_by_touch_and_kept_for_good(house: House) -> None:
    finger = Finger(house)
    finger.tap_message("button-way")
    for each in (Answer.CLEAR, Answer.READ_OUT, Answer.EASY, Answer.ON_SCREEN):
        finger.tap_text(words(house, each))
    house.until(lambda: house.says("way-found-title"))
    finger.tap_message("button-way-keep")
    house.wait_at(WELCOME)
    paths = house.installation.paths
    house.until(lambda: load_settings(paths.settings).writing is Writing.ON_SCREEN)


def test_by_one_switch_which_scans_its_own_questions(house: House) -> None:
    """Whoever has one switch gets there by it, and answers by it."""
    person = SwitchPerson(house, WayIn.AUTO)
    choose_message(person, "button-way")
    house.wait_at(WAY)
    for each in (Answer.LARGER, Answer.CLEAR, Answer.READ_OUT, Answer.ONE_SWITCH):
        choose_message(person, f"way-answer-{each}")
        house.wait_at(WAY)
    assert house.application.finding.options == (Answer.ON_SCREEN, Answer.SPEAKING)
    choose_message(person, f"way-answer-{Answer.ON_SCREEN}")
    house.until(lambda: house.says("way-found-title"))
    choose_message(person, "button-way-done")
    house.wait_at(WELCOME)
    ways = house.application.chosen.ways
    assert (ways.way, ways.writing, ways.text_size) == (WayIn.AUTO, Writing.ON_SCREEN, 24)


def test_scanning_begins_for_who_says_so_and_is_gone_for_the_next_person(house: House) -> None:
    house.hand.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    for each in (Answer.CLEAR, Answer.READ_OUT, Answer.ONE_SWITCH):
        answer(house, each)
    at_window = house.window.ways_in
    assert at_window is not None
    assert at_window.scanning.is_on
    house.application.finding.new_person()
    assert not at_window.scanning.is_on
    assert house.application.chosen.ways.way is WayIn.HANDS
