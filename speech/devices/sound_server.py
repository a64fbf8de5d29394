"""What PulseAudio or PipeWire knows of microphones and loudspeakers; nothing on other systems.

PortAudio sees only the server as a whole. The server moves a stream whose microphone is
unplugged to whatever else there is, in the end to what the loudspeaker plays: a program that
does not ask hears itself.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from speech.devices.device import Device

if TYPE_CHECKING:
    from pulsectl import Pulse, PulseSinkInfo, PulseSourceInfo

    Info: TypeAlias = PulseSinkInfo | PulseSourceInfo

CLIENT = "petition-desk"

SOURCE = "PULSE_SOURCE"
SINK = "PULSE_SINK"
"""Environment variables by which a program tells the server's library what to connect to."""


def environment_of(source: str = "", sink: str = "") -> Mapping[str, str]:
    """Return what must be in the environment while a stream to a device is opened."""
    wishes = {SOURCE: source, SINK: sink}
    return MappingProxyType({key: name for key, name in wishes.items() if name})


def microphones() -> tuple[Device, ...] | None:
    """Return the microphones, without what loudspeakers play; None where no server runs."""
    return _ask(_microphones)


def loudspeakers() -> tuple[Device, ...] | None:
    """Return the loudspeakers; None where no server runs."""
    return _ask(_loudspeakers)


def _ask(question: "Callable[[Pulse], tuple[Device, ...]]") -> tuple[Device, ...] | None:
    if sys.platform != "linux":
        return None
    try:
        # It loads libpulse, which not every machine has.
        from pulsectl import Pulse, PulseError  # noqa: PLC0415
    except (ImportError, OSError):
        return None
    try:
        with _connected(Pulse(CLIENT, connect=False)) as pulse:
            return question(pulse)
    except PulseError:
        return None


@contextmanager
def _connected(pulse: "Pulse") -> "Iterator[Pulse]":
    try:
        # Without pulsectl's timeout, for it always waits that long, also when all goes well;
        # libpulse itself gives up a server that does not answer.
        pulse.connect(autospawn=False, wait=False)
        yield pulse
    finally:
        pulse.close()


def _microphones(pulse: "Pulse") -> tuple[Device, ...]:
    real = (each for each in pulse.source_list() if each.proplist.get("device.class") != "monitor")
    return _devices(real, pulse.server_info().default_source_name)


def _loudspeakers(pulse: "Pulse") -> tuple[Device, ...]:
    return _devices(pulse.sink_list(), pulse.server_info().default_sink_name)


def _devices(found: "Iterable[Info]", default: str) -> tuple[Device, ...]:
    return tuple(Device(each.name, each.description, each.name == default) for each in found)
