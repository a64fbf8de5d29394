"""The address: province, city, county by large buttons or by name, then the rest in words."""

from desktop.petition.form import FormField
from desktop.petition.model import Answer
from ui.components.answer_input import AnswerInput
from ui.components.labelled import Labelled
from ui.components.region_picker import RegionPicker
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk


class AddressInput(AnswerInput):
    """A region code and the rest of the address."""

    def __init__(self, desk: Desk, field: FormField, answer: Answer | None) -> None:
        super().__init__(desk, field)
        parts = dict(answer) if isinstance(answer, dict) else {}
        self._region = parts.get("region", "")
        self._detail = parts.get("detail", "")
        self._add_region()
        self._add_detail()

    def _add_region(self) -> None:
        picker = RegionPicker(self.desk, self._region)
        picker.chosen.connect(self._region_chosen)
        name = f"{self.question} {self.desk.words.see('address-region-label')}"
        self.add_block("region", Labelled(self.desk, picker, name=name, hint_text=self.hint_text))

    def _add_detail(self) -> None:
        line = LineInput(self.desk, self._detail, self.field.max_length)
        line.textChanged.connect(self._detail_typed)
        line.returnPressed.connect(self.entered)
        label = self.desk.words.see("address-detail-label")
        self.add_block("detail", Labelled(self.desk, line, name=label, label_text=label))
        self.column.addWidget(WritingAids(self.desk, line, self.desk.writing_aids, of=label))

    def _region_chosen(self, code: str) -> None:
        self._region = code
        self._emit()
        if code:
            detail = self.control("detail")
            # In easy mode it has a screen of its own.
            (detail if detail.isVisible() else self.control("region")).setFocus()

    def _detail_typed(self, text: str) -> None:
        self._detail = text
        self._emit()

    def _emit(self) -> None:
        given = {"region": self._region, "detail": self._detail}
        self.changed.emit(given if any(given.values()) else None)
