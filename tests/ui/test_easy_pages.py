"""Easy mode on pages of many parts: each part is a screen, and none is lost."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from accessibility.choice import RadioCard
from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.commands.audit import settle
from desktop.flow.appearance import Look
from desktop.flow.ways_in import WayIn, WaysInChoice
from tests.ui.conftest import ShowScene
from tests.ui.test_easy_mode import page_of, press, shown, texts
from ui.components.choices import Choices
from ui.components.petition_card import PetitionCard
from ui.components.picture import Picture

SCENES = ("settings", "sound", "petitions", "help-contacts", "review", "look-up-case")


def written(application: Application) -> set[str]:
    """What is written on the page as it is seen now."""
    page = page_of(application)
    found = shown(page, Paragraph, QAbstractButton)
    return {each.text() for each in found if isinstance(each, (Paragraph, QAbstractButton))}


def on_every_screen(application: Application) -> set[str]:
    screens = application.appearance.screens
    found = written(application)
    while screens.forward():
        found |= written(application)
    return found


@pytest.mark.parametrize("scene", SCENES)
def test_every_part_is_on_some_screen(show_scene: ShowScene, scene: str) -> None:
    application = show_scene(scene)
    settle(application)
    whole = {text for text in written(application) if text}
    for choices in page_of(application).findChildren(Choices):
        whole -= {card.text() for card in choices.findChildren(RadioCard)}
    application.appearance.choose(Look(mode="easy"))
    show_scene(scene)
    settle(application)
    application.appearance.screens.show(0)
    assert {text for text in whole if "步，共" not in text} - on_every_screen(application) == set()
    application.appearance.choose(Look())


@pytest.mark.parametrize("scene", SCENES)
def test_each_screen_has_one_picture(show_easy: ShowScene, scene: str) -> None:
    application = show_easy(scene)
    settle(application)
    screens = application.appearance.screens
    screens.show(0)
    counts = [len(shown(page_of(application), Picture))]
    while screens.forward():
        counts.append(len(shown(page_of(application), Picture)))
    assert len(counts) > 1
    assert set(counts) == {1}


def test_the_settings_go_round(show_easy: ShowScene) -> None:
    application = show_easy("settings")
    first = texts(page_of(application))
    press(application, "easy-turn-over")
    assert texts(page_of(application)) != first
    while not application.appearance.screens.is_last:
        press(application, "easy-turn-over")
    press(application, "easy-turn-over")
    assert texts(page_of(application)) == first


def test_what_is_chosen_has_the_focus(show_easy: ShowScene) -> None:
    application = show_easy("settings")
    focused = application.window.focusWidget()
    while not (isinstance(focused, RadioCard) and focused.objectName() == "choice:easy"):
        assert not application.appearance.screens.is_last
        press(application, "easy-turn-over")
        focused = application.window.focusWidget()
    assert focused.isChecked()


def test_another_way_in_has_screens_of_its_own(show_easy: ShowScene) -> None:
    application = show_easy("settings")
    before = len(on_every_screen(application))
    application.chosen.ways_in.choose(WaysInChoice(way=WayIn.AUTO))
    application.appearance.screens.show(0)
    assert len(on_every_screen(application)) > before
    assert len(shown(page_of(application), Picture)) == 1
    application.chosen.ways_in.choose(WaysInChoice())


def test_numbers_are_asked_one_after_the_other(show_easy: ShowScene) -> None:
    application = show_easy("look-up-empty")
    page = page_of(application)
    [number] = shown(page, QLineEdit)
    assert number.objectName() == "lookup-number"
    press(application, "button-next")
    [code] = shown(page, QLineEdit)
    assert code.objectName() == "lookup-code"
    assert application.window.focusWidget() is code
    press(application, "button-ask")
    settle(application)
    assert shown(page, QLineEdit) == [number]  # it is the first that is wrong


def test_a_petition_is_a_screen_and_deleting_it_leaves_the_others(show_easy: ShowScene) -> None:
    application = show_easy("petitions")
    settle(application)
    cards = shown(page_of(application), PetitionCard)
    assert len(cards) == 1
    press(application, "easy-turn-over")
    assert shown(page_of(application), PetitionCard) != cards
    collection = application.session.collection
    collection.petitions = collection.petitions[:1]
    application.session.told.emit()
    settle(application)
    assert len(shown(page_of(application), PetitionCard)) == 1
    assert len(shown(page_of(application), Picture)) == 1
    assert "easy-turn-over" not in [deed.message for deed in page_of(application).deeds()]
