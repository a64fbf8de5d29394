"""Ears, mouth and devices, put together; everything heavy is loaded in threads, when first used."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ears import HearingEars
from desktop.flow.bridge import Bridge
from desktop.flow.sound import Sound, SoundChoice, SoundDevice, SoundDevices
from desktop.flow.sound_trial import SoundTrial
from desktop.late import Late
from desktop.mouth import SpokenMouth
from speech.events import Heard, Said
from speech.expectation import AnswerKind, Expectation

# What speech is made of takes a second to import: the first page must not wait for it.
# ruff: noqa: PLC0415

if TYPE_CHECKING:
    from speech.devices.device import Device
    from speech.devices.sound_system import SoundSystem
    from speech.listener import Listener
    from speech.recogniser import Transcript
    from speech.speaker import Speaker
    from speech.text.written import Writer, Written

Choice = Callable[[], SoundChoice]
"""Returns what is chosen at the moment. Any thread."""

FindSystem = Callable[[], "SoundSystem"]
"""Returns the machine's sound system. Any thread but the main one."""


class Talk:
    """Ears and mouth of one conversation. Main thread only; `hear` and `tell` are called there.

    `reader_runs` says whether a screen reader speaks, `announce` has it say something, `bug` is
    called with what nobody foresaw. The sound of fixed prompts is kept in `prompts`. While
    `trial` tries a device, what is heard is for it alone.
    """

    def __init__(
        self,
        bridge: Bridge,
        *,
        sound: Callable[[], Sound],
        prompts: Path,
        hear: Callable[[Heard], None],
        tell: Callable[[Said], None],
        reader_runs: Callable[[], bool],
        announce: Callable[[str], None],
        bug: Callable[[BaseException], None],
    ) -> None:
        self.find_system = OneSoundSystem()

        def choice() -> SoundChoice:
            return sound().choice

        def heard(event: Heard) -> None:
            bridge.hand(lambda: hear_for_one(event))

        def hear_for_one(event: Heard) -> None:
            if not self.trial.hear(event):
                hear(event)

        def said(event: Said) -> None:
            bridge.hand(lambda: tell_conversation(event))

        def tell_conversation(event: Said) -> None:
            if not self.trial.said(event):
                tell(event)

        make_ears = partial(_make_listener, self.find_system, choice, heard)
        make_mouth = partial(_make_speaker, self.find_system, choice, prompts, said)
        listener = Late("ears", make_ears, bridge, bug)
        self.ears = HearingEars(listener, reader_runs)
        speaker = Late("mouth", make_mouth, bridge, bug)
        self.mouth = SpokenMouth(speaker, bridge, reader_runs, announce, tell_conversation)
        self.trial = SoundTrial(LentEars(self.ears, listener), self.mouth, reader_runs)

    def make_way(self) -> None:
        """Say nothing and hear nothing: a screen reader has begun to speak."""
        self.mouth.hush()
        self.ears.mute()

    def close(self) -> None:
        """End the threads of both."""
        self.ears.close()
        self.mouth.close()


class LentEars:
    """A `TrialEar`: the ears of the conversation, open beside a screen reader too."""

    def __init__(self, ears: HearingEars, listener: "Late[Listener]") -> None:
        self._ears, self._listener = ears, listener

    def take(self, expectation: Expectation) -> None:
        """Open the microphone that is chosen now, and listen."""
        self._ears.stop()
        self._ears.listen(expectation)
        self._listener.do(lambda listener: listener.unmute())

    def mute(self) -> None:
        """Hear nothing."""
        self._ears.mute()

    def give_back(self, *, talks: bool) -> None:
        """Listen as a conversation that rests does, or let the microphone go."""
        if talks:
            self._ears.mute()
            self._ears.listen(Expectation())
            self._ears.unmute()
        else:
            self._ears.stop()


class OneSoundSystem:
    """Finds the machine's sound system, once for the whole program. Any thread but the main one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._system: SoundSystem | None = None

    def __call__(self) -> "SoundSystem":
        """Return it; the first call loads PortAudio, which takes some tenths of a second."""
        with self._lock:
            self._system = self._system or _load_system()
            return self._system


def _load_system() -> "SoundSystem":
    from speech.devices.hush import hush

    hush()  # before PortAudio, which begins to look for devices when it is imported
    from speech.devices.sound_system import SoundSystem

    return SoundSystem()


class MachineDevices:
    """A `DeviceFinder`: asks the sound system in a thread that ends."""

    def __init__(self, find_system: "Callable[[], SoundSystem]", bridge: Bridge) -> None:
        self._find_system = find_system
        self._bridge = bridge

    def find(self, done: Callable[[SoundDevices], None]) -> None:
        """Look now; `done` is called in the main thread."""
        threading.Thread(target=self._look, args=(done,), name="devices").start()

    def _look(self, done: Callable[[SoundDevices], None]) -> None:
        system = self._find_system()
        system.look()
        found = SoundDevices(_readable(system.microphones()), _readable(system.loudspeakers()))
        self._bridge.hand(partial(done, found))


def _readable(devices: "tuple[Device, ...]") -> tuple[SoundDevice, ...]:
    return tuple(SoundDevice(device.name, device.label) for device in devices)


def _make_listener(
    find_system: "FindSystem", choice: Choice, tell: Callable[[Heard], None]
) -> "Listener":
    from speech.chain import TypingOnly, best_recogniser, candidates
    from speech.devices.chosen_microphone import ChosenMicrophone
    from speech.engines.silero import SileroVoiceActivity
    from speech.listener import Listener
    from speech.models.shelf import find_model
    from speech.recogniser import EngineUnavailableError, Recogniser
    from speech.text.mending import mending_writer

    writer = mending_writer(find_model)

    def make_recogniser() -> Recogniser:
        found = best_recogniser(candidates(find_model))
        if isinstance(found, TypingOnly):
            raise EngineUnavailableError(found.code)
        return found

    return Listener(
        make_recogniser,
        ChosenMicrophone(find_system(), lambda: choice().microphone),
        SileroVoiceActivity(),
        write=partial(_write, writer),
        tell=tell,
    )


def _write(writer: "Writer", heard: "Transcript", expected: Expectation) -> "Written":
    """Return what was heard in the form of its field; where no number was said, its words.

    A yes or a command answers the question for a number too.
    """
    written = writer.write(heard, expected.kind, expected.words)
    if written.text or expected.kind not in {AnswerKind.DIGITS, AnswerKind.IDENTITY}:
        return written
    return writer.write(heard, AnswerKind.COMMAND, expected.words)


def _make_speaker(
    find_system: "FindSystem", choice: Choice, prompts: Path, tell: Callable[[Said], None]
) -> "Speaker":
    from speech.devices.chosen_loudspeaker import ChosenLoudspeaker
    from speech.models.shelf import find_model
    from speech.player import Player
    from speech.prompt_cache import PromptCache
    from speech.speaker import Speaker
    from speech.text.said import load_sayer
    from speech.voices import bundled_voices

    system = find_system()
    speaker = Speaker(
        partial(bundled_voices, find_model),
        lambda: Player(partial(ChosenLoudspeaker, system, lambda: choice().loudspeaker)),
        load_sayer().say_form,
        tell,
        PromptCache(prompts),
    )
    speaker.start()
    return speaker
