from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.flow.places import Place, PlaceKind
from tests.journeys.house import House
from ui.components.error_summary import ErrorSummary

CONSENT = Place(PlaceKind.QUESTION, "consent")
TYPE = Place(PlaceKind.QUESTION, "type")
NAME = Place(PlaceKind.QUESTION, "name")


def go_to_the_name(house: House) -> None:
    house.hand.press(Qt.Key.Key_Space)
    house.wait_at(CONSENT)
    house.hand.press(Qt.Key.Key_Space)
    house.hand.go_on()
    house.wait_at(TYPE)
    house.hand.press(Qt.Key.Key_Space)
    house.hand.go_on()
    house.wait_at(NAME)


def heard_name(house: House) -> str:
    interface = QAccessible.queryAccessibleInterface(house.hand.focused)
    return interface.text(QAccessible.Text.Name)


def test_the_input_has_the_focus_and_is_named_by_question_and_hint(house: House) -> None:
    go_to_the_name(house)
    field = house.application.session.form.field("name")
    assert field is not None
    assert field.question["zh-CN"] in heard_name(house)
    assert field.hint["zh-CN"] in heard_name(house)


def test_an_error_takes_the_focus_names_all_and_is_in_the_name_of_its_input(house: House) -> None:
    go_to_the_name(house)
    house.hand.go_on()
    house.until(lambda: isinstance(house.hand.focused, ErrorSummary))
    wrong = house.sentence("problem-required", label="姓名")
    assert wrong in heard_name(house)
    house.press_button(wrong)
    assert wrong in heard_name(house)
    assert house.hand.focused.property("wrong") == "true"
    house.hand.type("张三")
    house.hand.press(Qt.Key.Key_Return)
    house.until(lambda: house.place.field == "identity")


def test_what_is_half_written_stays_when_the_look_changes(house: House) -> None:
    go_to_the_name(house)
    house.hand.type("欧阳")
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F7):
        house.hand.press(key)
        house.until(lambda: house.window.is_settled)
    house.hand.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    house.until(lambda: house.window.is_settled)
    look = house.application.appearance.look
    assert (look.language, look.theme, look.text_size) == ("en", "soft", 24)
    house.hand.press(Qt.Key.Key_End)
    house.hand.type("修")
    assert house.petition.answers["name"] == "欧阳修"


def test_back_and_forward_lose_no_answer(house: House) -> None:
    go_to_the_name(house)
    house.hand.type("张三")
    house.hand.press(Qt.Key.Key_Escape)
    house.wait_at(TYPE)
    house.hand.go_on()
    house.wait_at(NAME)
    assert house.petition.answers["name"] == "张三"


def test_a_choice_is_kept_as_it_is_pressed(house: House) -> None:
    go_to_the_name(house)
    house.hand.press(Qt.Key.Key_Escape)
    house.wait_at(TYPE)
    house.hand.press(Qt.Key.Key_Down)
    assert house.petition.answers["type"] == "suggestion"
