"""The receipt: number and query code, large and in groups; what happens by when.

In easy mode these are three screens, one after the other.
"""

from PySide6.QtWidgets import QWidget

from desktop.petition.outcome import Receipt
from ui.components.number import NumberDisplay
from ui.components.text import hint, paragraph, subheading
from ui.desk import Desk
from ui.pages.page import Deed
from ui.pages.screens_page import ScreensPage
from ui.sentences import deadline_sentence, moment


class ReceiptPage(ScreensPage):
    """Proof that the petition arrived."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("receipt-title"))
        petition = desk.session.petition
        receipt = petition.receipt if petition else None
        if receipt is not None:
            self._show_receipt(receipt)
        self._printed = paragraph("")
        self._printed.hide()
        self.add(self._printed)

    def deeds(self) -> tuple[Deed, ...]:
        """Return home, look-up and print; in easy mode these come with the last screen."""
        session, screens = self.desk.session, self.desk.appearance.screens
        home = Deed("button-home", session.home, icon="house")
        back = Deed("button-back", screens.back, icon="arrow-left")
        if not screens.is_last:
            on = Deed("button-next", screens.forward, "primary", "arrow-right")
            return (back if screens.index else home, on)
        look_up = Deed("button-look-up", session.follow, icon="search")
        printing = Deed("button-print", self._print, "primary", "printer")
        return (*((back,) if screens.index else ()), home, look_up, printing)

    def _show_receipt(self, receipt: Receipt) -> None:
        words = self.desk.words
        number = NumberDisplay(self.desk, words.see("receipt-number-label"), receipt.number)
        code = NumberDisplay(self.desk, words.see("receipt-code-label"), receipt.query_code)
        keep = paragraph(words.see("receipt-keep"))
        self.part("circle-check", number)
        self.part("lock", code, keep)
        self.part("clock", *self._dates(receipt))
        self.show_parts()

    def _dates(self, receipt: Receipt) -> list[QWidget]:
        words = self.desk.words
        when = moment(words, receipt.received_at)
        dates: list[QWidget] = [hint(words.see("receipt-received", when=when))]
        if receipt.deadlines:
            dates.append(subheading(words.see("receipt-next")))
        for deadline in receipt.deadlines:
            dates.append(paragraph(deadline_sentence(words, deadline)))
            if deadline.basis:
                dates.append(hint(words.see("deadline-basis", basis=deadline.basis)))
        return dates

    def _print(self) -> None:
        self._tell("receipt-print-started")
        self.desk.print_letter(self._finished)

    def _finished(self, done: bool) -> None:
        self._tell("receipt-printed" if done else "receipt-no-printer")

    def _tell(self, message: str) -> None:
        self._printed.setText(self.desk.words.see(message))
        self._printed.show()
        self.desk.announce(self._printed.text())
