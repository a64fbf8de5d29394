"""One question: its heading, its hint, its input; errors above and at the input."""

from PySide6.QtWidgets import QWidget

from accessibility.focus import focus_on, set_tab_order
from desktop.petition.form import FormField, text_in
from desktop.petition.model import Answer
from desktop.petition.problem import Problem
from ui.components.answer_input import AnswerInput
from ui.components.answer_inputs import answer_input
from ui.components.text import hint
from ui.desk import Desk
from ui.pages.page import Deed, Page
from ui.sentences import problem_sentence


class QuestionPage(Page):
    """Asks one field of the form."""

    def __init__(self, desk: Desk, field: FormField) -> None:
        super().__init__(desk, text_in(field.question, desk.words.language))
        self._field = field
        self._is_typing = False
        self._input = self._make_input()
        if not field.required:
            self.add(hint(desk.words.see("optional")))
        self.add(self._input)
        desk.session.answered.connect(self._answered)
        self._show(desk.session.problems or self._problems_of_server())

    @property
    def name(self) -> str:
        """Return what is asked for in a word: the input itself says the question."""
        return text_in(self._field.label, self.desk.words.language)

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and on."""
        session = self.desk.session
        return (
            Deed("button-back", session.go_back, icon="arrow-left"),
            Deed("button-next", session.go_on, "primary", "arrow-right"),
        )

    def first_focus(self) -> QWidget:
        """Return the input: its name says the question and the hint."""
        return self._input.control()

    def news(self) -> None:
        """Show the problems found at going on; their summary takes the focus."""
        self._show(self.desk.session.problems)

    def _make_input(self) -> AnswerInput:
        petition = self.desk.session.petition
        answers = petition.answers if petition else {}
        made = answer_input(self.desk, self._field, answers.get(self._field.id))
        made.changed.connect(self._typed)
        made.entered.connect(self.desk.session.go_on)
        return made

    def _typed(self, answer: Answer | None) -> None:
        self._is_typing = True
        self.desk.conversation.typed()
        self.desk.session.answer(self._field.id, answer)
        self._is_typing = False

    def _answered(self, field_id: str) -> None:
        """Show an answer that was said instead of typed; the focus stays in the input."""
        if field_id != self._field.id or self._is_typing:
            return
        old, self._input = self._input, self._make_input()
        had_focus = old.isAncestorOf(self.window().focusWidget() or self)
        self.column.replaceWidget(old, self._input)
        old.hide()
        old.deleteLater()
        set_tab_order(self.window())
        if had_focus:
            focus_on(self._input.control())

    def _problems_of_server(self) -> tuple[Problem, ...]:
        petition = self.desk.session.petition
        problems = petition.problems if petition else ()
        return tuple(problem for problem in problems if problem.field == self._field.id)

    def _show(self, problems: tuple[Problem, ...]) -> None:
        self.summarise(problems, self._sentence, self._go_to)
        self._input.show_problems(problems)

    def _sentence(self, problem: Problem) -> str:
        return problem_sentence(self.desk, self._field, problem)

    def _go_to(self, problem: Problem) -> None:
        self._input.control(problem.part).setFocus()
