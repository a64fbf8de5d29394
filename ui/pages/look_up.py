"""Looking a petition up by the two numbers of its receipt; in easy mode one after the other."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from accessibility.paragraph import Paragraph
from desktop.flow.look_up import CODE_DIGITS, NUMBER_DIGITS
from desktop.petition.display import group_digits
from desktop.petition.outcome import Case, LookUpResult, NotFound, Throttled
from desktop.petition.problem import Problem
from ui.components.labelled import Labelled
from ui.components.refill import Refill
from ui.components.text import hint, paragraph, subheading
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.pages.page import Deed
from ui.pages.screens_page import ScreensPage
from ui.sentences import deadline_sentence, event_sentence, problem_sentence
from ui.writing_aid import Writes

CODE, RESULT = 1, 2
"""Screens of easy mode, after that of the number."""

ROOM_FOR_SPACES = 2
SECONDS_A_MINUTE = 60


class LookUpPage(ScreensPage):
    """Two numbers in, the history of the case out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("lookup-title"))
        self._look_up = desk.session.look_up
        self._result = Refill(desk)
        self._inputs = {
            "number": self._add_input("number", self._look_up.number, NUMBER_DIGITS),
            "code": self._add_input("code", self._look_up.code, CODE_DIGITS),
        }
        self.add(self._result)
        self._result_part: list[QWidget] = []
        self._show_result()
        self._look_up.given.connect(self._show_given)

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way back, and on to the next number or to what is known."""
        screens = self.desk.appearance.screens
        close = Deed("button-close", self.desk.session.go_back, icon="arrow-left")
        back = Deed("button-back", screens.back, icon="arrow-left")
        first = back if screens.index else close
        if screens.index == RESULT:
            return (back, close)
        if self._is_asked_next:
            return (first, Deed("button-ask", self._look_up.ask, "primary", "search"))
        return (first, Deed("button-next", screens.forward, "primary", "arrow-right"))

    @property
    def _is_asked_next(self) -> bool:
        """Whether both numbers have had their turn."""
        screens = self.desk.appearance.screens
        return screens.is_last or screens.index == CODE

    def first_focus(self) -> QWidget:
        """Return the input of the number; in easy mode what the screen is about."""
        return super().first_focus() if self._easy else self._inputs["number"].control

    def news(self) -> None:
        """Show what is wrong with the numbers, or what came back."""
        self._show_problems()
        self._show_result()

    def _add_input(self, part: str, text: str, length: int) -> Labelled:
        words = self.desk.words
        line = LineInput(self.desk, group_digits(text), length * ROOM_FOR_SPACES)
        line.setObjectName(f"lookup-{part}")
        # Not textEdited: a reader or a dictation of the system's writes without any key.
        line.textChanged.connect(lambda typed: self._typed(part, typed))
        line.returnPressed.connect(self._entered)
        label = words.see(f"lookup-{part}-label")
        example = words.see(f"lookup-{part}-hint")
        block = Labelled(self.desk, line, name=label, label_text=label, hint_text=example)
        aids = WritingAids(self.desk, line, self.desk.writing_aids, Writes.NUMBER, label)
        self.part("id-card" if part == "number" else "lock", block, aids)
        return block

    def _entered(self) -> None:
        if self._is_asked_next:
            self._look_up.ask()
        else:
            self.desk.appearance.screens.forward()

    def _typed(self, part: str, text: str) -> None:
        setattr(self._look_up, part, text)
        self.desk.conversation.typed()

    def _show_given(self) -> None:
        """Show the numbers that were said instead of typed."""
        for part, block in self._inputs.items():
            line = block.control
            given = group_digits(getattr(self._look_up, part))
            if isinstance(line, LineInput) and line.text() != given:
                with QSignalBlocker(line):
                    line.setText(given)

    def _show_problems(self) -> None:
        problems = self._look_up.problems
        if problems:
            self._turn_to(problems[0])
        self.summarise(problems, self._sentence, self._go_to)
        for part, block in self._inputs.items():
            block.show_error(" ".join(self._sentence(p) for p in problems if p.field == part))

    def _sentence(self, problem: Problem) -> str:
        return problem_sentence(self.desk, None, problem)

    def _go_to(self, problem: Problem) -> None:
        self._turn_to(problem)
        self._inputs[problem.field].control.setFocus()

    def _turn_to(self, problem: Problem) -> None:
        if self._easy is not None:
            self.desk.appearance.screens.show(list(self._inputs).index(problem.field))

    def _show_result(self) -> None:
        result = self._result_widgets()
        self._result.fill(result)
        if result and not self._result_part:
            self._result_part = self.pictured("inbox", self._result)
        self.show_parts(*([self._result_part] if result else []))
        if result:
            if self._easy is not None:
                self.desk.appearance.screens.show(RESULT)
            # As one: a reader that asks a little later finds the first of many replaced.
            self.desk.announce(" ".join(line.text() for line in result))

    def _result_widgets(self) -> list[Paragraph]:
        if self._look_up.asking:
            return [paragraph(self.desk.words.see("lookup-asking"))]
        result = self._look_up.result
        if isinstance(result, Case):
            return self._case_widgets(result)
        return [paragraph(self._failure(result))] if result else []

    def _case_widgets(self, case: Case) -> list[Paragraph]:
        words = self.desk.words
        events = [paragraph(event_sentence(words, event)) for event in case.events]
        dates = [hint(deadline_sentence(words, d)) for d in case.deadlines]
        return [subheading(words.see("lookup-result")), *events, *dates]

    def _failure(self, result: LookUpResult) -> str:
        words = self.desk.words
        if isinstance(result, NotFound):
            return words.see("lookup-not-found")
        if isinstance(result, Throttled):
            minutes = max(1, round(result.retry_after / SECONDS_A_MINUTE))
            return words.see("lookup-throttled", minutes=minutes)
        if isinstance(result, Case):
            return ""
        return words.see(f"lookup-trouble-{result.code}")
