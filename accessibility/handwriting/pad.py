"""The pad: a square to write in, what was probably meant, and what is pressed instead of drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from accessibility.handwriting.candidates import Candidates
from accessibility.handwriting.continuation import Continuation
from accessibility.handwriting.ink import Ink
from accessibility.handwriting.recogniser import Recogniser
from accessibility.handwriting.texts import Mark, PadTexts
from accessibility.handwriting.writing_square import WritingSquare
from accessibility.on_screen_keyboard.key import Key
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.paragraph import Paragraph
from accessibility.scale import Scale

_SHOWN_BEFORE = 10
"""Characters before the cursor that the pad repeats: the field may be out of view."""

_SAID = 3
"""Candidates that a screen reader says by itself."""

_FEWEST_BESIDE = 4
"""Candidates in a row beside the square; with less room they go below it."""


@dataclass(frozen=True, slots=True)
class PadTools:
    """What a pad is given besides its field; `announce` speaks through a screen reader."""

    scale: Scale
    texts: PadTexts
    recogniser: Recogniser
    continuation: Continuation
    announce: Callable[[str], None]


class HandwritingPad(QWidget):
    """Writes by hand into one field. Main thread only.

    Each stroke is read as soon as it ends; a press on a candidate writes it at the field's cursor,
    and the pad offers what may come next. Without a recogniser it says how to get one, and its
    marks and keys still write.
    """

    def __init__(self, tools: PadTools, target: WrittenInto) -> None:
        super().__init__()
        self._tools = tools
        self._texts = tools.texts
        self._target = target
        scale = tools.scale
        self.square = WritingSquare(scale, self._texts.square)
        self.candidates = Candidates(scale, self._name)
        self._written = Paragraph("", "hint")
        self._missing = Paragraph(self._texts.missing, "notice")
        self._missing.hide()
        self._deeds = KeyRows(scale.tight)
        self._marks = KeyRows(scale.tight)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._show_keys()
        self.square.drawn.connect(self._drawn)
        self.candidates.chosen.connect(self._choose)
        tools.recogniser.found.connect(self._found)
        target.field.textChanged.connect(self._show_written)
        self._show_written()
        tools.recogniser.ask(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the candidates beside the square where there is room, else below it."""
        super().resizeEvent(event)
        scale = self._tools.scale
        beside = self.width() - self.square.sizeHint().width() - scale.space
        row = _FEWEST_BESIDE * (self.candidates.key_width + scale.tight)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if beside >= row else direction.TopToBottom)

    def _lay_out(self) -> None:
        space = self._tools.scale.space
        beside = QVBoxLayout()
        beside.setSpacing(space)
        beside.addWidget(self.candidates)
        beside.addWidget(self._deeds)
        beside.addStretch(1)
        self._body.setSpacing(space)
        self._body.addWidget(self.square, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space)
        for part in (self._missing, self._written):
            column.addWidget(part)
        column.addLayout(self._body)
        column.addWidget(self._marks)

    def _show_keys(self) -> None:
        texts = self._texts
        deeds = [
            self._key("undo", texts.undo, self._undo),
            self._key("clear", texts.clear, self._clear),
            self._key("delete", texts.delete, self._delete),
        ]
        self._deeds.show_rows([deeds])
        self._marks.show_rows([[self._mark_key(mark) for mark in texts.marks]])

    def _key(self, place: str, text: str, press: Callable[[], None], name: str = "") -> Key:
        key = Key(self._tools.scale, text, press, name=name, parent=self)
        key.setObjectName(f"handwriting:{place}")
        return key

    def _mark_key(self, mark: Mark) -> Key:
        return self._key(
            f"mark:{mark.text}", mark.shown, lambda: self._choose(mark.text), mark.name
        )

    def _drawn(self) -> None:
        self._tools.recogniser.ask(self.square.ink)

    def _found(self, ink: Ink, characters: tuple[str, ...] | None) -> None:
        self._show_missing(characters is None)
        if not ink or ink != self.square.ink or characters is None:
            return
        self.candidates.show_texts(characters)
        likeliest = " ".join(characters[:_SAID])
        texts = self._texts
        self._tools.announce(texts.found(likeliest) if characters else texts.nothing_found)

    def _show_missing(self, is_missing: bool) -> None:
        self._missing.setVisible(is_missing)
        self.square.setVisible(not is_missing)

    def _choose(self, text: str) -> None:
        self.square.clear()
        self._target.write(text)
        self._tools.announce(text)
        self._go_on()

    def _go_on(self) -> None:
        self.candidates.show_texts(self._tools.continuation.after(self._before()))

    def _undo(self) -> None:
        self.square.undo()
        self._tools.announce(self._texts.undone)
        if self.square.ink:
            self._drawn()
        else:
            self._go_on()

    def _clear(self) -> None:
        self.square.clear()
        self._tools.announce(self._texts.cleared)
        self._go_on()

    def _delete(self) -> None:
        gone = self._target.before(1)
        self._target.delete()
        self._tools.announce(self._texts.deleted(gone))
        self._go_on()

    def _before(self) -> str:
        return self._target.before(_SHOWN_BEFORE)

    def _show_written(self) -> None:
        self._written.setText(self._texts.written(self._before()) or self._texts.how)

    def _name(self, text: str) -> str:
        word = self._tools.continuation.word_with(text) if len(text) == 1 else ""
        return self._texts.example(text, word) if word else text
