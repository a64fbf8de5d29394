"""Buttons of joysticks and game controllers; Qt has no events of them, so SDL is asked."""

import threading
from collections.abc import Callable, Iterator
from ctypes import byref

from PySide6.QtCore import QObject, Signal

from accessibility.scanning.switches import joystick_switch

POLL_S = 0.01
"""Between two looks at the buttons: a press is as prompt as a key, at 3 µs a look."""


class Joysticks(QObject):
    """Tells of each press at any joystick, also one that is plugged in later.

    `pressed` carries the switch's name, such as `joystick:3`, and comes in the thread this object
    was made in. SDL is loaded and asked in a thread that lives while it is listened. `bug` is
    called there with what nobody foresaw.
    """

    pressed = Signal(str)

    def __init__(self, bug: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._bug = bug
        self._thread: threading.Thread | None = None
        self._is_enough = threading.Event()
        self._is_enough.set()

    def listen(self, *, is_wanted: bool) -> None:
        """Tell of presses from now on, or no more. Never waits."""
        if not is_wanted:
            self._is_enough.set()
        elif self._is_enough.is_set():
            self._is_enough = threading.Event()
            told = (self._is_enough, self._thread)
            self._thread = threading.Thread(target=self._run, args=told, name="joysticks")
            self._thread.start()

    def close(self) -> None:
        """End the thread; waits for it."""
        self.listen(is_wanted=False)
        if self._thread is not None:
            self._thread.join()

    def _run(self, is_enough: threading.Event, before: threading.Thread | None) -> None:
        if before is not None:
            before.join()  # SDL belongs to one thread at a time
        try:
            buttons = Buttons()
            while not is_enough.wait(POLL_S):
                for button in buttons.pressed():
                    self.pressed.emit(joystick_switch(button))
            buttons.close()
        except Exception as bug:  # noqa: BLE001 - the top of a thread
            self._bug(bug)


class Buttons:
    """The buttons of every joystick there is. One thread only, from making to `close`."""

    def __init__(self) -> None:
        # The library first: else it is warned of that the one that came along is used.
        import sdl2dll  # noqa: F401, PLC0415 - as the next

        # isort: split
        import sdl2  # noqa: PLC0415 - 0.2 s, for those who learn a switch or have a joystick

        self._sdl = sdl2
        sdl2.SDL_SetHint(sdl2.SDL_HINT_NO_SIGNAL_HANDLERS, b"1")
        sdl2.SDL_SetHint(sdl2.SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, b"1")
        # Where it fails there are no joysticks, and no events come.
        sdl2.SDL_InitSubSystem(sdl2.SDL_INIT_JOYSTICK)

    def pressed(self) -> Iterator[int]:
        """Yield the number of each button that was pressed since the last time, from 0."""
        event = self._sdl.SDL_Event()
        while self._sdl.SDL_PollEvent(byref(event)):
            if event.type == self._sdl.SDL_JOYDEVICEADDED:
                self._sdl.SDL_JoystickOpen(event.jdevice.which)
            elif event.type == self._sdl.SDL_JOYBUTTONDOWN:
                yield event.jbutton.button

    def close(self) -> None:
        """Let go of every joystick."""
        self._sdl.SDL_QuitSubSystem(self._sdl.SDL_INIT_JOYSTICK)
