"""Whether anything on the screen moves by itself (WCAG 2.2.2, 2.3.3; EN 301 549 9.2.2.2)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Motion:
    """Holds still what Qt moves by itself: the blinking caret, and what unfolds or fades.

    What the program itself moves asks `is_still`. Qt does not tell whether the person asked the
    system for less motion; it tells that the system's caret does not blink or that its controls
    are not animated, which is what that wish comes to. Main thread only.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._flash_ms = app.cursorFlashTime()
        self._effects = {effect: app.isEffectEnabled(effect) for effect in EFFECTS}
        self.is_still = self.system_is_still = self._flash_ms <= 0 or not self._is_animated()

    def hold_still(self, *, wanted: bool) -> None:
        """Let nothing move, or else only what the system lets move."""
        self.is_still = wanted or self.system_is_still
        self._app.setCursorFlashTime(0 if self.is_still else self._flash_ms)
        for effect, is_on in self._effects.items():
            self._app.setEffectEnabled(effect, is_on and not self.is_still)

    def _is_animated(self) -> bool:
        return self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
