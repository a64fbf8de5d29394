"""From the chosen look to what is seen: colours, sizes, spacing and motion."""

from PySide6.QtWidgets import QApplication

from accessibility.motion import Motion
from accessibility.scale import USUAL, WIDE, TextSize
from accessibility.style import Style
from accessibility.theme import theme_named
from desktop.flow.appearance import Look


class Dressing:
    """Dresses the application in a look. Main thread only."""

    def __init__(self, qt: QApplication, style: Style) -> None:
        self._style = style
        self._motion = Motion(qt)

    @property
    def is_still(self) -> bool:
        """Whether nothing may move by itself."""
        return self._motion.is_still

    def put_on(self, look: Look) -> None:
        """Show everything in this look at once."""
        spacing = WIDE if look.spacing == "wide" else USUAL
        self._style.apply(theme_named(look.theme), TextSize(look.text_size), spacing)
        self._motion.hold_still(wanted=look.motion == "still")
