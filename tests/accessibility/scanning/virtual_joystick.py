"""A joystick that SDL itself makes: whatever listens to it cannot tell it from one of metal."""

from collections.abc import Iterator
from contextlib import contextmanager

import sdl2dll  # noqa: F401 - first, as in accessibility.scanning.joysticks

# isort: split
import sdl2

BUTTONS = 8


class VirtualJoystick:
    """Its buttons are pressed by the test, in any thread."""

    def __init__(self, handle: object) -> None:
        self._handle = handle

    def press(self, button: int) -> None:
        """Press a button and keep it down."""
        sdl2.SDL_JoystickSetVirtualButton(self._handle, button, 1)

    def release(self, button: int) -> None:
        """Let go of a button."""
        sdl2.SDL_JoystickSetVirtualButton(self._handle, button, 0)


@contextmanager
def plugged_in() -> Iterator[VirtualJoystick]:
    """Plug one in; at the end it is pulled out."""
    sdl2.SDL_InitSubSystem(sdl2.SDL_INIT_JOYSTICK)
    number = sdl2.SDL_JoystickAttachVirtual(sdl2.SDL_JOYSTICK_TYPE_GAMECONTROLLER, 0, BUTTONS, 0)
    try:
        yield VirtualJoystick(sdl2.SDL_JoystickOpen(number))
    finally:
        sdl2.SDL_JoystickDetachVirtual(number)
        sdl2.SDL_QuitSubSystem(sdl2.SDL_INIT_JOYSTICK)
