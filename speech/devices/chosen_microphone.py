"""The microphone that somebody chose, or another one while that is absent."""

import time
from collections.abc import Callable

from speech.devices.device import Device, chosen
from speech.devices.sound_system import SoundSystem
from speech.devices.streams import InputStream
from speech.microphone import Deliver, MicrophoneError

LOOK_S = 0.5
"""Seconds between two questions to the sound server: each takes some milliseconds."""


class ChosenMicrophone:
    """A Microphone by name; the listener's thread only.

    `name` is asked at every opening: the choice may have changed; empty is the system's own.
    """

    def __init__(
        self,
        system: SoundSystem,
        name: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._system = system
        self._name = name
        self._clock = clock
        self._stream: InputStream | None = None
        self._look_at = 0.0
        self._is_list_old = False
        self.device: Device | None = None
        """The one that is open or was so last."""

    @property
    def is_chosen(self) -> bool:
        """Whether what is open is what was chosen; not so while that is absent."""
        wish = self._name()
        return self.device is None or wish in {"", self.device.name, self.device.label}

    def open(self, deliver: Deliver) -> None:
        """Begin to deliver blocks. Raises MicrophoneError. Takes 0.2 s, after a loss 0.3 s."""
        if self._is_list_old:
            self._system.refresh()
        self._is_list_old = True
        device = chosen(self._system.microphones(), self._name())
        if device is None:
            raise MicrophoneError("no_microphone")
        self._stream = self._system.open_microphone(device, deliver)
        self.device, self._look_at = device, self._clock() + LOOK_S

    def is_live(self) -> bool:
        """Whether it still delivers, and still is the microphone that was opened."""
        if self._stream is None or not self._stream.is_alive:
            return False
        if self._clock() < self._look_at:
            return True
        self._look_at = self._clock() + LOOK_S
        return self._is_plugged_in()

    def close(self) -> None:
        """Deliver nothing more."""
        if self._stream is not None:
            self._stream.close()
        self._stream = None

    def _is_plugged_in(self) -> bool:
        """Whether it is among the microphones of this moment.

        Blocks alone prove nothing: see speech/devices/sound_server.py.
        """
        return any(each == self.device for each in self._system.microphones())
