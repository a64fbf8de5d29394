"""The microphones and loudspeakers of this machine, by name, and streams to them."""

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import sounddevice

from speech.devices import sound_server
from speech.devices.device import Device, chosen
from speech.devices.hush import hush
from speech.devices.rescan import Rescan
from speech.devices.streams import InputStream, OutputStream
from speech.microphone import Deliver, MicrophoneError
from speech.player import NoSpeakerError
from speech.sound import Samples

SERVER = "pulse"
"""The name under which ALSA knows the sound server."""

UNAVAILABLE = -9985
"""PortAudio's code for a device that another program keeps for itself."""

FRESH_S = 1.0
"""Seconds for which PortAudio's list counts as that of this moment."""

IN, OUT = "input", "output"

Stream = TypeVar("Stream", InputStream, OutputStream)


class SoundSystem:
    """All there is to hear and be heard by. One for a program, used from any thread.

    PortAudio's list of devices stays as it was when PortAudio began; `refresh` begins anew, which
    is possible only while no stream is open (or stuck). A sound server's list is always fresh.
    """

    def __init__(self) -> None:
        hush()
        self._lock = threading.RLock()
        self._rescan = Rescan(self.look)
        self._listed_at = time.monotonic()
        self._streams: list[InputStream | OutputStream] = []

    def microphones(self) -> tuple[Device, ...]:
        """Return the microphones of this moment; takes some milliseconds."""
        return self._devices(IN, sound_server.microphones())

    def loudspeakers(self) -> tuple[Device, ...]:
        """Return the loudspeakers of this moment; takes some milliseconds."""
        return self._devices(OUT, sound_server.loudspeakers())

    def open_microphone(self, device: Device, deliver: Deliver) -> InputStream:
        """Return a stream that delivers already. Raises MicrophoneError."""
        try:
            wish = sound_server.environment_of(source=device.name)
            return self._open(IN, device, wish, lambda index: InputStream(index, deliver))
        except sounddevice.PortAudioError as error:
            is_busy = UNAVAILABLE in error.args
            code = "microphone_busy" if is_busy else "no_microphone"
            raise MicrophoneError(code, str(error)) from error

    def open_loudspeaker(
        self, name: str, rate: int, fill: Callable[[Samples], None]
    ) -> OutputStream:
        """Return a stream to the loudspeaker of that name, or else the default one, at that rate.

        Raises NoSpeakerError.
        """
        device = chosen(self.loudspeakers(), name)
        if device is None:
            raise NoSpeakerError
        try:
            wish = sound_server.environment_of(sink=device.name)
            return self._open(OUT, device, wish, lambda index: OutputStream(index, rate, fill))
        except sounddevice.PortAudioError as error:
            raise NoSpeakerError(str(error)) from error

    def refresh(self) -> bool:
        """Look for devices anew; false while a stream is open, which that would end."""
        with self._lock:
            self._close_the_dead()
            if self._streams:
                return False
            # There is no other way to a fresh list (sounddevice, issue 16).
            sounddevice._terminate()  # noqa: SLF001
            sounddevice._initialize()  # noqa: SLF001
            self._listed_at = time.monotonic()
            return True

    def miss(self) -> None:
        """Look for a device that is not there, soon and in a thread of its own. Never waits."""
        self._rescan.ask()

    def look(self) -> None:
        """Look for devices anew, where no sound server keeps the list; takes tenths of a second.

        In vain while a stream is open: the speaker closes the loudspeaker some seconds after an
        utterance. A list of this moment is left as it is.
        """
        if time.monotonic() < self._listed_at + FRESH_S:
            return
        is_kept = sound_server.microphones() is not None
        with self._lock:
            if not is_kept or self._server_index(IN) is None:
                self.refresh()

    def _devices(self, kind: str, of_server: tuple[Device, ...] | None) -> tuple[Device, ...]:
        with self._lock:
            if of_server is not None and self._server_index(kind) is not None:
                return of_server
            return tuple(device for _, device in _portaudio_devices(kind))

    def _open(
        self,
        kind: str,
        device: Device,
        wish: Mapping[str, str],
        make: Callable[[int], Stream],
    ) -> Stream:
        with self._lock, _environment(wish):
            self._close_the_dead()
            stream = make(self._index(kind, device))
            self._streams.append(stream)
            return stream

    def _close_the_dead(self) -> None:
        for stream in self._streams:
            if not stream.is_alive:
                stream.close()
        self._streams = [each for each in self._streams if each.is_alive or each.is_stuck]

    def _index(self, kind: str, device: Device) -> int:
        found = [index for index, each in _portaudio_devices(kind) if each.name == device.name]
        server = self._server_index(kind)
        return found[0] if found or server is None else server

    @staticmethod
    def _server_index(kind: str) -> int | None:
        found = (index for index, each in _portaudio_devices(kind) if each.name == SERVER)
        return next(found, None)


def _portaudio_devices(kind: str) -> Iterator[tuple[int, Device]]:
    default = sounddevice.default.device[kind]
    for index, found in enumerate(sounddevice.query_devices()):
        if found[f"max_{kind}_channels"]:
            yield index, Device(found["name"], found["name"], index == default)


@contextmanager
def _environment(wish: Mapping[str, str]) -> Iterator[None]:
    """Set variables for as long as a stream is opened; the caller holds the lock."""
    before = {name: os.environ.get(name) for name in wish}
    os.environ.update(wish)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
