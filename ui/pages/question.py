"""One question: its heading, its hint, its input; errors above and at the input."""

from PySide6.QtWidgets import QWidget

from desktop.petition.form import FormField, text_in
from desktop.petition.problem import Problem
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
        petition = desk.session.petition
        answers = petition.answers if petition else {}
        self._input = answer_input(desk, field, answers.get(field.id))
        self._input.changed.connect(lambda answer: desk.session.answer(field.id, answer))
        self._input.entered.connect(desk.session.go_on)
        if not field.required:
            self.add(hint(desk.words.see("optional")))
        self.add(self._input)
        self._show(desk.session.problems or self._problems_of_server())

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
        if self.summary:
            self.summary.setFocus()

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
