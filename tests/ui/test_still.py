"""Reduced motion: in the whole window nothing moves by itself."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.commands.audit import settle
from desktop.flow.appearance import Look
from desktop.flow.conversation.ports import TalkState
from tests.architecture.source import python_sources
from tests.ui.conftest import ShowScene

SCENES = ("welcome", "question-name", "question-facts", "sending-sending", "talk-hearing", "sound")
MOVING = ("QPropertyAnimation", "QVariantAnimation", "QMovie(", "QTimeLine(", "setAnimated(True")


@pytest.fixture
def still(application: Application) -> Iterator[Application]:
    application.appearance.choose(Look(motion="still"))
    yield application
    application.appearance.choose(Look())


def picture(application: Application) -> QImage:
    application.qt.processEvents()
    return application.window.grab().toImage()


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_runs_that_moves(show_scene: ShowScene, scene: str) -> None:
    application = show_scene(scene)
    settle(application)
    everything = [application.qt, application.qt.style(), application.window]
    found = [each for thing in everything for each in thing.findChildren(QAbstractAnimation)]
    assert [each for each in found if each.state() is QAbstractAnimation.State.Running] == []
    assert QApplication.cursorFlashTime() == 0


@pytest.mark.usefixtures("still")
def test_a_page_with_a_caret_and_a_voice_stays_as_it_is(show_scene: ShowScene) -> None:
    """While somebody talks now loudly and now softly."""
    application = show_scene("talk-hearing")
    talk = application.conversation
    pictures = []
    for loudness in (1.0, 0.1, 0.7, 0.0):
        talk.loudness = loudness
        talk.level_changed.emit()
        pictures.append(picture(application))
    assert all(each == pictures[0] for each in pictures)
    application.window.talk_band.show_talk(TalkState.OFF, "", "")


def test_a_meter_moves_where_motion_is_welcome(show_scene: ShowScene) -> None:
    application = show_scene("talk-hearing")
    before = picture(application)
    application.conversation.loudness = 1.0
    application.conversation.level_changed.emit()
    assert picture(application) != before
    application.conversation.loudness = 0.0
    application.conversation.level_changed.emit()
    application.window.talk_band.show_talk(TalkState.OFF, "", "")


def test_the_caret_blinks_again_afterwards(application: Application) -> None:
    look = application.appearance.look
    usual = QApplication.cursorFlashTime()
    application.appearance.choose(replace(look, motion="still"))
    assert (QApplication.cursorFlashTime(), application.window.desk.is_still) == (0, True)
    application.appearance.choose(look)
    assert (QApplication.cursorFlashTime(), application.window.desk.is_still) == (usual, False)
    assert usual > 0


def test_the_program_makes_no_animation_of_its_own() -> None:
    sources = [each for each in python_sources() if each.is_product]
    moving = [each.path for each in sources if any(word in each.text for word in MOVING)]
    assert moving == []
