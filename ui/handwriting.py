"""Handwriting as one of the ways to write, where a field is for words."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from accessibility.handwriting.continuation import Continuation
from accessibility.handwriting.pad import HandwritingPad, PadTools
from accessibility.handwriting.reading import CharacterReader
from accessibility.handwriting.recogniser import Recogniser
from accessibility.handwriting.texts import Mark, PadTexts
from accessibility.handwriting.zinnia import find_zinnia
from accessibility.on_screen_keyboard.written_into import WrittenInto
from desktop.flow.words import Words
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid, WritingField

MARKS = (
    "handwriting-comma",
    "handwriting-full-stop",
    "handwriting-list-comma",
    "handwriting-colon",
    "handwriting-question-mark",
    "handwriting-left-quote",
    "handwriting-right-quote",
)


class Handwriting:
    """Makes pads; they share one recogniser, which lives in a thread from its first use.

    `words` are those that may be suggested, the likelier first; `examples` are words that only
    tell characters apart by their sound. `bug` is called in that thread
    with what nobody foresaw. `find` gives the recogniser of the machine.
    """

    def __init__(
        self,
        words: Iterable[str],
        bug: Callable[[BaseException], None],
        find: Callable[[], CharacterReader | None] = find_zinnia,
        examples: Iterable[str] = (),
    ) -> None:
        self._recogniser = Recogniser(find, bug)
        self._continuation = Continuation(tuple(words), tuple(examples))
        self.aid = WritingAid(
            id="handwriting",
            icon="pencil",
            show="handwriting-show",
            hide="handwriting-hide",
            opened="handwriting-opened",
            make=self._pad,
            suits=frozenset({Writes.TEXT}),
        )

    def close(self) -> None:
        """End the recogniser's thread."""
        self._recogniser.close()

    def _pad(self, desk: Desk, field: WritingField, _writes: Writes) -> QWidget:
        texts = pad_texts(desk.words)
        tools = PadTools(desk.scale, texts, self._recogniser, self._continuation, desk.announce)
        return HandwritingPad(tools, WrittenInto(field))


def pad_texts(words: Words) -> PadTexts:
    """Return the sentences of a pad in the language of the words."""
    see = words.see
    marks = [Mark(see(mark), see(mark), words.say(mark)) for mark in MARKS]
    space = Mark(" ", see("handwriting-space"), see("handwriting-space"))
    return PadTexts(
        square=see("handwriting-square"),
        how=see("handwriting-how"),
        undo=see("handwriting-undo"),
        clear=see("handwriting-clear"),
        delete=see("handwriting-delete"),
        cleared=see("handwriting-cleared"),
        undone=see("handwriting-undone"),
        nothing_found=see("handwriting-nothing-found"),
        missing=see("handwriting-missing"),
        marks=(*marks, space),
        example=lambda character, word: see("handwriting-example", character=character, word=word),
        written=lambda text: see("handwriting-written", text=text) if text else "",
        found=lambda characters: see("handwriting-found", characters=characters),
        deleted=lambda text: see("handwriting-deleted", text=text) if text else "",
    )
