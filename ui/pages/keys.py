"""Where the key of the database lives, where there is no keyring: a clear choice, then its word."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.flow.ports import KeyChoice
from ui.components.choices import Choice, Choices
from ui.components.labelled import Labelled
from ui.components.text import paragraph
from ui.components.text_inputs import LineInput
from ui.components.writing_aids import WritingAids
from ui.desk import Desk
from ui.pages.page import Deed, Page
from ui.writing_aid import Writes

MAX_PASSPHRASE = 200


class KeyChoicePage(Page):
    """A passphrase, or nothing kept. Never silently plain."""

    def __init__(self, desk: Desk) -> None:
        words = desk.words
        super().__init__(desk, words.see("key-choice-title"))
        self.add(paragraph(words.see("key-choice-intro")))
        options = [
            Choice(
                choice, words.see(f"key-choice-{choice}"), words.see(f"key-choice-{choice}-hint")
            )
            for choice in (KeyChoice.PASSPHRASE, KeyChoice.SESSION)
        ]
        self._choices = Choices(desk, options)
        self._choices.setAccessibleName(words.see("key-choice-title"))
        self._choices.chosen.connect(lambda chosen: desk.opening.choose(KeyChoice(chosen)))
        self.add(self._choices)

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way out; choosing goes on."""
        return (Deed("button-quit", self.desk.quit, icon="log-out"),)

    def first_focus(self) -> QWidget:
        """Return the choices."""
        return self._choices.entry


class PassphrasePage(Page):
    """Asks the passphrase, a new one or the one that was set."""

    def __init__(self, desk: Desk) -> None:
        words, opening = desk.words, desk.opening
        title = "passphrase-new-title" if opening.new_passphrase else "passphrase-title"
        super().__init__(desk, words.see(title))
        self._line = LineInput(desk, "", MAX_PASSPHRASE)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setObjectName("passphrase")
        self._line.returnPressed.connect(self._open)
        label = words.see("passphrase-label")
        example = words.see("passphrase-hint")
        self._block = Labelled(desk, self._line, name=label, label_text=label, hint_text=example)
        self.add(self._block)
        self.add(WritingAids(desk, self._line, desk.writing_aids, Writes.PASSPHRASE))
        self._show_problem()

    def deeds(self) -> tuple[Deed, ...]:
        """Return leaving and opening."""
        return (
            Deed("button-quit", self.desk.quit, icon="log-out"),
            Deed("button-next", self._open, "primary", "arrow-right"),
        )

    def first_focus(self) -> QWidget:
        """Return the input."""
        return self._line

    def news(self) -> None:
        """Show what is wrong with the passphrase, and say it: the focus stays in the input."""
        self.desk.announce(self._show_problem())

    def _show_problem(self) -> str:
        code = self.desk.opening.problem
        sentence = self.desk.words.see(f"problem-{code}") if code else ""
        self._block.show_error(sentence)
        return sentence

    def _open(self) -> None:
        self.desk.opening.enter_passphrase(self._line.text())
