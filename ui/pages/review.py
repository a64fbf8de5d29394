"""Everything that was answered, each with a way to change it, before the declaration.

In easy mode one answer after the other.
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.flow.gate import field_for_kept
from desktop.flow.places import questions
from desktop.petition.display import answer_text
from desktop.petition.form import FormField, text_in
from desktop.petition.kept import KeptAnswer, kept_answers
from desktop.petition.problem import Problem
from ui.components.answer_card import AnswerCard
from ui.components.picture import icon_of
from ui.components.text import paragraph
from ui.desk import Desk
from ui.pages.page import Deed
from ui.pages.screens_page import ScreensPage
from ui.sentences import problem_sentence

CARDS_AT_ONCE = 3


class ReviewPage(ScreensPage):
    """Check and correct (WCAG 3.3.4)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("review-title"))
        self._cards: dict[str, AnswerCard] = {}
        self._problems: tuple[Problem, ...] = ()
        petition = desk.session.petition
        refused = bool(petition and petition.problems)
        intro = desk.words.see("review-refused-intro" if refused else "review-intro")
        self.part("list", paragraph(intro))
        fields = [field for field in questions(desk.session.form) if field.kind != "consent"]
        kept = kept_answers(petition.answers) if petition else ()
        cards = [partial(self._add_card, field) for field in fields]
        self._show(petition.problems if petition else ())
        self.grow([*cards, *(partial(self._add_kept, answer) for answer in kept)], CARDS_AT_ONCE)

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and on to the declaration."""
        screens = self.desk.appearance.screens
        back = Deed("button-back", self.step_back, icon="arrow-left")
        if not screens.is_last:
            return (back, Deed("button-next", screens.forward, "primary", "arrow-right"))
        go_on = self.desk.session.go_on
        return (back, Deed("button-review-done", go_on, "primary", "arrow-right"))

    def news(self) -> None:
        """Show what must still be mended; the summary takes the focus."""
        self._show(self.desk.session.problems)

    def first_focus(self) -> QWidget:
        """Return the summary of what is to be mended, else the heading."""
        return self.summary or super().first_focus()

    def _add_card(self, field: FormField) -> None:
        session = self.desk.session
        language = self.desk.words.language
        answers = session.petition.answers if session.petition else {}
        text = answer_text(field, answers.get(field.id), language, session.regions)
        label = text_in(field.label, language)
        card = AnswerCard(self.desk, label, text, partial(session.change, field.id))
        self._cards[field.id] = card
        self._mark(field.id, card)
        self._add_part(icon_of(field), card)

    def _add_part(self, icon: str, card: AnswerCard) -> None:
        self.part(icon, card)
        self.show_parts()

    def _add_kept(self, kept: KeptAnswer) -> None:
        field = field_for_kept(self.desk.session.form)
        words = self.desk.words
        if field is None:
            return
        label = words.see("kept-answer-title", label=kept.label or kept.field)
        into = words.see("button-take-in", label=text_in(field.label, words.language))
        take_in = partial(self.desk.session.take_in, kept)
        card = AnswerCard(self.desk, label, kept.text, take_in, button_text=into)
        self._add_part("archive", card)

    def _show(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self.summarise(problems, self._sentence, self._go_to)
        for field_id, card in self._cards.items():
            self._mark(field_id, card)

    def _mark(self, field_id: str, card: AnswerCard) -> None:
        mine = [self._sentence(p) for p in self._problems if p.field == field_id]
        card.show_error(" ".join(mine))

    def _sentence(self, problem: Problem) -> str:
        return problem_sentence(self.desk, self.desk.session.form.field(problem.field), problem)

    def _go_to(self, problem: Problem) -> None:
        if self.desk.session.form.field(problem.field):
            self.desk.session.change(problem.field)
