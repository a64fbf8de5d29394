"""From the card in the settings to the keys of the window, and into the settings file."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from accessibility.choice import RadioCard
from desktop.app import Application
from desktop.flow.appearance import THEMES
from desktop.flow.steady import SteadyChoice
from tests.ui.conftest import ShowScene
from ui.steady_hands import SteadiedHands


def card(application: Application, text: str) -> RadioCard:
    cards = application.window.findChildren(RadioCard)
    [found] = [each for each in cards if each.text() == text and each.isVisible()]
    return found


def test_a_bounce_that_is_ruled_out_in_the_settings_counts_no_more(show_scene: ShowScene) -> None:
    application = show_scene("settings")
    see = application.words("zh-CN").see
    card(application, see("steady-bounce_s-option", seconds="0.5")).click()
    assert application.settings.now.steady == SteadyChoice(bounce_s=0.5)
    handle = application.window.windowHandle()
    assert handle is not None
    for _ in range(2):
        QTest.keyClick(handle, Qt.Key.Key_F6)
    assert application.appearance.look.theme == THEMES[1]
    assert application.window.findChildren(SteadiedHands)
    application.chosen.steady.choose(SteadyChoice())
    QApplication.processEvents()
