"""Easy mode: one thing at a time, large and with a picture; nothing is lost by it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from accessibility.button import Button
from accessibility.choice import RadioCard
from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.commands.audit import settle
from desktop.flow.appearance import Look
from desktop.petition.problem import Problem
from tests.journeys.house import House
from tests.ui import heard
from tests.ui.conftest import ShowScene
from tests.ui.test_looks import field_of, question, wait_for_page
from ui.components.choices import FEW
from ui.components.number import NumberDisplay
from ui.components.picture import ANY, OF_FIELDS, OF_KINDS, Picture, icon_of
from ui.pages.page import Page

EASY = Look(mode="easy")


def page_of(application: Application) -> Page:
    page = application.window.page
    assert page is not None
    return page


def shown(page: Page, *kinds: type[QWidget]) -> list[QWidget]:
    """What of these kinds is seen on the page, in the order it was made."""
    found = [each for kind in kinds for each in page.findChildren(kind)]
    return [each for each in found if each.isVisible()]


def texts(page: Page) -> str:
    return "\n".join(each.text() for each in shown(page, Paragraph) if isinstance(each, Paragraph))


def press(application: Application, message: str) -> None:
    """Press the button of this message, on the page or below it."""
    text = application.words(application.appearance.look.language).see(message)
    buttons = application.window.findChildren(Button)
    next(each for each in buttons if each.isVisible() and each.text() == text).click()


def hint_of(application: Application, field_id: str) -> str:
    field = application.session.form.field(field_id)
    assert field is not None
    return field.hint["zh-CN"]


def test_a_question_is_a_picture_the_question_and_its_input(show_easy: ShowScene) -> None:
    page = page_of(show_easy("question-name"))
    [picture] = shown(page, Picture)
    assert isinstance(picture, Picture)
    assert not picture.pixmap().isNull()
    assert texts(page) == page.title
    assert len(shown(page, QLineEdit)) == 1


def test_the_question_is_larger_than_in_full_pages(show_easy: ShowScene) -> None:
    application = show_easy("question-name")
    large = page_of(application).heading.font().pointSizeF()
    application.appearance.choose(Look())
    assert large > page_of(show_easy("question-name")).heading.font().pointSizeF()


def test_what_is_not_shown_is_still_said(show_easy: ShowScene) -> None:
    """To a screen reader by the input's name, and by the voice."""
    application = show_easy("question-name")
    hint = hint_of(application, "name")
    assert hint not in texts(page_of(application))
    assert hint in heard.name(page_of(application).first_focus())
    assert hint in application.conversation.narration


def test_the_explanation_is_a_screen_of_its_own(show_easy: ShowScene) -> None:
    application = show_easy("question-name")
    page, hint = page_of(application), hint_of(application, "name")
    press(application, "easy-explain")
    assert hint in texts(page)
    assert not shown(page, QLineEdit)
    focused = application.window.focusWidget()
    assert focused is not None
    assert hint in heard.name(focused)
    press(application, "easy-understood")
    assert texts(page) == page.title
    assert application.window.focusWidget() is page.first_focus()


@pytest.mark.parametrize("key", ["button-back", "button-next"])
def test_the_way_on_and_the_way_back_lead_out_of_the_explanation(
    show_easy: ShowScene, key: str
) -> None:
    application = show_easy("question-name")
    before = application.session.place
    press(application, "easy-explain")
    press(application, key)
    assert application.session.place == before
    assert not application.appearance.screens.explains


def test_what_may_be_left_out_is_told_with_the_explanation(show_easy: ShowScene) -> None:
    application = show_easy("question-occasion")
    press(application, "easy-explain")
    assert application.words("zh-CN").see("optional") in texts(page_of(application))


def test_what_one_agrees_to_is_no_explanation(show_easy: ShowScene) -> None:
    for scene, field_id in (("question-consent", "consent"), ("declaration", "declaration")):
        application = show_easy(scene)
        assert hint_of(application, field_id) in texts(page_of(application))


def test_an_answer_of_two_parts_has_two_screens(house: House) -> None:
    house.application.appearance.choose(EASY)
    question(house, "identity")
    wait_for_page(house)
    assert isinstance(house.hand.focused, QLineEdit)
    house.hand.press(Qt.Key.Key_Return)
    assert isinstance(house.hand.focused, RadioCard)
    assert not house.application.session.problems
    house.hand.go_on()
    assert house.application.session.problems
    [number] = [each for each in house.window.findChildren(QLineEdit) if each.isVisible()]
    assert number.property("wrong") == "true"


def test_what_is_wrong_is_shown_on_its_own_screen(show_easy: ShowScene) -> None:
    application = show_easy("question-address")
    page = page_of(application)
    application.session.problems = (Problem("address", "address_too_short", "detail"),)
    page.news()
    [detail] = shown(page, QLineEdit)
    assert detail.property("wrong") == "true"


def test_an_answer_that_is_said_stays_in_the_easy_form(show_easy: ShowScene) -> None:
    application = show_easy("question-name")
    application.session.answer("name", "王小明")
    settle(application)
    page = page_of(application)
    [line] = shown(page, QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "王小明"
    assert texts(page) == page.title


def test_of_many_choices_three_are_shown_at_a_time(show_easy: ShowScene) -> None:
    application = show_easy("question-identity")
    application.appearance.screens.forward()
    page = page_of(application)
    seen: list[str] = []
    for _ in range(2):
        cards = shown(page, RadioCard)
        assert 0 < len(cards) <= FEW
        assert application.window.focusWidget() is cards[0]
        seen += [each.text() for each in cards if isinstance(each, RadioCard)]
        press(application, "easy-more")
    field = application.session.form.field("identity")
    assert field is not None
    assert seen == [option.label["zh-CN"] for option in field.options]
    [first, *_] = shown(page, RadioCard)
    assert isinstance(first, RadioCard)
    assert first.text() == seen[0]


def test_the_chosen_one_is_among_the_three(show_easy: ShowScene) -> None:
    application = show_easy("question-identity-filled")
    petition = application.session.petition
    assert petition is not None
    answers = {**petition.answers, "identity": {"type": "passport", "number": "E12345678"}}
    application.session.petition = replace(petition, answers=answers)
    application.window.show_place()
    application.appearance.screens.forward()
    focused = application.window.focusWidget()
    assert isinstance(focused, RadioCard)
    assert focused.isChecked()
    assert focused.isVisible()


def test_of_the_provinces_three_are_shown_at_a_time(show_easy: ShowScene) -> None:
    application = show_easy("question-address")
    seen: list[str] = []
    for _ in range(12):
        names = [button.text() for button in provinces(application)]
        assert 0 < len(names) <= FEW
        seen += names
        press(application, "easy-more")
    assert seen == [region.name for region in application.session.regions.provinces()]


def provinces(application: Application) -> list[Button]:
    names = {region.name for region in application.session.regions.provinces()}
    buttons = page_of(application).findChildren(Button)
    return [each for each in buttons if each.isVisible() and each.text() in names]


def test_the_receipt_tells_one_thing_after_the_other(show_easy: ShowScene) -> None:
    application = show_easy("receipt")
    page, words = page_of(application), application.words("zh-CN")
    [number] = shown(page, NumberDisplay)
    assert words.see("receipt-number-label") in number.accessibleName()
    press(application, "button-next")
    [code] = shown(page, NumberDisplay)
    assert words.see("receipt-code-label") in code.accessibleName()
    assert application.window.focusWidget() is code
    press(application, "button-next")
    assert not shown(page, NumberDisplay)
    assert words.see("receipt-next") in texts(page)
    press(application, "button-back")
    assert shown(page, NumberDisplay) == [code]


def test_printing_comes_with_the_last_screen(show_easy: ShowScene) -> None:
    application = show_easy("receipt")
    messages = [[deed.message for deed in page_of(application).deeds()]]
    while application.appearance.screens.forward():
        messages.append([deed.message for deed in page_of(application).deeds()])
    assert ["button-print" in each for each in messages] == [False, False, True]
    assert all(each for each in messages)


def test_the_first_page_is_about_writing_and_the_rest_follows(show_easy: ShowScene) -> None:
    application = show_easy("welcome")
    page, words = page_of(application), application.words("zh-CN")
    begin = page.first_focus()
    assert isinstance(begin, Button)
    assert begin.text() == words.see("button-begin")
    seen = [begin.text()]
    while application.appearance.screens.forward():
        seen += [each.text() for each in shown(page, Button) if isinstance(each, Button)]
    assert {words.see(each) for each in ("button-look-up", "button-petitions")} <= set(seen)
    press(application, "easy-explain")
    assert words.see("welcome-other-doors") in texts(page)


def test_another_place_begins_with_its_first_screen(show_easy: ShowScene) -> None:
    application = show_easy("receipt")
    application.appearance.screens.forward()
    show_easy("question-identity")
    assert application.appearance.screens.index == 0


def test_another_text_size_keeps_the_screen(house: House) -> None:
    house.application.appearance.choose(EASY)
    question(house, "identity")
    wait_for_page(house)
    house.application.appearance.screens.forward()
    house.application.appearance.larger()
    wait_for_page(house)
    assert house.application.appearance.screens.index == 1
    assert isinstance(house.hand.focused, RadioCard)


def test_out_of_easy_mode_a_page_is_whole(show_easy: ShowScene) -> None:
    application = show_easy("question-name")
    press(application, "easy-explain")
    application.appearance.choose(Look())
    settle(application)
    page = page_of(application)
    assert hint_of(application, "name") in texts(page)
    assert not shown(page, Picture)
    press(application, "button-next")
    assert application.session.problems


def test_every_picture_is_there(application: Application) -> None:
    for icon in {*OF_FIELDS.values(), *OF_KINDS.values(), ANY}:
        assert not application.style.icons.pixmap(icon, "#000000", 96).isNull()


def test_the_questions_of_our_form_have_pictures_of_their_own(house: House) -> None:
    fields = [each for each in house.application.session.form.fields if each.kind != "declaration"]
    icons = [icon_of(field_of(house, field.id)) for field in fields]
    assert len(set(icons)) >= len(icons) - 1


def test_a_picture_says_nothing_to_a_reader(show_easy: ShowScene) -> None:
    [picture] = shown(page_of(show_easy("question-name")), Picture)
    assert isinstance(picture, QLabel)
    assert not picture.accessibleName()
