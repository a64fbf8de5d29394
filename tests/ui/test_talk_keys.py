"""Keys that have the voice do something, on any page and in the middle of a text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.flow.conversation.conversation import Conversation
from desktop.flow.places import Place, PlaceKind
from desktop.paths import Paths
from ui.shortcuts import SHORTCUTS

TALK_DEEDS = {
    "repeat": "repeat",
    "talk": "toggle",
    "hold": "hold",
    "slower": "slower",
    "faster": "faster",
    "softer": "softer",
    "louder": "louder",
    "sentence-back": "sentence_back",
    "sentence-forward": "sentence_forward",
}
KEYS = [(each.id, keys) for each in SHORTCUTS for keys in each.keys if each.id in TALK_DEEDS]


@pytest.fixture(scope="module")
def asked() -> list[str]:
    return []


@pytest.fixture(scope="module")
def application(
    qapp: QApplication, asked: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Application]:
    """The program over a conversation that notes what keys ask of it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in TALK_DEEDS.values():
            patch.setattr(Conversation, name, _noting(asked, name))
        application = Application(qapp, Paths(tmp_path_factory.mktemp("program")), practice=False)
    application.window.show()
    application.session.begin()
    application.session.go_to(Place(PlaceKind.QUESTION, "facts"))
    yield application
    application.window.hide()
    application.close()


def _noting(asked: list[str], name: str) -> Callable[..., None]:
    def note(*_how: object) -> None:
        asked.append(name)

    return note


@pytest.mark.parametrize(("deed", "keys"), KEYS)
def test_a_key_does_its_deed(
    application: Application, asked: list[str], deed: str, keys: str
) -> None:
    asked.clear()
    application.window.activateWindow()
    application.qt.processEvents()
    QTest.keySequence(application.window.focusWidget(), QKeySequence.fromString(keys))
    assert asked == [TALK_DEEDS[deed]]
