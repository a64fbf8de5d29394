"""The on-screen keyboard as one of the ways to write, with the layout each field needs."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from accessibility.on_screen_keyboard.candidates import PinyinEngine
from accessibility.on_screen_keyboard.layouts import read_layouts
from accessibility.on_screen_keyboard.libpinyin import open_libpinyin
from accessibility.on_screen_keyboard.panel import KeyboardPanel, Surroundings
from accessibility.on_screen_keyboard.suggester import Suggester
from accessibility.on_screen_keyboard.word_table import SpelledWord, WordTable
from accessibility.on_screen_keyboard.written_into import WrittenInto
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid, WritingField


class OnScreenKeyboard:
    """Makes panels; they share one pinyin engine, which lives in a thread from its first use.

    `layouts` is TOML. `spelled_words` is called in that thread, and only where libpinyin is not
    installed. `bug` is called there with what an engine raises.
    """

    def __init__(
        self,
        layouts: str,
        spelled_words: Callable[[], Iterable[SpelledWord]],
        bug: Callable[[BaseException], None],
    ) -> None:
        self._layouts = read_layouts(layouts)
        self._spelled_words = spelled_words
        self._suggester = Suggester(self._engine, bug)
        self.aid = WritingAid(
            id="keyboard",
            icon="keyboard",
            show="keyboard-show",
            hide="keyboard-hide",
            opened="keyboard-opened",
            make=self._panel,
        )

    def close(self) -> None:
        """End the engine's thread."""
        self._suggester.close()

    def _engine(self) -> PinyinEngine:
        return open_libpinyin() or WordTable(self._spelled_words())

    def _panel(self, desk: Desk, field: WritingField, writes: Writes) -> QWidget:
        def see(part: str, /, **arguments: str) -> str:
            return desk.words.see(f"keyboard-{part}", **arguments)

        around = Surroundings(desk.scale, see, desk.announce, self._suggester)
        return KeyboardPanel(around, self._layouts, writes.value, WrittenInto(field))
