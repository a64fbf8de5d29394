"""The choice of voice, pause and devices."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.flow.sound import Sound, SoundChoice, SoundDevice, SoundDevices

DEVICES = SoundDevices((SoundDevice("mic", "A microphone"),), (SoundDevice("out", "A speaker"),))


class Finder:
    """Finds the same devices whenever it is asked."""

    def find(self, done: Callable[[SoundDevices], None]) -> None:
        done(DEVICES)


@pytest.fixture
def kept() -> list[SoundChoice]:
    return []


@pytest.fixture
def sound(kept: list[SoundChoice], qtbot: QtBot) -> Sound:
    del qtbot
    return Sound(SoundChoice(), Finder(), kept.append)


def test_a_choice_is_kept_and_told(sound: Sound, kept: list[SoundChoice], qtbot: QtBot) -> None:
    with qtbot.waitSignal(sound.changed):
        sound.choose(SoundChoice(microphone="mic"))
    assert kept == [SoundChoice(microphone="mic")]


def test_the_same_choice_changes_nothing(
    sound: Sound, kept: list[SoundChoice], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(sound.changed):
        sound.choose(SoundChoice())
    assert kept == []


def test_the_voice_goes_off_and_on(sound: Sound) -> None:
    assert sound.choice.voice
    sound.toggle_voice()
    assert not sound.choice.voice
    sound.toggle_voice()
    assert sound.choice.voice


def test_devices_are_known_after_a_look(sound: Sound, qtbot: QtBot) -> None:
    assert sound.devices == SoundDevices()
    with qtbot.waitSignal(sound.told):
        sound.look()
    assert sound.devices == DEVICES
