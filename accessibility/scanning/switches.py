"""Switches: any key, mouse button or joystick button, by a name that can be kept.

A switch interface for people is a keyboard, a mouse or a joystick to the computer, so its presses
come as these: the first two as events of Qt, the third from `Joysticks`.
"""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

_JOYSTICK = "joystick"

_PRESSES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
)


class Act(StrEnum):
    """What an event is to a switch."""

    PRESSED = "pressed"
    HELD = "held"
    RELEASED = "released"


def switch_of(event: QEvent) -> str:
    """Return the name of the key or button an event is about, such as `key:32`; else ""."""
    if isinstance(event, QKeyEvent):
        return f"key:{event.key()}"
    if isinstance(event, QMouseEvent) and event.type() is not QEvent.Type.MouseMove:
        return f"mouse:{event.button().value}"
    return ""


def act_of(event: QEvent) -> Act:
    """Return what an event does with its switch; a key that repeats itself is only held."""
    if isinstance(event, QKeyEvent) and event.isAutoRepeat():
        return Act.HELD
    return Act.PRESSED if event.type() in _PRESSES else Act.RELEASED


def joystick_switch(button: int) -> str:
    """Return the name of a joystick's button, counted from 0; which joystick does not matter."""
    return f"{_JOYSTICK}:{button}"


def joystick_button(switch: str) -> int | None:
    """Return the number of the button that a switch is at a joystick; None for other switches."""
    kind, _, code = switch.partition(":")
    return int(code) if kind == _JOYSTICK else None


def key_text(switch: str) -> str:
    """Return the key's own name, as it stands on keyboards; "" for what is no key."""
    kind, _, code = switch.partition(":")
    return QKeySequence(Qt.Key(int(code))).toString() if kind == "key" else ""
