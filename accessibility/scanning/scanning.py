"""Scanning of one window: its switches, its frame, its timer."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from accessibility.focus import reveal
from accessibility.scanning.frame import ScanFrame
from accessibility.scanning.layout import Area, Phrases, plan_of
from accessibility.scanning.plan import Group, Stop
from accessibility.scanning.scan import Pace, Scan
from accessibility.scanning.switches import Act, act_of, switch_of

POLL_MS = 40
"""The timer's beat: a stop is never late by more than a blink."""


def milliseconds() -> int:
    """Return a steady clock's time."""
    return time.monotonic_ns() // 1_000_000


class Scanning(QObject):
    """Scans one shown window. Main thread only; off until `begin`.

    `areas` and `phrases` are asked at each step, so that a page may change at any time. `announce`
    is given the name of each stop; `pressed` is called at each press, before it does anything, and
    `took` when a press to choose counts; while `is_busy` says so (somebody is being read to), no
    step is taken by itself.
    """

    def __init__(
        self,
        window: QWidget,
        areas: Callable[[], Sequence[Area]],
        phrases: Callable[[], Phrases],
        announce: Callable[[str], None],
        *,
        pressed: Callable[[], None] = lambda: None,
        took: Callable[[], None] = lambda: None,
        is_busy: Callable[[], bool] = lambda: False,
        clock: Callable[[], int] = milliseconds,
    ) -> None:
        super().__init__(window)
        self._window, self._areas, self._phrases = window, areas, phrases
        self._announce, self._pressed, self._is_busy = announce, pressed, is_busy
        self.clock = clock
        self._chooses = self._steps = ""
        self._learned: Callable[[str], None] | None = None
        self._taken: set[str] = set()
        self._was_busy = False
        self._scan = Scan(self._plan, self._show, took)
        self._frame = ScanFrame(window)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @property
    def current(self) -> Stop | None:
        """What a press would take."""
        return self._scan.current

    @property
    def is_on(self) -> bool:
        """Whether the window is being scanned."""
        return bool(self._chooses)

    def begin(self, pace: Pace, chooses: str, steps: str = "") -> None:
        """Scan from the first stop; `chooses` and `steps` are names of switches."""
        self._chooses, self._steps = chooses, steps
        self._scan.pace = pace
        self._timer.start(POLL_MS)
        self._scan.start(self.clock())

    def set_pace(self, pace: Pace) -> None:
        """Go on at another pace, where it is."""
        self._scan.pace = pace
        self._scan.wait(self.clock())

    def end(self) -> None:
        """Scan no longer; every key and button is itself again."""
        self._chooses = self._steps = ""
        self._timer.stop()
        self._scan.stop()

    def start_over(self) -> None:
        """Begin at the first stop: the page is another one."""
        if self.is_on:
            self._scan.start(self.clock())

    def learn(self, learned: Callable[[str], None]) -> None:
        """Take the next key or button for a switch; `learned` is given its name.

        A key with a meaning in this window is left to it, and the next one is waited for.
        """
        self._learned = learned

    def learn_no_more(self) -> None:
        """Wait for no switch to be learned; those there are work again."""
        self._learned = None

    def tick(self) -> None:
        """Do what is due; what was framed while somebody was read to is named once that is over."""
        is_busy, was_busy = self._is_busy(), self._was_busy
        self._was_busy = is_busy
        if self._learned is not None or is_busy:
            self._scan.wait(self.clock())
        elif was_busy:
            self._show(self._scan.current)
        else:
            self._scan.tick(self.clock())
        self._frame.follow()

    def press(self, switch: str) -> None:
        """Take the press of a switch that is no key or button of Qt's, such as a joystick's."""
        if self._learned is not None:
            learned, self._learned = self._learned, None
            learned(switch)
        elif switch in (self._chooses, self._steps):
            self._act(switch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the events of the switches; all others go on to the window."""
        switch = switch_of(event)
        act = act_of(event) if switch else Act.RELEASED
        if switch in self._taken and act is Act.RELEASED:
            self._taken.discard(switch)
            return True
        if not switch or act is Act.RELEASED:
            return False
        if self._learned is not None:
            return self._learn(switch, event)
        if switch not in (self._chooses, self._steps):
            return switch in self._taken
        self._taken.add(switch)
        if act is Act.PRESSED:
            # Not within the event: what is done may change the whole window.
            QTimer.singleShot(0, self, partial(self._act, switch))
        return True

    def _learn(self, switch: str, event: QEvent) -> bool:
        if self._has_meaning(event):
            return False
        self._taken.add(switch)
        self.press(switch)
        return True

    def _has_meaning(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        pressed, known = QKeySequence(event.keyCombination()), self._window.findChildren(QShortcut)
        return any(each.keys().count(pressed) for each in known)

    def _act(self, switch: str) -> None:
        self._pressed()
        deed = self._scan.choose if switch == self._chooses else self._scan.step
        deed(self.clock())

    def _plan(self) -> Group:
        return plan_of(self._areas(), self._phrases())

    def _show(self, stop: Stop | None) -> None:
        if stop is None:
            self._frame.show_around((), is_group=False)
            return
        if stop.is_shown_whole:
            reveal(stop.widgets[0])
        self._frame.show_around(stop.widgets, is_group=isinstance(stop, Group))
        self._announce(stop.name)
