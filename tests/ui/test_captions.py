"""Every sound the program makes has something to see (WCAG 1.2, EN 301 549 7.1)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from accessibility.paragraph import Paragraph
from desktop.app import Application
from desktop.flow.appearance import LANGUAGES, TEXT_SIZES
from desktop.flow.conversation.ports import TalkState
from desktop.flow.sound_trial_ports import TrialState
from tests.architecture.source import python_sources
from ui.components.sound_trial import TrialPanel
from ui.components.talk_band import LARGE_CAPTION

SENTENCE = "请把事情的经过讲一讲。"
SOUNDING = re.compile(r"mouth\.say\(|please_speak\(\)|\bbeep\(|QSound|speaker\.play\(")
"""What makes a sound, wherever it stands."""


def seen(application: Application) -> str:
    """Everything written on the window, as it stands."""
    texts = application.window.findChildren(Paragraph)
    return "\n".join(each.text() for each in texts if each.isVisible())


def says(application: Application) -> str:
    """The conversation says a sentence."""
    application.window.talk_band.show_talk(TalkState.SPEAKING, SENTENCE, "hearing-too_quiet")
    return SENTENCE


def asks_to_speak(application: Application) -> str:
    """The tone of the conversation: it comes with the turn of the person."""
    application.window.talk_band.show_talk(TalkState.LISTENING, "", "")
    return see(application, "talk-listening")


def tries_the_loudspeaker(application: Application) -> str:
    """The sample of a loudspeaker's trial; the band is off, for the voice may be."""
    show_trial(application, TrialState.SPEAKING, of_microphone=False)
    return application.words(application.appearance.look.language).say("sound-trial-sample")


def asks_to_try(application: Application) -> str:
    """The request of a microphone's trial."""
    show_trial(application, TrialState.ASKING, of_microphone=True)
    return application.words(application.appearance.look.language).say("sound-trial-ask")


def asks_to_speak_in_a_trial(application: Application) -> str:
    """The tone of a microphone's trial."""
    show_trial(application, TrialState.LISTENING, of_microphone=True)
    return see(application, "sound-trial-listening")


Sound = Callable[[Application], str]
SOUNDS: Mapping[str, tuple[Sound, ...]] = {
    "desktop/flow/conversation/recital.py": (says,),
    "desktop/flow/conversation/attention.py": (asks_to_speak,),
    "desktop/flow/sound_trial.py": (tries_the_loudspeaker, asks_to_try, asks_to_speak_in_a_trial),
    "desktop/mouth.py": (),
    "desktop/scan_voice.py": (),
}
"""Where sounds are asked for, and each of them; the mouth only hands on the tone.

What scanning lets be heard is seen as its frame, around the very thing that is named.
"""

EVERY_SOUND = [sound for sounds in SOUNDS.values() for sound in sounds]


def see(application: Application, message: str) -> str:
    return application.words(application.appearance.look.language).see(message)


def show_trial(application: Application, state: TrialState, *, of_microphone: bool) -> None:
    application.window.talk_band.show_talk(TalkState.OFF, "", "")
    trial = application.sound.trial
    assert trial is not None
    panel = TrialPanel(application.window.desk, trial, of_microphone=of_microphone)
    page = application.window.page
    assert page is not None
    page.add(panel)
    trial.is_of_microphone, trial.state = of_microphone, state
    panel.refresh()
    application.qt.processEvents()
    trial.state = TrialState.OFF


def test_no_sound_is_forgotten_here() -> None:
    sources = [each for each in python_sources() if each.is_product]
    sounding = {each.path for each in sources if SOUNDING.search(each.text)}
    assert {path for path in sounding if not path.startswith("speech/")} == set(SOUNDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
@pytest.mark.parametrize("sound", EVERY_SOUND)
def test_what_is_heard_is_seen(
    application: Application, qtbot: QtBot, sound: Sound, size: int, language: str
) -> None:
    look = replace(application.appearance.look, text_size=size, language=language)
    application.appearance.choose(look)
    expected = sound(application)
    qtbot.waitUntil(lambda: expected in seen(application))
    application.window.talk_band.show_talk(TalkState.OFF, "", "")


@pytest.mark.parametrize("size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
def test_a_caption_is_whole_and_stands_in_the_window(application: Application, size: int) -> None:
    """In the largest type too: for who does not hear it is all there is."""
    application.appearance.choose(replace(application.appearance.look, text_size=size))
    band = application.window.talk_band
    sentence = "长" * LARGE_CAPTION
    band.show_talk(TalkState.SPEAKING, sentence, "")
    application.qt.processEvents()
    [caption] = [each for each in band.findChildren(Paragraph) if each.text() == sentence]
    assert caption.height() >= caption.heightForWidth(caption.width())
    assert application.window.rect().contains(
        caption.rect().translated(caption.mapTo(application.window, caption.rect().topLeft()))
    )
    band.show_talk(TalkState.OFF, "", "")
