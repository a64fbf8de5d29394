"""Voice, pause and devices on their page; and keys and touches that silence the program."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from accessibility.choice import RadioCard
from accessibility.level_meter import LevelMeter
from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.flow.conversation.ports import TalkState
from desktop.flow.places import WELCOME
from desktop.flow.sound import SoundChoice, SoundDevice, SoundDevices
from desktop.flow.sound_trial import SoundTrial
from speech.events import Final, Level, Listening, Partial, SpeechStarted, Spoken
from tests.fakes.mouth import FakeMouth
from tests.fakes.sound_trial import LentEar
from tests.ui.conftest import ShowScene
from ui.components.sound_trial import TrialPanel
from ui.interruption import Interruption


class Chooser:
    """Clicks cards and buttons of the page by their words."""

    def __init__(self, application: Application) -> None:
        self._window = application.window

    def card(self, name: str) -> None:
        self._click(RadioCard, name)

    def button(self, name: str) -> None:
        self._click(QPushButton, name)

    def _click(self, kind: type[RadioCard | QPushButton], name: str) -> None:
        page = self._window.page
        assert page is not None
        [found] = [each for each in page.findChildren(kind) if each.text().startswith(name)]
        found.click()


@pytest.fixture
def page(show_scene: ShowScene) -> Application:
    return show_scene("sound")


def test_every_choice_is_kept(page: Application) -> None:
    Chooser(page).card("3.0")
    assert page.sound.choice.pause_s == page.settings.now.pause_s == 3.0
    Chooser(page).card(page.words("zh-CN").see("sound-voice-off"))
    assert not page.sound.choice.voice
    page.sound.choose(SoundChoice())


def test_devices_that_come_later_can_be_chosen(page: Application) -> None:
    page.sound.devices = SoundDevices((SoundDevice("usb", "Dictaphone"),))
    page.sound.told.emit()
    Chooser(page).card("Dictaphone")
    assert page.sound.choice.microphone == page.settings.now.microphone == "usb"
    page.sound.choose(SoundChoice())


def test_speed_and_loudness_are_for_this_person_only(
    page: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    for name in ("slower", "faster", "softer", "louder"):
        monkeypatch.setattr(page.conversation, name, lambda name=name: asked.append(name))
    page.session.go_to(page.session.place)
    for message in ("sound-slower", "sound-faster", "sound-softer", "sound-louder"):
        Chooser(page).button(page.words("zh-CN").see(message))
    assert asked == ["slower", "faster", "softer", "louder"]


@pytest.fixture
def trial(page: Application, monkeypatch: pytest.MonkeyPatch) -> SoundTrial:
    """The page with a trial whose ears and mouth a test moves."""
    trial = SoundTrial(LentEar(), FakeMouth(), lambda: False)
    monkeypatch.setattr(page.sound, "trial", trial)
    page.session.go_to(page.session.place)
    return trial


def shown(application: Application, *, of_microphone: bool = True) -> list[str]:
    """What is written below one of the two buttons."""
    page = application.window.page
    assert page is not None
    panels = page.findChildren(TrialPanel)
    [text] = [
        each.findChild(Paragraph) for each in panels if each.is_of_microphone is of_microphone
    ]
    assert isinstance(text, Paragraph)
    return text.text().splitlines() if text.isVisibleTo(page) else []


def meter(application: Application) -> LevelMeter:
    page = application.window.page
    assert page is not None
    found = page.findChild(LevelMeter)
    assert isinstance(found, LevelMeter)
    return found


def test_the_loudspeaker_is_tried(page: Application, trial: SoundTrial) -> None:
    see = page.words("zh-CN").see
    Chooser(page).button(see("sound-try-loudspeaker"))
    assert shown(page, of_microphone=False) == [see("sound-trial-speaking")]
    trial.said(Spoken("trial0", whole=True))
    assert shown(page, of_microphone=False) == [see("sound-trial-said")]
    assert shown(page) == []


def test_the_microphone_is_tried(page: Application, trial: SoundTrial) -> None:
    see = page.words("zh-CN").see
    Chooser(page).button(see("sound-try-microphone"))
    assert shown(page) == [see("sound-trial-asking")]
    assert not meter(page).isVisibleTo(page.window)
    trial.said(Spoken("trial0", whole=True))
    assert shown(page) == [see("sound-trial-starting")]
    trial.hear(Listening())
    trial.hear(Level(1.0))
    assert shown(page) == [see("sound-trial-listening")]
    assert meter(page).isVisibleTo(page.window)
    assert meter(page).filled == 8
    trial.hear(SpeechStarted())
    assert shown(page) == [see("sound-trial-hearing")]
    trial.hear(Partial("今天"))
    assert shown(page) == [see("talk-heard", text="今天")]
    trial.hear(Final("今天晴"))
    assert shown(page) == [see("sound-trial-heard", text="今天晴"), see("sound-trial-good")]
    assert not meter(page).isVisibleTo(page.window)


def test_a_trial_ends_with_its_page(page: Application, trial: SoundTrial) -> None:
    Chooser(page).button(page.words("zh-CN").see("sound-try-microphone"))
    page.session.go_to(WELCOME)
    assert not trial.is_on
    assert trial.result == ()


def test_a_trial_makes_way_for_the_conversation(
    page: Application, trial: SoundTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    Chooser(page).button(page.words("zh-CN").see("sound-try-microphone"))
    page.conversation.changed.emit()
    assert trial.is_on
    monkeypatch.setattr(type(page.conversation), "state", TalkState.SPEAKING)
    page.conversation.changed.emit()
    assert not trial.is_on


class SpyTalk:
    """Notes what keys and touches ask of the conversation."""

    def __init__(self) -> None:
        self.deeds: list[str] = []

    def interrupt(self) -> None:
        self.deeds.append("interrupt")

    def hold(self, held: bool) -> None:
        self.deeds.append(f"hold {held}")


Send = Callable[[QEvent], None]


@pytest.fixture
def spy() -> SpyTalk:
    return SpyTalk()


@pytest.fixture
def send(application: Application, spy: SpyTalk) -> Send:
    watch = Interruption(application.window, spy)  # type: ignore[arg-type]  # as much as it uses

    def send_event(event: QEvent) -> None:
        assert not watch.eventFilter(application.window, event)

    return send_event


def key(kind: QEvent.Type, name: Qt.Key, *, alt: bool = False, again: bool = False) -> QKeyEvent:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    return QKeyEvent(kind, name, modifier, "", autorep=again)


def press(name: Qt.Key, *, alt: bool = False, again: bool = False) -> QKeyEvent:
    return key(QEvent.Type.KeyPress, name, alt=alt, again=again)


@pytest.mark.parametrize("name", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_F1, Qt.Key.Key_Up])
def test_a_key_silences(send: Send, spy: SpyTalk, name: Qt.Key) -> None:
    send(press(name))
    assert spy.deeds == ["interrupt"]


def test_a_touch_silences(send: Send, spy: SpyTalk) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    here = QPointF(1, 1)
    send(QMouseEvent(QEvent.Type.MouseButtonPress, here, here, left, left, none))
    assert spy.deeds == ["interrupt"]


@pytest.mark.parametrize("name", [Qt.Key.Key_Shift, Qt.Key.Key_F5, Qt.Key.Key_F11])
def test_keys_of_the_voice_and_modifiers_do_not(send: Send, spy: SpyTalk, name: Qt.Key) -> None:
    send(press(name))
    send(press(Qt.Key.Key_Up, alt=True))
    send(press(Qt.Key.Key_A, again=True))
    send(key(QEvent.Type.KeyRelease, Qt.Key.Key_A))
    assert spy.deeds == []


def test_a_held_key_keeps_the_answer_open(send: Send, spy: SpyTalk) -> None:
    send(press(Qt.Key.Key_F10))
    send(press(Qt.Key.Key_F10, again=True))
    send(key(QEvent.Type.KeyRelease, Qt.Key.Key_F10))
    assert spy.deeds == ["hold True", "hold False"]


def test_typing_tells_the_conversation(
    show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = show_scene("question-name")
    typed: list[bool] = []
    monkeypatch.setattr(application.conversation, "typed", lambda: typed.append(True))
    focused = application.window.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Li")
    assert typed == [True, True]


def test_an_answer_that_was_said_appears_where_it_is_typed(show_scene: ShowScene) -> None:
    application = show_scene("question-name")
    application.session.answer("name", "张山")
    focused = application.window.focusWidget()
    assert focused is not None
    assert focused.property("text") == "张山"


def test_the_next_person_is_spoken_to_as_usual(
    show_scene: ShowScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = show_scene("receipt")
    greeted: list[bool] = []
    monkeypatch.setattr(application.conversation, "new_person", lambda: greeted.append(True))
    application.session.go_to(WELCOME)
    assert greeted == [True]
    application.session.petition = None
    application.session.go_to(WELCOME)
    assert greeted == [True]
