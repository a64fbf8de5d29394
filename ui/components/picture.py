"""One large picture that says what a page is about; the words beside it say it too."""

from types import MappingProxyType

from PySide6.QtWidgets import QLabel

from desktop.petition.form import FormField
from ui.desk import Desk

SIDE_EM = 3.5

OF_FIELDS = MappingProxyType(
    {
        "type": "list",
        "about": "messages-square",
        "occasion": "clock",
        "request": "lightbulb",
        "reasons": "circle-question-mark",
        "earlier": "archive",
    }
)
"""Questions of our form whose kind says too little."""

OF_KINDS = MappingProxyType(
    {
        "consent": "shield",
        "choice": "list",
        "name": "user",
        "identity": "id-card",
        "phone": "phone",
        "address": "house",
        "long_text": "file-text",
    }
)
ANY = "pencil"


class Picture(QLabel):
    """A large icon of the program; a screen reader passes it by."""

    def __init__(self, desk: Desk, icon: str) -> None:
        super().__init__()
        self.setProperty("decorative", True)  # noqa: FBT003 - Qt's own signature
        side = round(desk.scale.em * SIDE_EM)
        ratio = self.devicePixelRatioF()
        self.setPixmap(desk.icons.pixmap(icon, desk.theme.accent, side, ratio))
        self.setFixedSize(side, side)


def icon_of(field: FormField) -> str:
    """Return the icon of a question; one that this program does not know is written."""
    return OF_FIELDS.get(field.id) or OF_KINDS.get(field.kind, ANY)
