"""What a shaking hand may set, as it stands on the page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessibility.choice import RadioCard
from accessibility.steady.steadiness import Steadiness
from desktop.app import Application
from desktop.flow.appearance import THEMES
from desktop.flow.steady import CHOICES, Steady, SteadyChoice
from tests.ui import heard
from tests.ui.conftest import Show
from ui.components.steady_choices import SteadyChoices
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.steady_hands import SteadiedHands


@pytest.fixture
def steady() -> Steady:
    return Steady(SteadyChoice(bounce_s=0.5), lambda _choice: None)


def cards(desk: Desk, steady: Steady, show: Show) -> list[RadioCard]:
    component = SteadyChoices(desk, steady)
    show(component)
    return component.findChildren(RadioCard)


def test_every_value_has_a_card_of_its_own_words(desk: Desk, steady: Steady, show: Show) -> None:
    shown = cards(desk, steady, show)
    assert len(shown) == sum(len(values) for values in CHOICES.values())
    assert len({heard.name(card) for card in shown}) == len(shown)


def test_what_is_chosen_is_marked(desk: Desk, steady: Steady, show: Show) -> None:
    marked = [card.text() for card in cards(desk, steady, show) if card.isChecked()]
    see = desk.words.see
    assert marked == [
        see("steady-repeat-system"),
        see("steady-bounce_s-option", seconds="0.5"),
        see("steady-key_hold_s-none"),
        see("steady-press_hold_s-none"),
    ]


def test_a_card_is_chosen_by_key(desk: Desk, steady: Steady, show: Show) -> None:
    first = cards(desk, steady, show)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert steady.choice == SteadyChoice(repeat="slow", bounce_s=0.5)


def test_the_choices_stand_in_the_settings(desk: Desk, steady: Steady, show: Show) -> None:
    page = SettingsPage(replace(desk, steady=steady))
    show(page)
    assert len(page.findChildren(SteadyChoices)) == 1
    assert not SettingsPage(replace(desk, steady=None)).findChildren(SteadyChoices)


def test_a_shortcut_struck_twice_is_obeyed_once(application: Application, steady: Steady) -> None:
    """By Qt's own road, through the native window."""
    hands = SteadiedHands(application.window, steady)
    handle = application.window.windowHandle()
    assert handle is not None
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_F6)
    assert application.appearance.look.theme == THEMES[1]
    hands.deleteLater()


def test_the_main_window_steadies_the_hands(desk: Desk, steady: Steady, qtbot: QtBot) -> None:
    window = MainWindow(lambda: replace(desk, steady=steady), lambda: None, lambda _bug: None)
    qtbot.addWidget(window)
    [steadied] = window.findChildren(SteadiedHands)
    assert steadied.hands.steadiness == Steadiness(bounce_s=0.5)


def test_the_group_is_said_with_its_first_card(desk: Desk, steady: Steady, show: Show) -> None:
    first = cards(desk, steady, show)[0]
    assert desk.words.see("steady-repeat") in heard.name(first)
