"""Asking for a name: said, spelled, corrected."""

from dataclasses import dataclass

from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.question import heard_lines
from desktop.flow.conversation.short_text import TextAsking
from desktop.flow.understanding.meanings import EditKind
from desktop.petition.model import Answer
from speech.events import Final
from speech.expectation import AnswerKind, Expectation


@dataclass(frozen=True)
class NameAsking(TextAsking):
    """A name. Many characters sound alike, so it can be spelled: 弓长张, 王明的明."""

    @property
    def answers(self) -> Expectation:
        """A name."""
        return Expectation(AnswerKind.NAME)

    @property
    def is_dictation(self) -> bool:
        """Whether it may be text as well: no name sounds like a command."""
        return False

    @property
    def way_out(self) -> str:
        """Spelling is another way."""
        return "said-other-way-name"

    def read(self, heard: Final) -> Answer | None:
        """Return the name as it was said or spelled; None for one character described alone."""
        return self.compose(self.aids.understanding.name(heard.text))

    def mended(self, heard: Final) -> Answer | None:
        """Return the name with the character that was spelled or corrected."""
        spelled = self.aids.understanding.spell(heard.text, self.text)
        return spelled or self._corrected(heard.text)

    def _corrected(self, heard: str) -> Answer | None:
        """Return the corrected name: whole where what was to be changed had been misheard."""
        edit = self.aids.understanding.edit(self.text, heard)
        if edit is None:
            return None
        is_whole = edit.kind is EditKind.NOT_FOUND and edit.now
        return self.compose(self.aids.understanding.name(edit.now if is_whole else edit.text))

    def told(self, answer: Answer) -> Lines:
        """Return the name, and how to spell it."""
        heard = heard_lines(self.aids, self.shown(answer))
        return (*heard, *fixed(self.aids.words.say("said-spell")))
