"""What stands on a button of the page can be said, where nothing else is meant by it."""

import pytest

from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import DECLARATION, PlaceKind
from tests.fakes.buttons import FakeButtons
from tests.flow.conversation.conftest import at
from tests.flow.conversation.talk import Talk


@pytest.fixture
def buttons(talk: Talk) -> FakeButtons:
    """One of its own, two of one label, and the one that sends."""
    talk.buttons.shown = ["看别的", "试一试", "试一试", "确认提交"]
    return talk.buttons


def test_a_button_is_pressed_by_its_label(talk: Talk, buttons: FakeButtons) -> None:
    at(talk, "type")
    assert "看别的" in talk.says("请看别的")
    assert buttons.pressed == ["看别的"]
    assert talk.state() is TalkState.LISTENING
    assert "type" not in talk.answers


def test_what_is_written_on_buttons_is_listened_for_but_not_in_a_telling(
    talk: Talk, buttons: FakeButtons
) -> None:
    at(talk, "type")
    assert talk.ear.expectation is not None
    assert set(buttons.shown) <= set(talk.ear.expectation.words)
    at(talk, "facts")
    assert "看别的" not in talk.ear.expectation.words


def test_a_button_that_asks_for_quiet_gets_it(talk: Talk, buttons: FakeButtons) -> None:
    buttons.does = talk.conversation.pause
    at(talk, "type")
    assert talk.says("看别的") == ""
    assert talk.state() is TalkState.PAUSED


@pytest.mark.parametrize("said", ["试一试", "看别的东西", "别的", "嘟嘟嘟"])
def test_what_is_no_label_or_that_of_two_presses_nothing(
    talk: Talk, buttons: FakeButtons, said: str
) -> None:
    at(talk, "type")
    assert "没听清" in talk.says(said)
    assert buttons.pressed == []


def test_in_a_telling_it_is_told(talk: Talk, buttons: FakeButtons) -> None:
    at(talk, "facts")
    talk.says("看别的")
    assert buttons.pressed == []
    assert "看别的" in str(talk.answers["facts"])


def test_a_button_is_nearer_than_the_command_that_leads_to_its_page(
    talk: Talk, buttons: FakeButtons
) -> None:
    buttons.shown = ["试一试喇叭"]
    talk.says("试一试喇叭")
    assert talk.person.place.kind is PlaceKind.SOUND
    assert buttons.pressed == []
    talk.says("试一试喇叭")
    assert buttons.pressed == ["试一试喇叭"]


@pytest.mark.parametrize("said", ["看别的", "确认替交吧了"])
def test_nothing_is_pressed_where_one_sentence_sends(
    talk: Talk, buttons: FakeButtons, said: str
) -> None:
    at(talk, DECLARATION)
    talk.says(said)
    assert buttons.pressed == []
