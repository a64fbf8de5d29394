"""The keyboard itself: candidates, the keys of one board, and the keys that stay."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from accessibility.focus import reveal, set_tab_order
from accessibility.on_screen_keyboard.candidate_bar import CandidateBar
from accessibility.on_screen_keyboard.candidates import Candidate
from accessibility.on_screen_keyboard.composing import Composing
from accessibility.on_screen_keyboard.echo import Echo
from accessibility.on_screen_keyboard.key import Key
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.on_screen_keyboard.layouts import PINYIN, Board, Layouts
from accessibility.on_screen_keyboard.suggester import Suggester
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.scale import Scale

CONTEXT = 20
"""Signs before the cursor that the engine is shown."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a panel is given: the look, words for its parts, a screen reader's ear, the engine."""

    scale: Scale
    see: Callable[..., str]
    announce: Callable[[str], None]
    suggester: Suggester


class KeyboardPanel(QWidget):
    """Writes into one field by touch, one switch or a screen reader. Main thread only.

    `kind` names a layout. Where the longest row does not fit, the board is shown in parts, and a
    key turns to the next one.
    """

    def __init__(
        self, around: Surroundings, layouts: Layouts, kind: str, target: WrittenInto
    ) -> None:
        super().__init__()
        self._around = around
        self._names = layouts.names
        self._boards = layouts.by_kind[kind]
        self._board = self._boards[0]
        self._target = target
        self._composing = Composing()
        self._waiting: list[str] = []
        self._part = self._parts = 0
        self._made: dict[str, Key] = {}
        self._rows: list[list[Key]] = []
        self._shown: tuple[Board, tuple[str, ...], int] = (self._board, (), 0)
        self._was_seen = False
        self._growth = QTimer(self)
        self._growth.timeout.connect(self._grow)
        self._echo = Echo(around.scale, target, around.see("hint"))
        self._bar = CandidateBar(around.scale, around.see)
        self._keys = KeyRows(around.scale.tight)
        self._tools = KeyRows(around.scale.tight)
        self._lay_out()
        self._bar.chosen.connect(self._take)
        around.suggester.found.connect(self._found)

    @property
    def is_whole(self) -> bool:
        """Whether all keys are there, which come row by row, and candidates for all letters."""
        is_answered = self._composing.is_answered or not self._composing.letters
        return is_answered and not self._growth.isActive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the board as the new width wants it."""
        super().resizeEvent(event)
        self._show_board()

    def _lay_out(self) -> None:
        rows = max(len(board.rows) for board in self._boards)
        scale = self._around.scale
        self._keys.setMinimumHeight(rows * (scale.target + scale.tight) - scale.tight)
        # Kept on the other boards too, so that the keys stay where they are.
        self._bar.setVisible(any(board.id == PINYIN for board in self._boards))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scale.space)
        for part in (self._echo, self._bar, self._keys, self._tools):
            column.addWidget(part)
        self._show_board()

    def _show_board(self) -> None:
        scale = self._around.scale
        room = self.width() + scale.tight
        parts = self._board.parts(room // (scale.key + scale.tight))
        self._parts = len(parts)
        self._part %= self._parts
        widest = max(map(len, parts[0]))
        width = min(max(room // widest - scale.tight, scale.key), scale.target)
        shown = (self._board, parts[self._part], width)
        if shown == self._shown:
            return
        self._shown = shown
        self._tools.show_rows([self._tool_keys()])
        self._rows = []
        self._growth.start(0)

    def _grow(self) -> None:
        """Show one more row of keys: all at once would let the window stall."""
        _, wanted, width = self._shown
        row = wanted[len(self._rows)]
        keys = [self._sign_key(sign) for sign in row]
        for key in keys:
            key.fit(width)
        self._rows.append(keys)
        self._keys.show_rows(self._rows)
        if len(self._rows) == len(wanted):
            self._growth.stop()
            set_tab_order(self)
            self._show_itself()

    def _show_itself(self) -> None:
        """Scroll so that as much is in sight as can be, the upper parts rather than the lower.

        Not where nobody asked for it (the property "opened-by-itself"): what they came for stays.
        """
        if not self._was_seen and not self.property("opened-by-itself"):
            self._was_seen = True
            for part in (self._tools, self._keys, self._bar, self._echo):
                reveal(part)

    def _tool_keys(self) -> list[Key]:
        others = [board for board in self._boards if board is not self._board]
        turning = [self._tool("part", self._turn)] if self._parts > 1 else []
        switching = [self._switch_key(board) for board in others]
        lines = isinstance(self._target.field, QPlainTextEdit)
        spaces = [self._tool("space", self._space)] if len(self._boards) > 1 else []
        new_line = [self._tool("line", partial(self._write, "\n"))] if lines else []
        moving = [
            self._tool("left", partial(self._target.move, -1)),
            self._tool("right", partial(self._target.move, 1)),
        ]
        return [
            *turning,
            self._tool("delete", self._delete),
            *spaces,
            *moving,
            *new_line,
            *switching,
        ]

    def _tool(self, deed: str, press: Callable[[], None]) -> Key:
        see = self._around.see
        return self._key(deed, see(deed), press, see(f"{deed}-name"))

    def _switch_key(self, board: Board) -> Key:
        see = self._around.see
        name = see(f"board-{board.id}-name")
        return self._key(
            f"board:{board.id}",
            see(f"board-{board.id}"),
            partial(self._switch, board),
            name,
        )

    def _sign_key(self, sign: str) -> Key:
        return self._key(f"sign:{sign}", sign, partial(self._press, sign), self._name(sign))

    def _key(self, place: str, text: str, press: Callable[[], None], name: str) -> Key:
        if place not in self._made:
            self._made[place] = Key(self._around.scale, text, press, name=name, parent=self)
            self._made[place].setObjectName(f"key:{place}")
        return self._made[place]

    def _name(self, sign: str) -> str:
        if sign in self._names:
            return self._around.see(f"name-{self._names[sign]}")
        if sign.isupper() and self._board.id == "upper":
            return self._around.see("capital", letter=sign)
        return sign

    def _switch(self, board: Board) -> None:
        self._board, self._part = board, 0
        self._show_board()

    def _turn(self) -> None:
        self._part += 1
        self._show_board()

    def _press(self, sign: str) -> None:
        if self._board.id == PINYIN:
            self._compose(self._composing.typed(sign))
        else:
            self._write(sign)

    def _space(self) -> None:
        self._write("" if self._composing.letters else " ")

    def _delete(self) -> None:
        if self._composing.letters:
            self._compose(self._composing.deleted())
            return
        gone = self._target.before(1)
        self._target.delete()
        if gone.strip():
            self._around.announce(self._around.see("deleted", sign=gone))

    def _write(self, text: str) -> None:
        """Write behind what the letters stand for, as soon as that is known."""
        if self._composing.letters and not self._composing.is_answered:
            self._waiting.append(text)
            return
        self._settle()
        if text:
            self._target.write(text)

    def _settle(self) -> None:
        """Write the likeliest for letters nobody chose for; the letters where there is nothing."""
        while self._composing.letters:
            likeliest = self._composing.candidates[:1]
            rest = Candidate(self._composing.letters, len(self._composing.letters))
            self._choose(likeliest[0] if likeliest else rest)

    def _take(self, candidate: Candidate) -> None:
        """Take what was pressed, unless it was found before the last letter was typed.

        Such a one may end inside a syllable; what replaces it comes in a moment.
        """
        if self._composing.is_answered:
            self._choose(candidate)

    def _choose(self, candidate: Candidate) -> None:
        self._target.write(candidate.text)
        self._around.announce(candidate.text)
        self._compose(self._composing.chosen(candidate))

    def _compose(self, composing: Composing) -> None:
        self._composing = composing
        self._echo.show_letters(composing.letters)
        self._bar.show_candidates(composing.candidates)
        if composing.letters:
            self._around.suggester.ask(composing.letters, self._target.before(CONTEXT))

    def _found(self, letters: str, candidates: tuple[Candidate, ...]) -> None:
        if letters != self._composing.letters:
            return
        self._composing = self._composing.found(letters, candidates)
        self._bar.show_candidates(candidates)
        waiting, self._waiting = self._waiting, []
        for text in waiting:
            self._write(text)
        if candidates and not waiting:
            self._around.announce(candidates[0].text)
