"""Inputs for answers that are one thing: a text, a choice, a yes."""

from accessibility.choice import CheckCard
from accessibility.long_text import FEWEST_LINES, LongText
from desktop.petition.form import FormField, text_in
from desktop.petition.model import Answer
from desktop.petition.phone import tidy_phone
from ui.components.answer_input import AnswerInput
from ui.components.choices import Choice, Choices
from ui.components.text import hint
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.writing_aid import Writes

EASY_LINES = 3
"""So low is the field for a long text in easy mode, as long as it is empty."""


def as_text(answer: Answer | None) -> str:
    """Return an answer as editable text; other shapes (an older form's) give nothing."""
    return answer if isinstance(answer, str) else ""


class TextInput(AnswerInput):
    """A short text; also for kinds this program does not know."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        line = LineInput(desk, as_text(answer), field.max_length)
        line.textChanged.connect(lambda text: self.changed.emit(text or None))
        line.returnPressed.connect(self.entered)
        self.add_only(line)
        self.column.addWidget(WritingAids(desk, line, desk.writing_aids))


class PhoneInput(AnswerInput):
    """A telephone number, kept in its normal form as soon as it is one."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        line = LineInput(desk, as_text(answer), field.max_length)
        line.textChanged.connect(lambda text: self.changed.emit(tidy_phone(text) or None))
        line.returnPressed.connect(self.entered)
        self.add_only(line)
        self.column.addWidget(WritingAids(desk, line, desk.writing_aids, Writes.PHONE))


class LongTextInput(AnswerInput):
    """A long text with its count below."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        is_easy = desk.appearance.look.is_easy
        # Low, so that it stands in view with its large question; it grows with the text.
        self._edit = LongText(as_text(answer), fewest=EASY_LINES if is_easy else FEWEST_LINES)
        self._edit.setObjectName(f"long-text:{field.id}")
        self._count = hint("")
        self.add_only(self._edit)
        self.column.addWidget(self._count)
        self._count.setHidden(is_easy)
        self.column.addWidget(WritingAids(desk, self._edit, desk.writing_aids))
        self._edit.textChanged.connect(self._edited)
        self._show_count(len(as_text(answer)))

    def _edited(self) -> None:
        # toPlainText would turn every no-break space into a space.
        text = self._edit.document().toRawText().replace("\u2029", "\n")
        self._show_count(len(text))
        self.changed.emit(text or None)

    def _show_count(self, count: int) -> None:
        words = self.desk.words
        self._count.setText(words.see("text-length", count=count, max=self.field.max_length))


class ChoiceInput(AnswerInput):
    """One of a few options."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        language = desk.words.language
        options = [
            Choice(option.id, text_in(option.label, language), text_in(option.hint, language))
            for option in field.options
        ]
        choices = Choices(desk, options, as_text(answer))
        choices.chosen.connect(self.changed.emit)
        self.add_only(choices)


class AgreeInput(AnswerInput):
    """A plain yes, given by pressing; pressing again takes it back."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        message = "button-declare" if field.kind == "declaration" else "button-agree"
        card = CheckCard(desk.words.see(message))
        card.setObjectName(f"agree:{field.id}")
        card.setChecked(answer is True)
        card.toggled.connect(lambda yes: self.changed.emit(yes or None))
        self.add_only(card, said_last=card.text())
