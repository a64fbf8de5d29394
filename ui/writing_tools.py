"""The ways to write without a keyboard, put together; their threads begin with their first use."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from accessibility.on_screen_keyboard.word_table import SpelledWord
from desktop.flow.session import Session
from ui.handwriting import Handwriting
from ui.on_screen_keyboard import OnScreenKeyboard
from ui.phrases import Phrases
from ui.writing_aid import WritingAid

BY_HAND = "zh-CN"
"""The language that is written by hand, whatever that of the pages."""


@dataclass(frozen=True, slots=True)
class WritingMaterial:
    """What the ways to write are made of.

    `layouts` is the keyboard's TOML, `words` are those of petitions, `character_words` tell
    characters apart, `phrase_books` is TOML by language.
    """

    layouts: str
    words: tuple[str, ...]
    character_words: tuple[str, ...]
    phrase_books: Mapping[str, str]


class WritingTools:
    """What there is beside a field.

    `spelled_words` is called in the keyboard's thread; `bug` is called in their threads with what
    nobody foresaw.
    """

    def __init__(
        self,
        material: WritingMaterial,
        spelled_words: Callable[[], Iterable[SpelledWord]],
        session: Session,
        bug: Callable[[BaseException], None],
    ) -> None:
        self.keyboard = OnScreenKeyboard(material.layouts, spelled_words, bug)
        self.phrases = Phrases(material.phrase_books, material.words, session)
        by_hand = (*self.phrases.words(BY_HAND), *material.words)
        self.handwriting = Handwriting(by_hand, bug, examples=material.character_words)

    @property
    def aids(self) -> tuple[WritingAid, ...]:
        """All of them, in the order in which they are offered."""
        return (self.handwriting.aid, self.keyboard.aid, self.phrases.aid)

    def close(self) -> None:
        """End their threads."""
        self.keyboard.close()
        self.handwriting.close()
