"""Which way in suits the person: one question at a time, and at the end what was found."""

from functools import partial

from PySide6.QtWidgets import QWidget

from accessibility.paragraph import Paragraph
from desktop.flow.way_answers import QUESTIONS, Question, found
from ui.components.buttons import make_button
from ui.components.picture import Picture
from ui.components.text import hint, paragraph
from ui.desk import Desk
from ui.pages.page import Deed, Page

FOUND = "way-found-title"
ICONS = {
    Question.SIGHT: "eye",
    Question.TALK: "messages-square",
    Question.HANDS: "keyboard",
    Question.WRITING: "pencil",
}


class WayPage(Page):
    """Large answers that work at once; every one of them can be taken back."""

    def __init__(self, desk: Desk) -> None:
        question = desk.finding.question
        super().__init__(desk, desk.words.see(f"way-ask-{question}" if question else FOUND))
        if question is None:
            self._show_found()
        else:
            self._ask(question)
        self.column.insertWidget(0, self._above(question))

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and on; at the end, for this time or for good."""
        finding = self.desk.finding
        back = Deed("button-back", finding.back, icon="arrow-left")
        if finding.question is None:
            keep = Deed("button-way-keep", finding.keep, icon="save")
            return (back, keep, Deed("button-way-done", finding.leave, "primary", "check"))
        close = Deed("button-close", finding.leave, icon="x")
        return (back, close, Deed("button-next", finding.skip, "primary", "arrow-right"))

    def _above(self, question: Question | None) -> QWidget:
        """Return what stands above the heading: in easy mode a picture instead of a count."""
        if self.desk.appearance.look.is_easy:
            return Picture(self.desk, ICONS[question] if question else "circle-check")
        see, step = self.desk.words.see, self.desk.finding.step + 1
        progress = see("way-progress", step=step, steps=len(QUESTIONS))
        return Paragraph(progress if question else see("way-title"), "progress")

    def _ask(self, question: Question) -> None:
        finding, see = self.desk.finding, self.desk.words.see
        for answer in finding.options:
            do = partial(finding.answer, answer)
            button = make_button(self.desk, see(f"way-answer-{answer}"), do)
            button.setObjectName(f"way:{answer}")
            self.add(button)
        self.add(hint(see("way-intro" if question is QUESTIONS[0] else "way-stay")))

    def _show_found(self) -> None:
        ways, see = self.desk.finding.ways, self.desk.words.see
        self.add(paragraph(see("way-size", points=ways.text_size)))
        for message in found(ways):
            self.add(paragraph(see(message)))
        self.add(hint(see("way-keep-hint")))
