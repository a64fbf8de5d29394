"""What every page is: a heading, a column of content, and the deeds in the bar below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from accessibility.focus import focus_on, set_tab_order
from accessibility.paragraph import Paragraph
from desktop.petition.problem import Problem
from ui.components.error_summary import ErrorSummary
from ui.components.gradually import Gradually, Step
from ui.components.picture import Picture
from ui.components.text import Heading
from ui.desk import Desk
from ui.sentences import how_far


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of the bar at the bottom: its words, what it does, how it looks."""

    message: str
    do: Callable[[], object]
    role: str = "secondary"
    icon: str = ""


class Page(QWidget):
    """A column of large text. Pages are made anew for each visit and each change of look.

    `turned` says that another part of it is shown, and that its deeds may be others.
    """

    turned = Signal()

    def __init__(self, desk: Desk, heading: str) -> None:
        super().__init__()
        self.desk = desk
        self.summary: ErrorSummary | None = None
        self._growth: Gradually | None = None
        is_easy = desk.appearance.look.is_easy
        self.heading = Heading(heading, "topic" if is_easy else "title")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.scale.paragraphs)
        if not is_easy:
            desk.appearance.screens.begin()
        caption = how_far(desk)
        if caption and not is_easy:
            self.column.addWidget(Paragraph(caption, "progress"))
        self._head = QHBoxLayout()
        self._head.setSpacing(desk.scale.space)
        self._head.addWidget(self.heading, 1)
        self.column.addLayout(self._head)

    @property
    def title(self) -> str:
        """What stands at its top."""
        return self.heading.text()

    @property
    def name(self) -> str:
        """What the window's title calls it: a screen reader says it when the page opens."""
        return self.title

    def deeds(self) -> tuple[Deed, ...]:
        """Return the buttons of the bar, the way back first."""
        back = Deed("button-back", self.desk.session.go_back, icon="arrow-left")
        return (back,)

    def step_back(self) -> None:
        """Go back within the page, or from its first screen to where one was."""
        if not self.desk.appearance.screens.back():
            self.desk.session.go_back()

    def first_focus(self) -> QWidget:
        """Return what has the focus when the page opens."""
        return self.heading

    def news(self) -> None:
        """Show what changed while the page is open."""

    def grow(self, steps: Sequence[Step], at_once: int) -> None:
        """Take the first steps now and the others one by one, so that the window never stalls.

        Steps of an earlier growth that are not taken yet are left out.
        """
        self.stop_growing()
        for step in steps[:at_once]:
            step()
        self._growth = Gradually(self, steps[at_once:], lambda: set_tab_order(self.window()))

    def stop_growing(self) -> None:
        """Leave out the steps that are not taken yet."""
        if self._growth is not None:
            self._growth.stop()

    def summarise(
        self,
        problems: tuple[Problem, ...],
        sentence: Callable[[Problem], str],
        go_to: Callable[[Problem], None],
    ) -> None:
        """Show all that is wrong right below the heading, in the place of an earlier summary.

        On a page that is shown already the summary takes the focus.
        """
        if self.summary is not None:
            self.column.removeWidget(self.summary)
            self.summary.deleteLater()
            self.summary = None
        if problems:
            self.summary = ErrorSummary(self.desk, problems, sentence, go_to)
            below_heading = self.column.indexOf(self._head) + 1
            self.column.insertWidget(below_heading, self.summary)
            if self.isVisible():
                # Before the errors are put into the names of the inputs: a screen reader says
                # the new name of the input that has the focus, and then all of it again.
                self.summary.show()
                focus_on(self.summary)

    def add_picture(self, icon: str) -> QWidget:
        """Add a large picture beside the heading, and return it."""
        picture = Picture(self.desk, icon)
        self._head.insertWidget(0, picture)
        return picture

    def add(self, widget: QWidget) -> None:
        """Add a widget below the others."""
        self.column.addWidget(widget)
