"""Everything that was answered, each with a way to change it, before the declaration."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.flow.gate import field_for_kept
from desktop.flow.places import questions
from desktop.petition.display import answer_text
from desktop.petition.form import FormField, text_in
from desktop.petition.kept import KeptAnswer, kept_answers
from desktop.petition.problem import Problem
from ui.components.answer_card import AnswerCard
from ui.components.error_summary import ErrorSummary
from ui.components.text import paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page
from ui.sentences import problem_sentence


class ReviewPage(Page):
    """Check and correct (WCAG 3.3.4)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("review-title"))
        self._cards: dict[str, AnswerCard] = {}
        self._summary: ErrorSummary | None = None
        petition = desk.session.petition
        refused = bool(petition and petition.problems)
        self.add(paragraph(desk.words.see("review-refused-intro" if refused else "review-intro")))
        for field in questions(desk.session.form):
            if field.kind != "consent":
                self._add_card(field)
        for kept in kept_answers(petition.answers) if petition else ():
            self._add_kept(kept)
        self._show(petition.problems if petition else ())

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and on to the declaration."""
        session = self.desk.session
        return (
            Deed("button-back", session.go_back, icon="arrow-left"),
            Deed("button-review-done", session.go_on, "primary", "arrow-right"),
        )

    def news(self) -> None:
        """Show what must still be mended; the summary takes the focus."""
        self._show(self.desk.session.problems)
        if self._summary:
            self._summary.setFocus()

    def first_focus(self) -> QWidget:
        """Return the summary of what is to be mended, else the heading."""
        return self._summary or self.heading

    def _add_card(self, field: FormField) -> None:
        session = self.desk.session
        language = self.desk.words.language
        answers = session.petition.answers if session.petition else {}
        text = answer_text(field, answers.get(field.id), language, session.regions)
        label = text_in(field.label, language)
        card = AnswerCard(self.desk, label, text, partial(session.change, field.id))
        self._cards[field.id] = card
        self.add(card)

    def _add_kept(self, kept: KeptAnswer) -> None:
        field = field_for_kept(self.desk.session.form)
        words = self.desk.words
        if field is None:
            return
        label = words.see("kept-answer-title", label=kept.label or kept.field)
        into = words.see("button-take-in", label=text_in(field.label, words.language))
        take_in = partial(self.desk.session.take_in, kept)
        self.add(AnswerCard(self.desk, label, kept.text, take_in, button_text=into))

    def _show(self, problems: tuple[Problem, ...]) -> None:
        if self._summary:
            self.column.removeWidget(self._summary)
            self._summary.deleteLater()
            self._summary = None
        if problems:
            self._summary = ErrorSummary(self.desk, problems, self._sentence, self._go_to)
            self.add_summary(self._summary)
        for field_id, card in self._cards.items():
            mine = [self._sentence(problem) for problem in problems if problem.field == field_id]
            card.show_error(" ".join(mine))

    def _sentence(self, problem: Problem) -> str:
        return problem_sentence(self.desk, self.desk.session.form.field(problem.field), problem)

    def _go_to(self, problem: Problem) -> None:
        if problem.field in self._cards:
            self.desk.session.change(problem.field)
