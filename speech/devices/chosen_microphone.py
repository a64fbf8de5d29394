"""The microphone that somebody chose, or another one while that is absent."""

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from speech.devices.device import Device, chosen, is_among
from speech.microphone import Deliver, MicrophoneError

LOOK_S = 0.5
"""Seconds between two questions to the sound server: each takes some milliseconds."""


class OpenMicrophone(Protocol):
    """A microphone that delivers."""

    @property
    def is_alive(self) -> bool:
        """Whether blocks still come."""

    def close(self) -> None:
        """Deliver nothing more."""


class Microphones(Protocol):
    """What is needed of the sound system."""

    def microphones(self) -> Sequence[Device]:
        """Return those that are known."""

    def open_microphone(self, device: Device, deliver: Deliver) -> OpenMicrophone:
        """Return one that delivers already. Raises MicrophoneError."""

    def refresh(self) -> bool:
        """Look for devices anew; false while a stream is open."""

    def miss(self) -> None:
        """Look for devices anew as soon as that can be; never waits."""


class ChosenMicrophone:
    """A Microphone by name; the listener's thread only.

    `name` is asked again and again: the choice may have changed; empty is the system's own.
    """

    def __init__(
        self,
        system: Microphones,
        name: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._system = system
        self._name = name
        self._clock = clock
        self._stream: OpenMicrophone | None = None
        self._deliver: Deliver | None = None
        self._opened_for = ""
        self._look_at = 0.0
        self._is_list_old = False
        self.device: Device | None = None
        """The one that is open or was so last."""

    @property
    def is_chosen(self) -> bool:
        """Whether what is open is what was chosen; not so while that is absent."""
        return self.device is None or is_among((self.device,), self._name())

    def open(self, deliver: Deliver) -> None:
        """Begin to deliver blocks. Raises MicrophoneError. Takes 0.2 s, after a loss 0.3 s."""
        if self._is_list_old:
            self._is_list_old = not self._system.refresh()
        self._deliver = deliver
        try:
            self._open(deliver)
        except MicrophoneError:
            self._system.miss()
            raise
        self._is_list_old = True

    def is_live(self) -> bool:
        """Whether it still delivers, and still is there. Another choice is opened here: 0.2 s."""
        if self._stream is None or not self._stream.is_alive:
            return False
        if self._name() != self._opened_for:
            return self._exchange()
        if self._clock() < self._look_at:
            return True
        self._look_at = self._clock() + LOOK_S
        return self._is_plugged_in()

    def close(self) -> None:
        """Deliver nothing more."""
        if self._stream is not None:
            self._stream.close()
        self._stream = None

    def _open(self, deliver: Deliver) -> None:
        wish = self._name()
        device = chosen(self._system.microphones(), wish)
        if device is None:
            raise MicrophoneError("no_microphone")
        self._stream = self._system.open_microphone(device, deliver)
        self.device, self._opened_for = device, wish
        self._look_at = self._clock() + LOOK_S

    def _exchange(self) -> bool:
        """Open what was chosen meanwhile; return whether that worked."""
        self.close()
        assert self._deliver is not None  # noqa: S101 - it was open
        try:
            self._open(self._deliver)
        except MicrophoneError:
            return False
        return True

    def _is_plugged_in(self) -> bool:
        """Whether it is among the microphones of this moment.

        Blocks alone prove nothing: see speech/devices/sound_server.py.
        """
        return any(each == self.device for each in self._system.microphones())
