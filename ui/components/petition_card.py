"""One petition of the list: its matter, its stage in words, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.focus import set_tab_order
from desktop.petition.lifecycle import Stage
from desktop.petition.model import Petition
from ui.components.buttons import make_button
from ui.components.rows import WrappingRows, columns
from ui.components.text import IconLine, hint, subheading
from ui.desk import Desk
from ui.sentences import moment

OPEN = {
    Stage.DRAFT: "button-open-draft",
    Stage.QUEUED: "button-open-waiting",
    Stage.SENDING: "button-open-waiting",
    Stage.ACCEPTED: "button-open-receipt",
    Stage.REFUSED: "button-mend",
}
STAGE_ICONS = {
    Stage.DRAFT: "pencil",
    Stage.QUEUED: "clock",
    Stage.SENDING: "send",
    Stage.ACCEPTED: "circle-check",
    Stage.REFUSED: "circle-alert",
}


class PetitionCard(QFrame):
    """One petition: its matter, its stage in words, its deeds."""

    def __init__(self, desk: Desk, petition: Petition) -> None:
        super().__init__()
        self._desk = desk
        self._petition = petition
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        margin = desk.scale.space
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(desk.scale.tight)
        column.addWidget(subheading(self._title()))
        column.addWidget(IconLine(desk, self._stage(), STAGE_ICONS[petition.stage]))
        column.addWidget(hint(moment(desk.words, petition.changed_at)))
        self._deeds = WrappingRows(desk.scale, columns)
        self._deeds.show_widgets(self._buttons())
        column.addWidget(self._deeds)

    @property
    def entry(self) -> QWidget:
        """The first thing that can be done with it."""
        return self._deeds.shown[0]

    def _title(self) -> str:
        about = self._petition.answers.get("about")
        return about if isinstance(about, str) else self._desk.words.see("petitions-untitled")

    def _stage(self) -> str:
        return self._desk.words.see(f"stage-{self._petition.stage}")

    def _buttons(self) -> list[Button]:
        session, petition = self._desk.session, self._petition
        opening = self._button(OPEN[petition.stage], "file-text", lambda: session.open(petition))
        if petition.stage in (Stage.QUEUED, Stage.SENDING):
            return [opening]
        return [opening, self._button("button-delete", "trash-2", self._ask_deletion)]

    def _ask_deletion(self) -> None:
        session, petition = self._desk.session, self._petition
        keep = self._button("button-keep", "arrow-left", self._keep)
        sure = self._button(
            "button-delete-confirm", "trash-2", lambda: session.collection.delete(petition.id)
        )
        self._show_deeds([keep, sure])

    def _keep(self) -> None:
        self._show_deeds(self._buttons())

    def _show_deeds(self, buttons: list[Button]) -> None:
        self._deeds.show_widgets(buttons)
        set_tab_order(self.window())
        self._deeds.focus_first()

    def _button(self, message: str, icon: str, do: Callable[[], None]) -> Button:
        text = self._desk.words.see(message)
        button = make_button(self._desk, text, do, icon=icon)
        button.setAccessibleName(f"{text} {self._title()} {self._stage()}")
        return button
