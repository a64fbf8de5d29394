"""The identity document: its kind, then its number."""

from desktop.petition.form import FormField, text_in
from desktop.petition.identity import tidy_identity
from desktop.petition.model import Answer
from ui.components.answer_input import AnswerInput
from ui.components.choices import Choice, Choices
from ui.components.labelled import Labelled
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.writing_aid import Writes


class IdentityInput(AnswerInput):
    """Kind and number. The first kind is chosen already: it is nearly everybody's."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        parts = dict(answer) if isinstance(answer, dict) else {}
        first = field.options[0].id if field.options else ""
        self._type = parts.get("type", first)
        self._number = parts.get("number", "")
        self._add_number()
        self._add_types()

    def _add_number(self) -> None:
        line = LineInput(self.desk, self._number, self.field.max_length)
        line.textChanged.connect(self._number_typed)
        line.returnPressed.connect(self.entered)
        words = self.desk.words
        name = f"{self.question}{words.see('identity-number-label')}"
        label = words.see("identity-number-label")
        self.add_block(
            "number",
            Labelled(self.desk, line, name=name, label_text=label, hint_text=self.hint_text),
        )
        aids = WritingAids(self.desk, line, self.desk.writing_aids, Writes.IDENTITY)
        self.column.addWidget(aids)

    def _add_types(self) -> None:
        language = self.desk.words.language
        options = [Choice(kind.id, text_in(kind.label, language)) for kind in self.field.options]
        choices = Choices(self.desk, options, self._type)
        choices.chosen.connect(self._type_chosen)
        label = self.desk.words.see("identity-type-label")
        self.add_block("type", Labelled(self.desk, choices, name=label, label_text=label))

    def _number_typed(self, text: str) -> None:
        self._number = tidy_identity(text)
        self._emit()

    def _type_chosen(self, chosen: str) -> None:
        self._type = chosen
        self._emit()

    def _emit(self) -> None:
        answer = {"type": self._type, "number": self._number}
        self.changed.emit(answer if self._number else None)
