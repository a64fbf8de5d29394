"""What a switch is called on the page."""

from accessibility.scanning.switches import joystick_button, key_text
from desktop.flow.words import Words

NAMED = {
    "key:32": "switch-space",
    "key:16777220": "switch-enter",
    "key:16777221": "switch-enter",
    "mouse:1": "switch-mouse-left",
    "mouse:2": "switch-mouse-right",
    "mouse:4": "switch-mouse-middle",
}


def switch_name(words: Words, switch: str) -> str:
    """Return the name of a key or of a button, of a mouse or a joystick."""
    if switch in NAMED:
        return words.see(NAMED[switch])
    button = joystick_button(switch)
    if button is not None:
        return words.see("switch-joystick", number=button + 1)
    return key_text(switch) or words.see("switch-mouse-other")
