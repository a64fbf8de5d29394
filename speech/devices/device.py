"""What a microphone or a loudspeaker is called."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a loudspeaker: `name` is what settings keep, `label` what people read."""

    name: str
    label: str
    is_default: bool = field(default=False, compare=False)


def chosen(devices: Sequence[Device], wish: str) -> Device | None:
    """Return the device of that name or label, else the default one, else any; None of none."""
    named = [device for device in devices if wish and is_among((device,), wish)]
    default = [device for device in devices if device.is_default]
    return next(iter([*named, *default, *devices]), None)


def is_among(devices: Sequence[Device], wish: str) -> bool:
    """Whether a device of that name or label is there; the system's own (empty) always is."""
    return not wish or any(wish in {device.name, device.label} for device in devices)
