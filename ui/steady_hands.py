"""The hands at this application's windows, steadied as the person chose."""

import time

from PySide6.QtCore import QObject

from accessibility.steady.hands import SteadyHands
from accessibility.steady.steadiness import NEVER, Steadiness
from desktop.flow.steady import Steady, SteadyChoice

REPEATS_S = {"system": 0.0, "slow": 2.0, "off": NEVER}
"""EN 301 549 5.7: a delay of 2 s, one repeat in 2 s, or none at all."""


class SteadiedHands(QObject):
    """Follows `steady`; lives as long as the main window. Main thread only."""

    def __init__(self, window: QObject, steady: Steady) -> None:
        super().__init__(window)
        self.hands = SteadyHands(self, time.monotonic)
        self._steady = steady
        steady.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.hands.set(steadiness(self._steady.choice))


def steadiness(choice: SteadyChoice) -> Steadiness:
    """Return a choice in figures."""
    return Steadiness(
        repeat_s=REPEATS_S[choice.repeat],
        bounce_s=choice.bounce_s,
        key_hold_s=choice.key_hold_s,
        press_hold_s=choice.press_hold_s,
    )
