"""Every shortcut does its deed, on every page where a person may press it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.app import Application
from desktop.flow.appearance import Look
from desktop.flow.places import REVIEW, Place, PlaceKind
from tests.ui.conftest import ShowScene
from tests.ui.test_talk_keys import TALK_DEEDS
from ui.shortcuts import SHORTCUTS

Seen = Callable[[Application], object]
CASES: dict[str, tuple[str, Seen, object]] = {
    "help": ("welcome", lambda a: a.session.place, Place(PlaceKind.HELP)),
    "home": ("review", lambda a: a.session.place.kind, PlaceKind.TROUBLE),
    "petitions": ("welcome", lambda a: a.session.place.kind, PlaceKind.TROUBLE),
    "look-up": ("review", lambda a: a.session.place, Place(PlaceKind.LOOK_UP)),
    "way": ("question-name", lambda a: a.session.place, Place(PlaceKind.WAY)),
    "settings": ("question-name", lambda a: a.session.place, Place(PlaceKind.SETTINGS)),
    "theme": ("question-facts", lambda a: a.appearance.look, Look(theme="soft")),
    "language": ("question-facts", lambda a: a.appearance.look, Look(language="en")),
    "larger": ("question-facts", lambda a: a.appearance.look, Look(text_size=24)),
    "smaller": ("question-facts", lambda a: a.appearance.look, Look(text_size=18)),
    "back": ("question-name", lambda a: a.session.place.field, "type"),
    "voice": ("question-facts", lambda a: a.sound.choice.voice, False),
    "next": ("look-up-empty", lambda a: len(a.session.look_up.problems), 2),
}
ELSEWHERE = {"quit", *TALK_DEEDS}
"""Shortcuts with tests of their own: below, and in tests/ui/test_talk_keys.py."""

KEYS = [(each.id, keys) for each in SHORTCUTS for keys in each.keys if each.id not in ELSEWHERE]


def press(application: Application, keys: str) -> None:
    """Press a shortcut where the focus is, also in the middle of a text."""
    application.qt.processEvents()
    focused = application.window.focusWidget() or application.window
    QTest.keySequence(focused, QKeySequence.fromString(keys))


@pytest.mark.parametrize(("deed", "keys"), KEYS)
def test_a_shortcut_does_its_deed(show_scene: ShowScene, deed: str, keys: str) -> None:
    scene, seen, expected = CASES[deed]
    application = show_scene(scene)
    assert seen(application) != expected
    press(application, keys)
    # Without a database the welcome and the list of petitions say that there is none.
    assert seen(application) == expected


def test_every_shortcut_is_tested() -> None:
    assert {each.id for each in SHORTCUTS} == {*CASES, *ELSEWHERE}


def test_quitting_closes_the_window(show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch) -> None:
    application = show_scene("question-name")
    closed: list[bool] = []
    monkeypatch.setattr(application.window, "_closed", lambda: closed.append(True))
    press(application, "Ctrl+Q")
    assert closed == [True]
    assert not application.window.isVisible()
    application.window.show()
    application.window.activateWindow()


def test_going_back_by_key_needs_a_way_back(show_scene: ShowScene) -> None:
    for scene in ("welcome", "receipt", "sending-queued", "key-choice", "trouble-disk_full"):
        application = show_scene(scene)
        before = application.session.place
        press(application, "Escape")
        assert application.session.place == before


@pytest.mark.parametrize("keys", ["F1", "F2", "F4", "F6", "F7", "F8", "Ctrl++", "Escape"])
def test_keys_of_the_window_do_not_land_in_a_text(show_scene: ShowScene, keys: str) -> None:
    application = show_scene("question-facts-filled")
    petition = application.session.petition
    assert petition is not None
    press(application, keys)
    assert application.session.petition == petition


def test_a_key_that_is_held_down_does_its_deed_once(show_scene: ShowScene) -> None:
    application = show_scene("question-name-filled")
    application.session.go_to(REVIEW)
    application.qt.processEvents()
    window = application.window
    for _ in range(3):
        QTest.keyPress(window, Qt.Key.Key_F6)
    QTest.keyRelease(window, Qt.Key.Key_F6)
    assert application.appearance.look.theme != Look().theme
