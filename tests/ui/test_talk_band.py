"""The band of the voice: who speaks, what was heard, how loud; and its buttons."""

import pytest
from PySide6.QtWidgets import QPushButton

from accessibility.level_meter import LevelMeter
from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.flow.conversation.ports import TalkState
from speech.events import Level
from tests.ui import heard
from ui.components.talk_band import MOST_CHARACTERS, shortened


def texts(application: Application) -> list[str]:
    band = application.window.talk_band
    return [each.text() for each in band.findChildren(Paragraph) if each.isVisibleTo(band)]


def see(application: Application, message: str, **arguments: str) -> str:
    return application.words("zh-CN").see(message, **arguments)


def test_it_is_not_there_while_the_voice_is_off(application: Application) -> None:
    assert not application.window.talk_band.isVisible()


@pytest.mark.parametrize("state", [state for state in TalkState if state is not TalkState.OFF])
def test_every_state_has_its_words(application: Application, state: TalkState) -> None:
    application.window.talk_band.show_talk(state, "", "")
    assert texts(application) == [see(application, f"talk-{state}")]
    application.window.talk_band.show_talk(TalkState.OFF, "", "")


def test_what_is_said_is_written_out_and_what_was_heard_is_called_so(
    application: Application,
) -> None:
    band = application.window.talk_band
    band.show_talk(TalkState.SPEAKING, "请问您的姓名？", "")
    assert "请问您的姓名？" in texts(application)
    band.show_talk(TalkState.HEARING, "张三", "hearing-too_quiet")
    assert see(application, "talk-heard", text="张三") in texts(application)
    assert see(application, "hearing-too_quiet") in texts(application)
    band.show_talk(TalkState.OFF, "", "")


def test_its_buttons_have_names_and_can_be_reached(application: Application) -> None:
    buttons = application.window.talk_band.findChildren(QPushButton)
    assert [heard.name(button) for button in buttons] == [
        see(application, "talk-repeat"),
        see(application, "talk-pause"),
    ]


def test_what_goes_on_can_be_paused_and_what_is_paused_can_go_on(application: Application) -> None:
    band = application.window.talk_band
    names = []
    for state in (TalkState.LISTENING, TalkState.PAUSED, TalkState.SPEAKING):
        band.show_talk(state, "", "")
        names.append(band.findChildren(QPushButton)[-1].text())
    band.show_talk(TalkState.OFF, "", "")
    wanted = ("talk-pause", "talk-go-on", "talk-pause")
    assert names == [see(application, message) for message in wanted]


def test_the_meter_follows_the_microphone(application: Application) -> None:
    meter = application.window.talk_band.findChild(LevelMeter)
    assert isinstance(meter, LevelMeter)
    assert meter.accessibleName() == see(application, "talk-loudness")
    application.conversation.loudness = 1.0
    application.conversation.level_changed.emit()
    assert meter.filled == 8
    assert Level(1.0).loudness == application.conversation.loudness


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("一句话", "一句话"),
        ("一句\n两句", "一句 两句"),
        ("长" * MOST_CHARACTERS, "长" * MOST_CHARACTERS),
        ("头" + "长" * MOST_CHARACTERS, "…" + "长" * MOST_CHARACTERS),
        ("a" * 2 * MOST_CHARACTERS, "a" * 2 * MOST_CHARACTERS),
        ("头" + "a" * 2 * MOST_CHARACTERS, "…" + "a" * 2 * MOST_CHARACTERS),
    ],
)
def test_of_a_long_text_the_end_is_shown(text: str, shown: str) -> None:
    assert shortened(text) == shown
