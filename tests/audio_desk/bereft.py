"""A program whose sound server ends: tells in words what it notices of it, and ends in time."""

import sys
import threading

from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.sound_system import SoundSystem
from speech.microphone import MicrophoneError
from speech.player import NoSpeakerError
from speech.sound import RATE, Samples


def take(_block: Samples) -> None:
    """Take a block and forget it."""


def tell(word: str) -> None:
    """Say a word to the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    """Open the microphone, wait for the end, and try again."""
    system, ticks = SoundSystem(), threading.Event()
    microphone = ChosenMicrophone(system, lambda: "")
    microphone.open(take)
    tell("live")
    while microphone.is_live():
        ticks.wait(0.05)
    microphone.close()
    tell("gone")
    try:
        microphone.open(take)
    except MicrophoneError as error:
        tell(error.code)
    try:
        system.open_loudspeaker("", RATE, take)
    except NoSpeakerError:
        tell("no_speaker")


if __name__ == "__main__":
    main()
