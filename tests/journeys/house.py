"""A house with a desk: an installation, the whole program in its window, a hand at its keys."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from types import TracebackType
from typing import Self

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from accessibility.paragraph import Paragraph
from desktop import bundled
from desktop.app import Application
from desktop.commands.filing import Filing
from desktop.commands.hand import Hand
from desktop.flow.appearance import Look
from desktop.flow.places import DECLARATION, RECEIPT, WELCOME, Place, PlaceKind, road
from desktop.petition.model import Petition, PetitionId
from tests.commands.place import PASSPHRASE
from tests.commands.place import Place as Installation
from tests.journeys.samples import written

LONG_MS = 30_000
"""After this long something that should have happened has not."""

BEAT_MS = 5
WIDTH, HEIGHT = 1280, 900
ANSWERS: dict[str, object] = json.loads(bundled.practice_text())
"""An invented petition; `address.search` is what is typed to find the county."""

PASSPHRASE_PLACE = Place(PlaceKind.PASSPHRASE)


class House:
    """`with House(qt, installation) as house:` opens the window and unlocks it, by keys."""

    def __init__(
        self, qt: QApplication, installation: Installation, look: Look | None = None
    ) -> None:
        self.qt = qt
        self.installation = installation
        if look is not None:
            installation.set_up(**{name: getattr(look, name) for name in Look.__slots__})
        self.application = Application(qt, installation.paths, practice=False)
        self.window = self.application.window
        self.window.resize(WIDTH, HEIGHT)
        self.hand = Hand(self.window)

    def __enter__(self) -> Self:
        self.open()
        self.wait_at(PASSPHRASE_PLACE)
        self.unlock()
        self.wait_at(WELCOME)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def open(self) -> None:
        """Show the window, and begin to open the database."""
        self.window.show()
        self.application.start()

    def close(self) -> None:
        self.window.hide()
        self.application.close()
        self.qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase."""
        self.hand.type(passphrase)
        self.hand.press(Qt.Key.Key_Return)

    def until(self, condition: Callable[[], object], within_ms: int = LONG_MS) -> None:
        """Let the event loop run until it is so."""
        beat = QTimer()
        beat.start(BEAT_MS)  # so that the loop looks again though nothing happens
        clock = QElapsedTimer()
        clock.start()
        while not condition():
            assert clock.elapsed() < within_ms, f"still at {self.place}: {self.text}"
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def wait_at(self, *places: Place) -> None:
        """Wait until the person is in one of these places and its page is whole."""
        self.until(lambda: self.place in places and self.window.is_settled)

    def write(self, answers: Mapping[str, object] = ANSWERS) -> None:
        """Write a petition by keys alone, from the welcome until only the confirmation is left."""
        for condition in Filing(self.window, self.hand, answers).steps():
            self.until(condition)
            if self.place == DECLARATION:
                return

    def confirm(self) -> None:
        """Tick the declaration and send."""
        self.hand.press(Qt.Key.Key_Space)
        self.hand.go_on()

    def file(self, answers: Mapping[str, object] = ANSWERS) -> Petition:
        """File a petition by keys alone, from the welcome to the receipt."""
        self.write(answers)
        self.confirm()
        self.wait_at(RECEIPT)
        return self.petition

    def file_by_flow(self, answers: Mapping[str, object]) -> Petition:
        """File a petition through the session, without its pages."""
        session = self.application.session
        session.begin()
        for place in road(session.form):
            self.until(partial(self._is_at, place))
            field = "declaration" if place == DECLARATION else place.field
            if field in answers:
                session.answer(field, written(answers)[field])
            session.go_on()
        self.until(lambda: self.place == RECEIPT)
        return self.petition

    def rewrite(self, text: str) -> None:
        """Put a text in the place of the one where the focus is."""
        self.hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.hand.type(text)

    def to_next_line(self) -> None:
        """Go by Tab to the next line that can be written in, past the buttons that help with it."""
        self.hand.tab()
        while not isinstance(self.hand.focused, QLineEdit):
            self.hand.tab()

    def press_button(self, text: str) -> None:
        """Go by Tab to the button of this text and press it."""
        seen = set()
        while not (isinstance(self.hand.focused, QPushButton) and self.hand.focused.text() == text):
            assert self.hand.focused not in seen, f"no {text!r} at {self.place}: {self.text}"
            seen.add(self.hand.focused)
            self.hand.tab()
        self.hand.press(Qt.Key.Key_Space)

    def _is_at(self, place: Place) -> bool:
        return self.place == place

    @property
    def place(self) -> Place:
        return self.application.session.place

    @property
    def petition(self) -> Petition:
        """The petition in hand."""
        assert self.application.session.petition is not None
        return self.application.session.petition

    @property
    def text(self) -> str:
        """All words that can be seen in the window."""
        paragraphs = self.window.findChildren(Paragraph)
        buttons = self.window.findChildren(QPushButton)
        labels: list[Paragraph | QPushButton] = [*paragraphs, *buttons]
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())

    def sentence(self, message: str, /, **arguments: str | int) -> str:
        """A sentence in the language of the moment."""
        language = self.application.appearance.look.language
        return self.application.words(language).see(message, **arguments)

    def says(self, message: str, /, **arguments: str | int) -> bool:
        """Whether the window shows a sentence."""
        return self.sentence(message, **arguments) in self.text

    def stored(self, petition_id: PetitionId) -> Petition:
        """The petition as the store has it."""
        return self.installation.get(petition_id)
