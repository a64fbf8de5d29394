"""Buttons of joysticks: heard while that is wanted, whenever one is plugged in."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from accessibility.scanning import joysticks as module
from accessibility.scanning.joysticks import Joysticks
from tests.accessibility.scanning.virtual_joystick import VirtualJoystick, plugged_in


@pytest.fixture
def joystick() -> Iterator[VirtualJoystick]:
    with plugged_in() as joystick:
        yield joystick


@pytest.fixture
def joysticks() -> Iterator[Joysticks]:
    bugs: list[BaseException] = []
    joysticks = Joysticks(bugs.append)
    yield joysticks
    joysticks.close()
    assert bugs == []


@pytest.fixture
def heard(joysticks: Joysticks) -> list[str]:
    """The switches that were pressed, while somebody listens."""
    heard: list[str] = []
    joysticks.pressed.connect(heard.append)
    joysticks.listen(is_wanted=True)
    return heard


def test_each_press_is_told_once_by_the_name_of_its_switch(
    joysticks: Joysticks, joystick: VirtualJoystick, heard: list[str], qtbot: QtBot
) -> None:
    for button in (3, 0, 3):
        with qtbot.waitSignal(joysticks.pressed):
            joystick.press(button)
        joystick.release(button)
    assert heard == ["joystick:3", "joystick:0", "joystick:3"]


def test_one_that_is_plugged_in_later_is_heard(joysticks: Joysticks, qtbot: QtBot) -> None:
    joysticks.listen(is_wanted=True)
    with plugged_in() as joystick, qtbot.waitSignal(joysticks.pressed) as heard:
        joystick.press(5)
    assert heard.args == ["joystick:5"]


def test_what_is_pressed_while_nobody_listens_is_lost(
    joysticks: Joysticks, joystick: VirtualJoystick, heard: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(joysticks.pressed):
        joystick.press(0)
    joysticks.listen(is_wanted=False)
    with qtbot.assertNotEmitted(joysticks.pressed, wait=100):
        joystick.press(1)
        joystick.release(1)
    joysticks.listen(is_wanted=True)
    with qtbot.waitSignal(joysticks.pressed):
        joystick.press(2)
    assert heard == ["joystick:0", "joystick:2"]


def test_a_bug_is_told_and_ends_the_thread_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks() -> None:
        raise RuntimeError

    monkeypatch.setattr(module, "Buttons", breaks)
    bugs: list[BaseException] = []
    joysticks = Joysticks(bugs.append)
    joysticks.listen(is_wanted=True)
    joysticks.close()
    assert [type(bug) for bug in bugs] == [RuntimeError]


def test_no_thread_runs_but_while_somebody_wants_to_listen() -> None:
    before = threading.active_count()
    joysticks = Joysticks(lambda _bug: None)
    joysticks.listen(is_wanted=False)
    assert threading.active_count() == before
    joysticks.listen(is_wanted=True)
    joysticks.listen(is_wanted=True)
    assert threading.active_count() == before + 1
    joysticks.close()
    assert threading.active_count() == before
