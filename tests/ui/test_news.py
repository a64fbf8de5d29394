"""What a page does when something happens while it is open."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.petition.lifecycle import Stage
from desktop.petition.outcome import NotFound
from tests.ui.conftest import ShowScene
from tests.ui.test_every_page import focus, settle


def texts(application: Application) -> list[str]:
    window = settle(application)
    return [each.text() for each in window.findChildren(Paragraph) if each.isVisible()]


def deeds(application: Application) -> list[str]:
    window = settle(application)
    return [each.text() for each in window.findChildren(QPushButton) if each.isVisible()]


def becomes(application: Application, stage: Stage, **changes: object) -> None:
    """The petition in hand has another stage now."""
    petition = application.session.petition
    assert petition is not None
    application.session.petition = replace(petition, stage=stage, **changes)  # type: ignore[arg-type]
    application.session.told.emit()


def see(application: Application, message: str) -> str:
    return application.words("zh-CN").see(message)


def test_a_petition_on_its_way_shows_every_stage_in_words(show_scene: ShowScene) -> None:
    application = show_scene("sending-queued")
    assert see(application, "sending-queued") in texts(application)
    becomes(application, Stage.SENDING, tries=1)
    assert see(application, "sending-title-sending") in texts(application)
    assert see(application, "sending-sending") in texts(application)
    becomes(application, Stage.QUEUED, tries=1, trouble="no_network")
    assert see(application, "sending-queued") in texts(application)
    assert see(application, "trouble-no_network") in texts(application)
    becomes(application, Stage.REFUSED, tries=1)
    assert see(application, "sending-refused") in texts(application)
    assert see(application, "trouble-no_network") not in texts(application)


def test_a_terminal_that_is_not_set_up_does_not_promise_that_the_network_helps(
    show_scene: ShowScene,
) -> None:
    application = show_scene("sending-queued")
    becomes(application, Stage.QUEUED, trouble="not_configured")
    assert see(application, "trouble-not_configured") in texts(application)
    assert see(application, "sending-queued") not in texts(application)


def test_the_deeds_go_with_the_stage(show_scene: ShowScene) -> None:
    application = show_scene("sending-queued")
    assert see(application, "button-recall") in deeds(application)
    becomes(application, Stage.SENDING, tries=1)
    assert see(application, "button-recall") not in deeds(application)
    becomes(application, Stage.REFUSED, tries=1)
    assert see(application, "button-mend") in deeds(application)


def test_every_stage_is_said_aloud(show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch) -> None:
    application = show_scene("sending-queued")
    said: list[str] = []
    monkeypatch.setattr(application.window.announcer, "say", said.append)
    becomes(application, Stage.SENDING, tries=1)
    assert see(application, "sending-title-sending") in said[-1]


def test_news_leave_the_focus_where_it_is(show_scene: ShowScene) -> None:
    application = show_scene("sending-queued")
    window = settle(application)
    before = focus(window)
    becomes(application, Stage.SENDING, tries=1)
    settle(application)
    assert focus(window) is before


def test_an_answer_to_a_look_up_is_shown_and_said(
    show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = show_scene("look-up-empty")
    said: list[str] = []
    monkeypatch.setattr(application.window.announcer, "say", said.append)
    application.session.look_up.result = NotFound()
    application.session.look_up.told.emit()
    assert see(application, "lookup-not-found") in texts(application)
    assert see(application, "lookup-not-found") in said


def test_a_wrong_passphrase_is_shown_and_heard(
    show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = show_scene("passphrase")
    said: list[str] = []
    monkeypatch.setattr(application.window.announcer, "say", said.append)
    application.opening.problem = "wrong_passphrase"
    application.opening.told.emit()
    assert see(application, "problem-wrong_passphrase") in texts(application)
    assert see(application, "problem-wrong_passphrase") in "".join(said)


def test_the_list_shows_what_came_and_went(show_scene: ShowScene) -> None:
    application = show_scene("petitions")
    collection = application.session.collection
    opening = [text for text in deeds(application) if text == see(application, "button-open-draft")]
    assert len(opening) == 1
    collection.petitions = collection.petitions[1:]
    collection.told.emit()
    assert see(application, "button-open-draft") not in deeds(application)
    collection.petitions = ()
    collection.told.emit()
    assert see(application, "petitions-empty") in texts(application)


def test_a_list_that_changes_while_it_grows_shows_no_ghosts(show_scene: ShowScene) -> None:
    application = show_scene("petitions-many")
    collection = application.session.collection
    for petitions in (collection.petitions[:3], collection.petitions[1:3]):
        collection.petitions = petitions
        collection.told.emit()
    stages = [each.stage for each in collection.petitions]
    shown = [
        each for each in texts(application) if each.startswith(see(application, "stage-draft"))
    ]
    assert len(shown) == stages.count(Stage.DRAFT)
