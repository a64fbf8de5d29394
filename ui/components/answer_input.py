"""What all answer inputs share, so that pages need not know the kind of a field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.petition.form import FormField, text_in
from desktop.petition.problem import Problem
from ui.components.group import entry_of
from ui.components.labelled import Labelled
from ui.desk import Desk
from ui.sentences import problem_sentence

AGREEMENTS = frozenset({"consent", "declaration"})
"""Kinds of fields whose hint is no help but what is agreed to."""


class AnswerInput(QWidget):
    """Edits the answer to one field.

    `changed` carries the new answer (None: taken back), `entered` says that the person
    pressed Enter to go on.
    """

    changed = Signal(object)
    entered = Signal()

    def __init__(self, desk: Desk, field: FormField) -> None:
        super().__init__()
        self.desk = desk
        self.field = field
        self.blocks: dict[str, Labelled] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.scale.space)

    @property
    def question(self) -> str:
        """The question, as the page's heading shows it."""
        return text_in(self.field.question, self.desk.words.language)

    @property
    def hint_text(self) -> str:
        """The hint below the question."""
        return text_in(self.field.hint, self.desk.words.language)

    @property
    def shows_hint(self) -> bool:
        """Whether the hint stands at the input: in easy mode only what one agrees to does."""
        return not self.desk.appearance.look.is_easy or self.field.kind in AGREEMENTS

    def add_block(self, part: str, block: Labelled) -> None:
        """Add one labelled control; `part` is "" for a simple answer."""
        entry = entry_of(block.control)
        if not entry.objectName():
            # By this name the focus is found again on the page of another look.
            entry.setObjectName(f"answer:{self.field.id}:{part}")
        self.blocks[part] = block
        self.column.addWidget(block)
        if not self.shows_hint:
            block.hide_hint()

    def add_only(self, control: QWidget, *, said_last: str = "") -> None:
        """Add the one control of a simple answer; the page's heading is its label."""
        name, hint = self.question, self.hint_text
        self.add_block(
            "",
            Labelled(self.desk, control, name=name, hint_text=hint, said_last=said_last),
        )

    def parts(self) -> list[list[QWidget]]:
        """Return each labelled control with what stands below it."""
        items = (self.column.itemAt(index) for index in range(self.column.count()))
        groups: list[list[QWidget]] = []
        for widget in (item.widget() for item in items if item):
            if widget in self.blocks.values():
                groups.append([])
            if widget is not None:
                groups[-1].append(widget)
        return groups

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show each problem at its control; one without a known part stands at the first."""
        first = next(iter(self.blocks))
        for part, block in self.blocks.items():
            mine = [p for p in problems if self._part(p, first) == part]
            block.show_error(" ".join(problem_sentence(self.desk, self.field, p) for p in mine))

    def part_at(self, place: int) -> str:
        """Return which part is the first (0), the second and so on."""
        return list(self.blocks)[place]

    def place_of(self, part: str) -> int:
        """Return the place of a part among the others; of one that is not known, the first."""
        return list(self.blocks).index(part) if part in self.blocks else 0

    def control(self, part: str = "") -> QWidget:
        """Return the control of a part, else the first one: it takes the focus."""
        block = self.blocks.get(part) or next(iter(self.blocks.values()))
        return entry_of(block.control)

    def _part(self, problem: Problem, first: str) -> str:
        return problem.part if problem.part in self.blocks else first
