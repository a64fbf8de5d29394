"""Voice, microphone and loudspeaker: chosen by the person or the volunteer, at any moment."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.flow.sound_trial import SoundTrial

PAUSES_S = (0.5, 1.0, 1.6, 3.0, 5.0)
"""Silence that may lie within a telling before it counts as ended, in seconds."""

SYSTEM_DEVICE = ""
"""The name that stands for the device the system uses."""


@dataclass(frozen=True, slots=True)
class SoundChoice:
    """What was chosen. Devices go by name; one that is absent is replaced by the system's."""

    voice: bool = True
    pause_s: float = PAUSES_S[2]
    microphone: str = SYSTEM_DEVICE
    loudspeaker: str = SYSTEM_DEVICE


@dataclass(frozen=True, slots=True)
class SoundDevice:
    """A microphone or a loudspeaker: `name` is what is kept, `label` what people read."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class SoundDevices:
    """The devices of this machine."""

    microphones: tuple[SoundDevice, ...] = ()
    loudspeakers: tuple[SoundDevice, ...] = ()


class DeviceFinder(Protocol):
    """Looks for devices in a thread of its own."""

    def find(self, done: Callable[[SoundDevices], None]) -> None:
        """Look now; `done` is called in the main thread."""


class Sound(QObject):
    """The choice of the moment. `keep` stores it. Main thread only; never waits.

    `changed` says that something else was chosen, `told` that other devices are there. `trial`
    lets them be tried, where there are ears and a mouth.
    """

    changed = Signal()
    told = Signal()

    def __init__(
        self,
        choice: SoundChoice,
        finder: DeviceFinder,
        keep: Callable[[SoundChoice], None],
        trial: SoundTrial | None = None,
    ) -> None:
        super().__init__()
        self.choice = choice
        self.devices = SoundDevices()
        self.trial = trial
        self._finder = finder
        self._keep = keep

    def choose(self, choice: SoundChoice) -> None:
        """Change to `choice` at once."""
        if choice != self.choice:
            self.choice = choice
            self._keep(choice)
            self.changed.emit()

    def toggle_voice(self) -> None:
        """Turn the voice on or off."""
        self.choose(replace(self.choice, voice=not self.choice.voice))

    def look(self) -> None:
        """Find out which devices there are; `told` follows."""
        self._finder.find(self._found)

    def _found(self, devices: SoundDevices) -> None:
        if devices != self.devices:
            self.devices = devices
            self.told.emit()
