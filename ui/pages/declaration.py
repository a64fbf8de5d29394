"""The one plain declaration of truth, and the button that sends (条例 19)."""

from ui.components.text import hint
from ui.desk import Desk
from ui.pages.page import Deed
from ui.pages.question import QuestionPage


class DeclarationPage(QuestionPage):
    """Asks the declaration; going on from it sends."""

    def __init__(self, desk: Desk) -> None:
        declaration = next(f for f in desk.session.form.fields if f.kind == "declaration")
        super().__init__(desk, declaration)
        self.add(hint(desk.words.see("declaration-after")))

    def deeds(self) -> tuple[Deed, ...]:
        """Return back and send."""
        back, _on = super().deeds()
        send = Deed("button-confirm-send", self.desk.session.go_on, "primary", "send")
        return (back, send)
