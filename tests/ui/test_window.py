import pytest
from PySide6.QtCore import Qt

from desktop.flow.places import WELCOME, Place, PlaceKind
from tests.journeys.house import House

ASIDES = {
    Qt.Key.Key_F1: PlaceKind.HELP,
    Qt.Key.Key_F3: PlaceKind.PETITIONS,
    Qt.Key.Key_F4: PlaceKind.LOOK_UP,
    Qt.Key.Key_F8: PlaceKind.SETTINGS,
}


@pytest.mark.parametrize("key", ASIDES)
def test_a_key_opens_its_page_and_escape_comes_back(house: House, key: Qt.Key) -> None:
    house.hand.press(key)
    house.wait_at(Place(ASIDES[key]))
    house.hand.press(Qt.Key.Key_Escape)
    house.wait_at(WELCOME)


def test_the_help_shows_every_key_that_works(house: House) -> None:
    house.hand.press(Qt.Key.Key_F1)
    house.wait_at(Place(PlaceKind.HELP))
    for keys in ("F1", "F2", "F3", "F4", "F6", "F7", "F8", "Ctrl++", "Ctrl+-", "Alt+Left"):
        assert keys in house.text


def test_tab_goes_all_round_and_traps_nobody(house: House) -> None:
    for key in ASIDES:
        house.hand.press(key)
        house.until(lambda: house.window.is_settled)
        first = house.hand.focused
        seen = {first}
        house.hand.tab()
        while house.hand.focused is not first:
            assert house.hand.focused not in seen, "a trap"
            seen.add(house.hand.focused)
            house.hand.tab()
        assert len(seen) > 1
        house.hand.press(Qt.Key.Key_Escape)


def test_the_settings_change_the_look_at_once_and_are_kept(house: House) -> None:
    house.hand.press(Qt.Key.Key_F8)
    house.wait_at(Place(PlaceKind.SETTINGS))
    house.hand.tab()
    house.hand.tab()
    for _ in range(2):
        house.hand.press(Qt.Key.Key_Right)
    house.until(lambda: house.application.appearance.look.text_size == 24)
    assert house.window.font().pointSizeF() == 24
    assert house.place == Place(PlaceKind.SETTINGS)


def test_a_wrong_number_is_found_before_anything_is_asked(house: House) -> None:
    house.hand.press(Qt.Key.Key_F4)
    house.wait_at(Place(PlaceKind.LOOK_UP))
    house.hand.type("123")
    house.hand.press(Qt.Key.Key_Return)
    house.until(lambda: house.says("problem-receipt_number_length", wanted=12, given=3))
    assert house.application.session.look_up.result is None
