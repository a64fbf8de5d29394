"""Buttons as the pages make them, from the accessible button and the look of the moment."""

from collections.abc import Callable

from accessibility.button import Button
from ui.desk import Desk

FORWARD = "arrow-right"
"""Points on, so it stands behind the words."""


def make_button(
    desk: Desk, text: str, do: Callable[[], object], role: str = "secondary", icon: str = ""
) -> Button:
    """Return a button that calls `do` when it is pressed."""
    button = Button(
        text,
        role,
        icons=desk.icons,
        icon_name=icon,
        icon_last=icon == FORWARD,
        leading=role == "plain",
    )
    button.setObjectName(f"{role}:{text}")
    button.clicked.connect(lambda _checked=False: do())
    return button


def make_bar_button(desk: Desk, text: str, do: Callable[[], object], icon: str) -> Button:
    """Return a button of a bar; in very large type it has no icon, so that one row holds all."""
    return make_button(desk, text, do, "plain", "" if desk.scale.is_very_large else icon)
