"""The look changes in the middle of a question: focus, text and cursor stay where they were."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from accessibility.button import Button
from desktop.app import Application
from desktop.commands.audit import SCREENS, outgrown, settle
from desktop.flow.appearance import SPACINGS, TEXT_SIZES, Look
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import Place, PlaceKind
from desktop.petition.form import FormField, text_in
from tests.journeys.house import HEIGHT, WIDTH, House
from tests.ui import heard
from tests.ui.conftest import ShowScene

CHANGES: dict[str, Callable[[Application], None]] = {
    "size": lambda application: application.appearance.larger(),
    "theme": lambda application: application.appearance.next_theme(),
    "language": lambda application: application.appearance.next_language(),
}
every_change = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
TEXTS = {"name": "欧阳", "about": "小区路灯", "facts": "第一行\n第二行"}


def question(house: House, field_id: str) -> None:
    """Go straight to a question of a new petition."""
    house.application.session.begin()
    house.application.session.go_to(Place(PlaceKind.QUESTION, field_id))
    house.until(lambda: house.window.is_settled)


def field_of(house: House, field_id: str) -> FormField:
    field = house.application.session.form.field(field_id)
    assert field is not None
    return field


def change_look(house: House, change: Callable[[Application], None]) -> None:
    change(house.application)
    wait_for_page(house)


def wait_for_page(house: House) -> None:
    """Wait until the page that was made anew is there to be seen."""
    house.until(lambda: house.window.is_settled and house.hand.focused.isVisible())
    house.qt.processEvents()


@every_change
@pytest.mark.parametrize("field_id", TEXTS)
def test_one_goes_on_typing_where_one_was(
    house: House, field_id: str, change: Callable[[Application], None]
) -> None:
    question(house, field_id)
    house.hand.type(TEXTS[field_id])
    house.hand.press(Qt.Key.Key_Left)
    change_look(house, change)
    house.hand.type("东")
    before, last = TEXTS[field_id][:-1], TEXTS[field_id][-1]
    assert house.petition.answers[field_id] == f"{before}东{last}"


@every_change
def test_the_second_input_of_a_page_keeps_the_focus(
    house: House, change: Callable[[Application], None]
) -> None:
    question(house, "address")
    house.hand.type("西湖区")
    house.press_button("浙江省杭州市西湖区")
    house.hand.type("文三路")
    change_look(house, change)
    house.hand.type("100号")
    assert house.petition.answers["address"] == {"region": "330106", "detail": "文三路100号"}


@every_change
def test_a_choice_keeps_mark_and_focus(house: House, change: Callable[[Application], None]) -> None:
    question(house, "type")
    house.hand.press(Qt.Key.Key_Space)
    house.hand.press(Qt.Key.Key_Down)
    assert house.petition.answers["type"] == "suggestion"
    change_look(house, change)
    house.hand.press(Qt.Key.Key_Down)
    assert house.petition.answers["type"] == "report"


@every_change
def test_an_agreement_keeps_its_mark(house: House, change: Callable[[Application], None]) -> None:
    question(house, "consent")
    house.hand.press(Qt.Key.Key_Space)
    change_look(house, change)
    assert house.petition.answers["consent"] is True
    house.hand.press(Qt.Key.Key_Space)
    assert "consent" not in house.petition.answers


@every_change
def test_what_is_wrong_stays_said(house: House, change: Callable[[Application], None]) -> None:
    question(house, "name")
    house.hand.go_on()
    change_look(house, change)
    label = text_in(field_of(house, "name").label, house.application.appearance.look.language)
    assert house.text.count(house.sentence("problem-required", label=label)) == 2


def test_the_button_of_the_text_size_keeps_the_focus(house: House) -> None:
    sizes = []
    house.press_button(house.sentence("button-larger-text"))
    for _ in range(3):
        wait_for_page(house)
        sizes.append(house.application.appearance.look.text_size)
        house.hand.press(Qt.Key.Key_Space)
    assert sizes == [24, 30, 36]


def test_the_look_up_keeps_its_numbers(house: House) -> None:
    house.hand.press(Qt.Key.Key_F4)
    house.hand.type("1234")
    house.to_next_line()
    house.hand.type("56")
    house.hand.press(Qt.Key.Key_F6)
    wait_for_page(house)
    house.hand.type("78")
    look_up = house.application.session.look_up
    assert (look_up.number, look_up.code) == ("1234", "5678")


def test_the_question_speaks_the_new_language_at_once(show_scene: ShowScene) -> None:
    application = show_scene("question-name")
    application.appearance.next_language()
    window = application.window
    field = application.session.form.field("name")
    assert field is not None
    assert window.page is not None
    assert window.page.title == field.question["en"]
    assert field.hint["en"] in heard.name(window.page.first_focus())
    assert window.windowTitle().isascii()


def test_a_page_that_scrolls_stays_in_the_active_window(show_scene: ShowScene) -> None:
    application = show_scene("question-facts")
    for size in (36, 30):
        application.appearance.choose(Look(text_size=size))
        settle(application)
        assert application.window.isActiveWindow()


@pytest.mark.parametrize("scene", ["question-name", "question-facts", "look-up-empty"])
def test_inputs_have_names_to_be_found_again_by(show_scene: ShowScene, scene: str) -> None:
    window = show_scene(scene).window
    inputs = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    assert inputs
    names = [each.objectName() for each in inputs]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("spacing", SPACINGS)
def test_the_largest_type_fits_the_smallest_screen_also_with_the_voice(
    show_scene: ShowScene, spacing: str
) -> None:
    application = show_scene("talk-speaking")
    window = application.window
    window.resize(*SCREENS[0])
    application.appearance.choose(Look(text_size=TEXT_SIZES[-1], spacing=spacing))
    settle(application)
    assert outgrown(window, SCREENS[0]) == []
    assert all(button.icon_rect().isEmpty() for button in window.talk_band.findChildren(Button))
    window.talk_band.show_talk(TalkState.OFF, "", "")
    window.resize(WIDTH, HEIGHT)
