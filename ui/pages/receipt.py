"""The receipt: number and query code, large and in groups; what happens by when."""

from desktop.petition.outcome import Receipt
from ui.components.number import NumberDisplay
from ui.components.text import hint, paragraph, subheading
from ui.desk import Desk
from ui.pages.page import Deed, Page
from ui.sentences import deadline_sentence, moment


class ReceiptPage(Page):
    """Proof that the petition arrived."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words.see("receipt-title"))
        petition = desk.session.petition
        receipt = petition.receipt if petition else None
        if receipt is not None:
            self.add(NumberDisplay(desk, words.see("receipt-number-label"), receipt.number))
            self.add(NumberDisplay(desk, words.see("receipt-code-label"), receipt.query_code))
            self.add(paragraph(words.see("receipt-keep")))
            self._add_dates(receipt)
        self._printed = paragraph("")
        self._printed.hide()
        self.add(self._printed)

    def deeds(self) -> tuple[Deed, ...]:
        """Return home, look-up and print."""
        session = self.desk.session
        return (
            Deed("button-home", session.home, icon="house"),
            Deed("button-look-up", session.follow, icon="search"),
            Deed("button-print", self._print, "primary", "printer"),
        )

    def _add_dates(self, receipt: Receipt) -> None:
        words = self.desk.words
        when = moment(words, receipt.received_at)
        self.add(hint(words.see("receipt-received", when=when)))
        if receipt.deadlines:
            self.add(subheading(words.see("receipt-next")))
        for deadline in receipt.deadlines:
            self.add(paragraph(deadline_sentence(words, deadline)))
            if deadline.basis:
                self.add(hint(words.see("deadline-basis", basis=deadline.basis)))

    def _print(self) -> None:
        self._tell("receipt-print-started")
        self.desk.print_letter(self._finished)

    def _finished(self, done: bool) -> None:
        self._tell("receipt-printed" if done else "receipt-no-printer")

    def _tell(self, message: str) -> None:
        self._printed.setText(self.desk.words.see(message))
        self._printed.show()
        self.desk.announce(self._printed.text())
