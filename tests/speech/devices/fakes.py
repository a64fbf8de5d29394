"""A sound system whose devices a test plugs in and out, with PortAudio's habits."""

from speech.devices.device import Device
from speech.microphone import Deliver, MicrophoneError
from speech.player import Fill

BUILT_IN = Device("built-in", "Built-in", is_default=True)
USB = Device("usb", "A headset")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class PluggedStream:
    """Lives as long as its device is plugged in."""

    rate, latency_s = 24_000, 0.05

    def __init__(self, system: "PluggedSystem", device: Device) -> None:
        self._system, self.device = system, device
        self.is_closed = False

    @property
    def is_alive(self) -> bool:
        return not self.is_closed and self.device in self._system.plugged_in

    def close(self) -> None:
        self.is_closed = True


class PluggedSystem:
    """Knows the devices of the last `refresh`, which is refused while a stream is open."""

    def __init__(self, *devices: Device) -> None:
        self.plugged_in = list(devices)
        self.known = list(devices)
        self.streams: list[PluggedStream] = []
        self.refreshes = self.missed = 0
        self.is_loudspeaker_open = False

    @property
    def open_now(self) -> list[Device]:
        return [each.device for each in self.streams if not each.is_closed]

    def microphones(self) -> list[Device]:
        return self.known

    def open_microphone(self, device: Device, deliver: Deliver) -> PluggedStream:
        del deliver
        if device not in self.plugged_in:
            raise MicrophoneError("no_microphone")
        return self._stream(device)

    def open_loudspeaker(self, name: str, rate: int, fill: Fill) -> PluggedStream:
        del rate, fill
        return self._stream(next(each for each in self.known if name in {"", each.name}))

    def refresh(self) -> bool:
        if self.open_now or self.is_loudspeaker_open:
            return False
        self.refreshes += 1
        self.known = list(self.plugged_in)
        return True

    def miss(self) -> None:
        self.missed += 1

    def _stream(self, device: Device) -> PluggedStream:
        self.streams.append(PluggedStream(self, device))
        return self.streams[-1]
