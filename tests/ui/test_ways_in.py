"""The settings of scanning and dwelling, and what they do at the window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from accessibility.scanning.scan import Pace
from desktop.app import Application
from desktop.flow.appearance import Look
from desktop.flow.ways_in import WayIn, WaysIn, WaysInChoice
from tests.accessibility.scanning.virtual_joystick import plugged_in
from tests.ui.conftest import ShowScene
from ui.components.ways_in import WaysInAtWindow, pace_of
from ui.components.ways_in_switch import switch_name


class HeardSteps:
    """A voice that writes down what is heard of scanning."""

    def __init__(self, heard: list[str]) -> None:
        self.say = heard.append
        self._heard = heard

    def step(self) -> None:
        self._heard.append("(step)")

    def choice(self) -> None:
        self._heard.append("(choice)")


@pytest.fixture
def ways_in(application: Application) -> Iterator[WaysIn]:
    """The ways in of the window; every test begins and ends by hand."""
    ways_in = application.window.desk.ways_in
    yield ways_in
    ways_in.choose(WaysInChoice())


@pytest.fixture
def at_window(application: Application, ways_in: WaysIn) -> WaysInAtWindow:
    assert ways_in.choice == WaysInChoice()
    assert application.window.ways_in is not None
    return application.window.ways_in


def shown(application: Application) -> set[str]:
    page = application.window.page
    assert page is not None
    buttons = page.findChildren(QAbstractButton)
    return {button.text() for button in buttons if button.isVisibleTo(page)}


def press(application: Application, text: str) -> None:
    page = application.window.page
    assert page is not None
    buttons = page.findChildren(QAbstractButton)
    next(each for each in buttons if each.text() == text and each.isVisibleTo(page)).click()


@pytest.mark.parametrize(
    ("way", "there", "absent"),
    [
        ("用手", set(), {"0.5 秒", "大的", "2 遍"}),
        ("一个开关", {"4 秒", "2 遍", "说出来", "响"}, {"大的", "让方框走的开关：回车键。换一个"}),
        ("两个开关", {"让方框走的开关：回车键。换一个", "2 遍"}, {"4 秒", "大的"}),
        ("指针停住就点", {"3 秒", "大的"}, {"2 遍", "说出来"}),
    ],
)
@pytest.mark.usefixtures("ways_in")
def test_only_what_belongs_to_the_way_in_is_shown(
    show_scene: ShowScene, way: str, there: set[str], absent: set[str]
) -> None:
    application = show_scene("settings")
    press(application, way)
    assert there <= shown(application)
    assert not absent & shown(application)


def test_a_way_in_works_at_once_and_ends_at_once(
    show_scene: ShowScene, at_window: WaysInAtWindow
) -> None:
    application = show_scene("settings")
    press(application, "一个开关")
    assert at_window.scanning.is_on
    press(application, "用手")
    assert not at_window.scanning.is_on
    assert at_window.scanning.current is None


def test_the_names_are_said_in_the_language_of_the_moment_or_not_at_all(
    application: Application, ways_in: WaysIn, at_window: WaysInAtWindow, qtbot: QtBot
) -> None:
    heard: list[str] = []
    ways_in.sound_by(HeardSteps(heard))
    application.appearance.choose(Look("en"))
    page = application.window.page
    assert page is not None
    qtbot.waitUntil(page.heading.hasFocus)
    ways_in.choose(WaysInChoice(way=WayIn.STEP))
    qtbot.waitUntil(lambda: heard == ["(step)", "Page"])
    ways_in.choose(replace(ways_in.choice, names_said=False))
    at_window.scanning.start_over()
    assert heard == ["(step)", "Page", "(step)"]
    ways_in.choose(replace(ways_in.choice, tones=False))
    at_window.scanning.start_over()
    assert heard == ["(step)", "Page", "(step)"]


def test_a_joysticks_button_is_learned_and_then_works_the_window(
    show_scene: ShowScene, ways_in: WaysIn, at_window: WaysInAtWindow, qtbot: QtBot
) -> None:
    application = show_scene("settings")
    ways_in.choose(WaysInChoice(way=WayIn.STEP))
    ways_in.learn("chooses")
    with plugged_in() as joystick:
        joystick.press(2)
        qtbot.waitUntil(lambda: ways_in.choice.chooses == "joystick:2")
        joystick.release(2)
        assert "按下去的开关：手柄的 3 号键。换一个" in shown(application)
        before = at_window.scanning.current
        ways_in.learn("steps")
        joystick.press(3)
        qtbot.waitUntil(lambda: ways_in.choice.steps == "joystick:3")
        joystick.release(3)
        joystick.press(3)
        qtbot.waitUntil(lambda: at_window.scanning.current != before)


def test_the_big_pointer_comes_and_goes(application: Application, ways_in: WaysIn) -> None:
    ways_in.choose(WaysInChoice(way=WayIn.DWELL, big_pointer=True))
    assert QApplication.overrideCursor() is not None
    application.appearance.choose(Look(theme="yellow_on_black"))
    assert QApplication.overrideCursor() is not None
    ways_in.choose(WaysInChoice())
    assert QApplication.overrideCursor() is None


def test_two_switches_go_at_nobodys_pace_but_the_persons() -> None:
    choice = WaysInChoice(way=WayIn.STEP, scan_ms=600, first_ms=0, cooldown_ms=200, rounds=3)
    assert pace_of(choice) == Pace(None, 0, 200, 3)
    assert pace_of(replace(choice, way=WayIn.AUTO)) == Pace(600, 0, 200, 3)


@pytest.mark.parametrize(
    ("switch", "name"),
    [
        ("key:32", "空格键"),
        ("key:66", "B"),
        ("mouse:2", "鼠标右键"),
        ("mouse:16", "鼠标的另一个键"),
    ],
)
def test_a_switch_has_a_name(application: Application, switch: str, name: str) -> None:
    assert switch_name(application.words("zh-CN"), switch) == name
