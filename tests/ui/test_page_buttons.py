"""Buttons of the page in sight, pressed by what is written on them."""

from desktop.app import Application
from desktop.flow.appearance import Look
from tests.ui.conftest import ShowScene
from tests.ui.test_every_page import settle
from ui.page_buttons import PageButtons


def of(application: Application) -> PageButtons:
    settle(application)
    return PageButtons(lambda: application.window.page)


def test_only_what_is_in_sight_on_the_page_is_there(show_scene: ShowScene) -> None:
    labels = of(show_scene("settings")).labels()
    assert "简单模式" in labels
    assert "帮助" not in labels  # above the page
    assert "4 秒" not in labels  # of scanning, which is off


def test_a_button_is_pressed_as_by_hand(show_scene: ShowScene) -> None:
    application = show_scene("settings")
    of(application).press("间隔宽一些")
    assert application.appearance.look.spacing == "wide"
    of(application).press("有一个没有的键")
    application.appearance.choose(Look())


def test_what_easy_mode_puts_away_can_be_reached(show_scene: ShowScene) -> None:
    application = show_scene("question-address")
    application.appearance.choose(Look(mode="easy"))
    before = of(application).labels()
    of(application).press("看别的")
    after = of(application).labels()
    assert set(before) != set(after)
    application.appearance.choose(Look())


def test_without_a_page_there_is_nothing_to_press() -> None:
    buttons = PageButtons(lambda: None)
    buttons.press("看别的")
    assert buttons.labels() == []
