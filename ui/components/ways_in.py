"""One switch, two switches or a resting pointer at the window, as the person chose."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from accessibility.dwell.big_pointer import BigPointer
from accessibility.dwell.dwell import DwellTimes
from accessibility.dwell.dwelling import Dwelling
from accessibility.scanning.joysticks import Joysticks
from accessibility.scanning.layout import Area, Phrases
from accessibility.scanning.scan import Pace
from accessibility.scanning.scanning import Scanning
from accessibility.scanning.switches import joystick_button
from desktop.flow.conversation.ports import TalkState
from desktop.flow.ways_in import WayIn, WaysInChoice
from desktop.flow.words import Words
from ui.desk import Desk

MOST_NAMES = 128
"""Names of groups that are remembered: those of a page with a keyboard and its candidates."""

LEARN_MS = 20_000
"""So long a key or button is waited for; then everything is as before."""

Parts = Callable[[], Sequence[tuple[str, QWidget]]]
"""Returns the parts of the window with the message ids of their names, most used first."""


class WaysInAtWindow(QObject):
    """Follows what was chosen at one shown window, for as long as that lives. Main thread only.

    `desk` gives the desk of the moment; that of now holds the ways in for good. `bug` is called
    in any thread with what nobody foresaw.
    """

    def __init__(
        self,
        window: QWidget,
        parts: Parts,
        desk: Callable[[], Desk],
        bug: Callable[[BaseException], None],
    ) -> None:
        super().__init__(window)
        self._parts, self._desk = parts, desk
        self._ways_in = ways_in = desk().ways_in
        conversation = desk().conversation
        self.scanning = Scanning(
            window,
            self._areas,
            self._phrases,
            ways_in.stepped,
            pressed=conversation.interrupt,
            took=ways_in.took,
            is_busy=lambda: conversation.state is TalkState.SPEAKING,
        )
        self.dwelling = Dwelling(window, clicked=conversation.interrupt)
        self._pointer = BigPointer()
        self._joysticks = Joysticks(bug)
        self._joysticks.pressed.connect(self.scanning.press)
        window.destroyed.connect(self._joysticks.close)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._learn_no_more)
        self._begun = WaysInChoice()
        self._worded = (desk().words, phrases_in(desk().words))
        ways_in.changed.connect(self._follow)
        ways_in.learning_changed.connect(self._learn)
        desk().session.moved.connect(self.scanning.start_over)
        desk().appearance.changed.connect(self._show_pointer)
        window.destroyed.connect(self._pointer.hide)
        self._follow()

    def _follow(self) -> None:
        choice, begun = self._ways_in.choice, self._begun
        self._begun = choice
        self._show_pointer()
        self._listen_to_joysticks()
        switches = (choice.way, choice.chooses, choice.steps)
        if self.scanning.is_on and switches == (begun.way, begun.chooses, begun.steps):
            self.scanning.set_pace(pace_of(choice))
            return
        self.scanning.end()
        self.dwelling.end()
        if choice.way in (WayIn.AUTO, WayIn.STEP):
            steps = choice.steps if choice.way is WayIn.STEP else ""
            self.scanning.begin(pace_of(choice), choice.chooses, steps)
        elif choice.way is WayIn.DWELL:
            self.dwelling.begin(DwellTimes(choice.dwell_ms, choice.cooldown_ms))

    def _show_pointer(self) -> None:
        if not self._ways_in.choice.big_pointer:
            self._pointer.hide()
            return
        theme = self._desk().theme
        self._pointer.show(QColor(theme.text), QColor(theme.background))

    def _listen_to_joysticks(self) -> None:
        """Only for who has one or may have one: else nothing of it is even loaded."""
        choice, is_learning = self._ways_in.choice, bool(self._ways_in.learning)
        switches = {WayIn.AUTO: {choice.chooses}, WayIn.STEP: {choice.chooses, choice.steps}}
        is_used = any(joystick_button(each) is not None for each in switches.get(choice.way, ()))
        self._joysticks.listen(is_wanted=is_used or is_learning)

    def _learn(self) -> None:
        self._listen_to_joysticks()
        if self._ways_in.learning:
            self._patience.start(LEARN_MS)
            self.scanning.learn(self._ways_in.learned)
        else:
            self._patience.stop()
            self.scanning.learn_no_more()

    def _learn_no_more(self) -> None:
        self._ways_in.learn("")

    def _areas(self) -> list[Area]:
        words = self._desk().words
        return [Area(words.see(message), widget) for message, widget in self._parts()]

    def _phrases(self) -> Phrases:
        words = self._desk().words
        if words is not self._worded[0]:
            self._worded = (words, phrases_in(words))
        return self._worded[1]


def pace_of(choice: WaysInChoice) -> Pace:
    """Return how scanning goes by a choice."""
    step_ms = choice.scan_ms if choice.way is WayIn.AUTO else None
    return Pace(step_ms, choice.first_ms, choice.cooldown_ms, choice.rounds)


def phrases_in(words: Words) -> Phrases:
    """Return the words of scanning in a language; most groups are named again at each step."""

    @lru_cache(MOST_NAMES)
    def group(name: str, count: int) -> str:
        return words.see("scan-group", name=name, count=count)

    return Phrases(
        group=group,
        down=words.see("scan-down"),
        up=words.see("scan-up"),
    )
