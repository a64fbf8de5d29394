"""One question: its heading, its hint, its input; errors above and at the input.

In easy mode a picture, the question and one input at a time; the hint is behind a button.
"""

from PySide6.QtWidgets import QWidget

from accessibility.focus import focus_on, set_tab_order
from desktop.petition.form import FormField, text_in
from desktop.petition.model import Answer
from desktop.petition.problem import Problem
from ui.components.answer_input import AnswerInput
from ui.components.answer_inputs import answer_input
from ui.components.easy_screens import EasyScreens
from ui.components.picture import icon_of
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
        self._easy: EasyScreens | None = None
        self._input = self._make_input()
        is_easy = desk.appearance.look.is_easy
        if not (is_easy or field.required):
            self.add(hint(desk.words.see("optional")))
        self.add(self._input)
        if is_easy:
            self._be_easy()
        desk.session.answered.connect(self._answered)
        self._show(desk.session.problems or self._problems_of_server())
        self._show_parts()

    @property
    def name(self) -> str:
        """Return what is asked for in a word: the input itself says the question."""
        return text_in(self._field.label, self.desk.words.language)

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and on."""
        return (
            Deed("button-back", self.step_back, icon="arrow-left"),
            Deed("button-next", self._go_on, "primary", "arrow-right"),
        )

    def first_focus(self) -> QWidget:
        """Return the input: its name says the question and the hint."""
        screens = self.desk.appearance.screens
        if self._easy and screens.explains:
            return self._easy.first_focus()
        return self._input.control(self._input.part_at(screens.index))

    def news(self) -> None:
        """Show the problems found at going on; their summary takes the focus."""
        self._show(self.desk.session.problems)

    def _be_easy(self) -> None:
        """Show a picture, and keep behind a button what the input does not show then."""
        self.add_picture(icon_of(self._field))
        told = [] if self._input.shows_hint else [self._input.hint_text]
        told += [] if self._field.required else [self.desk.words.see("optional")]
        self._easy = EasyScreens(self, [each for each in told if each])

    def _show_parts(self) -> None:
        if self._easy is not None:
            self._easy.set_groups([[self._input, *part] for part in self._input.parts()])

    def _go_on(self) -> None:
        if not self.desk.appearance.screens.forward():
            self.desk.session.go_on()

    def _make_input(self) -> AnswerInput:
        petition = self.desk.session.petition
        answers = petition.answers if petition else {}
        made = answer_input(self.desk, self._field, answers.get(self._field.id))
        made.changed.connect(self._typed)
        made.entered.connect(self._go_on)
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
        self._show_parts()
        set_tab_order(self.window())
        if had_focus:
            focus_on(self._input.control())

    def _problems_of_server(self) -> tuple[Problem, ...]:
        petition = self.desk.session.petition
        problems = petition.problems if petition else ()
        return tuple(problem for problem in problems if problem.field == self._field.id)

    def _show(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._turn_to(problems[0])
        self.summarise(problems, self._sentence, self._go_to)
        self._input.show_problems(problems)

    def _sentence(self, problem: Problem) -> str:
        return problem_sentence(self.desk, self._field, problem)

    def _go_to(self, problem: Problem) -> None:
        self._turn_to(problem)
        self._input.control(problem.part).setFocus()

    def _turn_to(self, problem: Problem) -> None:
        if self._easy is not None:
            self.desk.appearance.screens.show(self._input.place_of(problem.part))
