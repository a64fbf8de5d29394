"""The virtual desk, and the machine's devices as the program finds them there."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.device import Device, chosen
from speech.devices.sound_system import SoundSystem
from speech.microphone import MicrophoneError
from speech.sound import RATE, Samples
from tests.audio_desk.audio_desk import LOUDSPEAKER, MICROPHONE, AudioDesk, run_desk
from tests.delivery.listener import LONG

HERTZ = 440.0


def tone(seconds: float, rate: int = RATE) -> Samples:
    times = np.arange(round(seconds * rate)) / rate
    return (0.5 * np.sin(2 * np.pi * HERTZ * times)).astype(np.float32)


def pitch(sound: Samples) -> float:
    """The loudest frequency in some sound, in hertz."""
    spectrum = np.abs(np.fft.rfft(sound))
    return float(np.argmax(spectrum) * RATE / len(sound))


class Heard:
    """Blocks of a microphone, and whether something loud was among them."""

    def __init__(self) -> None:
        self.blocks: list[Samples] = []
        self.is_loud = threading.Event()

    def __call__(self, block: Samples) -> None:
        self.blocks.append(block)
        if np.abs(block).max() > 0.2:
            self.is_loud.set()

    def loud(self) -> Samples:
        return np.concatenate([block for block in self.blocks if np.abs(block).max() > 0.2])


@pytest.fixture
def system(desk: AudioDesk) -> SoundSystem:
    system = SoundSystem()
    assert desk.environment
    assert system.refresh()
    return system


@pytest.fixture
def heard() -> Heard:
    return Heard()


@contextmanager
def opened(system: SoundSystem, heard: Heard, name: str = "") -> Iterator[ChosenMicrophone]:
    microphone = ChosenMicrophone(system, lambda: name)
    microphone.open(heard)
    try:
        yield microphone
    finally:
        microphone.close()


def gone(microphone: ChosenMicrophone) -> bool:
    """Whether it is found to be gone before long; a clock of its own would be cut short."""
    ticks = threading.Event()
    return any(not microphone.is_live() for _ in range(100) if not ticks.wait(0.05))


def test_devices_have_names_and_what_loudspeakers_play_is_no_microphone(
    system: SoundSystem,
) -> None:
    [microphone] = system.microphones()
    assert (microphone.name, microphone.is_default) == (MICROPHONE, True)
    assert [each.name for each in system.loudspeakers() if each.is_default] == [LOUDSPEAKER]


def test_what_is_played_to_the_microphone_is_heard(
    desk: AudioDesk, system: SoundSystem, heard: Heard
) -> None:
    with opened(system, heard) as microphone:
        desk.play(tone(0.5)).wait()
        assert heard.is_loud.wait(LONG)
        assert microphone.is_live()
    assert {len(block) for block in heard.blocks} == {512}
    assert pitch(heard.loud()) == pytest.approx(HERTZ, abs=10)


def test_what_the_loudspeaker_plays_can_be_recorded(desk: AudioDesk, system: SoundSystem) -> None:
    waiting = list(np.array_split(tone(0.5, 24_000), 20))
    done = threading.Event()

    def fill(block: Samples) -> None:
        sound = np.concatenate(waiting) if waiting else np.zeros(0, np.float32)
        block[:] = 0
        block[: len(sound)] = sound[: len(block)]
        waiting[:] = [sound[len(block) :]]
        if len(sound) <= len(block):
            done.set()

    recording = desk.record()
    stream = system.open_loudspeaker("", 24_000, fill)
    assert done.wait(LONG)
    assert (stream.rate, stream.is_alive) == (24_000, True)
    stream.close()
    assert not stream.is_alive
    sound = recording.stop()
    assert pitch(sound) == pytest.approx(HERTZ, abs=10)


def test_an_unplugged_microphone_is_missed_though_the_server_goes_on_delivering(
    desk: AudioDesk, system: SoundSystem, heard: Heard
) -> None:
    with opened(system, heard) as microphone:
        assert microphone.is_live()
        desk.unplug()
        assert gone(microphone)
        microphone.close()
        with pytest.raises(MicrophoneError) as missing:
            microphone.open(heard)
        assert missing.value.code == "no_microphone"
        desk.plug_in()
        microphone.open(heard)
        desk.play(tone(0.5)).wait()
        assert heard.is_loud.wait(LONG)


def test_the_chosen_microphone_is_opened_and_else_the_default_one(
    desk: AudioDesk, system: SoundSystem, heard: Heard
) -> None:
    desk.plug_in("headset")
    with opened(system, heard, MICROPHONE) as microphone:
        assert microphone.device is not None
        assert (microphone.device.name, microphone.is_chosen) == (MICROPHONE, True)
        desk.unplug("headset")
        assert microphone.is_live()
    with opened(system, heard, "headset") as microphone:
        assert microphone.device is not None
        assert (microphone.device.name, microphone.is_chosen) == (MICROPHONE, False)


def test_another_microphone_does_not_stand_in_unnoticed(
    desk: AudioDesk, system: SoundSystem, heard: Heard
) -> None:
    desk.plug_in("headset")
    with opened(system, heard, "headset") as microphone:
        desk.unplug("headset")
        assert gone(microphone)
        microphone.close()
        microphone.open(heard)
        assert not microphone.is_chosen


def test_the_list_is_not_made_anew_while_somebody_listens(
    system: SoundSystem, heard: Heard
) -> None:
    with opened(system, heard):
        assert not system.refresh()
    assert system.refresh()


def test_when_the_sound_server_ends_everything_is_gone(
    tmp_path: Path,
) -> None:
    """In a process of its own, for PortAudio may run in circles from then on."""
    with run_desk(tmp_path / "desk") as desk:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.audio_desk.bereft"],
            env=desk.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert program.stdout is not None
        assert program.stdout.readline() == "live\n"
    with program:
        assert program.stdout.read().split() == ["gone", "no_microphone", "no_speaker"]
    assert program.returncode == 0


def test_a_device_is_chosen_by_name_by_label_by_default_or_at_all() -> None:
    one, other = Device("1", "USB"), Device("2", "built in", is_default=True)
    assert chosen((one, other), "1") == one
    assert chosen((one, other), "USB") == one
    assert chosen((one, other), "gone") == other
    assert chosen((one,), "") == one
    assert chosen((), "1") is None
