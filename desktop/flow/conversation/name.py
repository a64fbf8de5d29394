"""Asking for a name: said, spelled, corrected."""

from dataclasses import dataclass

from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.narration.question import heard_lines
from desktop.flow.conversation.short_text import TextAsking
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
        """Return the name as it was said or spelled."""
        spelled = self.aids.understanding.spell(heard.text, self.text)
        return spelled or self.compose(_bare(heard.text))

    def mended(self, heard: Final) -> Answer | None:
        """Return the name with the character that was spelled or corrected."""
        return self.aids.understanding.spell(heard.text, self.text) or super().mended(heard)

    def told(self, answer: Answer) -> Lines:
        """Return the name, and how to spell it."""
        heard = heard_lines(self.aids, self.shown(answer))
        return (*heard, *fixed(self.aids.words.say("said-spell")))


def _bare(text: str) -> str:
    """Return a name without the stop that dictation puts at the end of a sentence."""
    return text.strip().rstrip("".join(map(chr, (0x3002, 0xFF0C, 0xFF1F, 0xFF01))) + ".,?! ")
