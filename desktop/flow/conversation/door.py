"""Asking for the rest of an address, below the county."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.flow.conversation.asking import Asking, Outcome, Turn
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.short_text import TextAsking
from desktop.petition.model import Answer
from speech.events import Final


@dataclass(frozen=True)
class DoorAsking(TextAsking):
    """Street or village, building and number, within `region` (the code of a county).

    `above` asks for the county once more.
    """

    region: str = ""
    above: Asking | None = None

    @property
    def is_dictation(self) -> bool:
        """Whether it may be text as well: no address sounds like a command."""
        return False

    @property
    def text(self) -> str:
        """The rest of the address that waits for its yes."""
        return self.candidate.get("detail", "") if isinstance(self.candidate, Mapping) else ""

    def compose(self, text: str) -> Answer | None:
        """Return the whole address; None for no text."""
        return {"region": self.region, "detail": text} if text else None

    def read(self, heard: Final) -> Answer | None:
        """Return the address; the county's name is not said twice."""
        text = heard.text.strip()
        full = self.aids.regions.full_name(self.region)
        return self.compose(text.removeprefix(full).strip())

    def take(self, heard: Final) -> Turn:
        """Take the rest of the address; "another county" goes back to the county."""
        if self.above is not None and self.is_worded("said-words-region-again", heard):
            return Turn(self.above, self.above.again(), Outcome.DONE)
        return super().take(heard)

    def help(self) -> Lines:
        """Return the hint, and how another county is chosen."""
        return (*fixed(self.aids.words.say("said-region-again")), *super().help())

    def invitation(self) -> Lines:
        """Return the question for the rest of the address."""
        return fixed(self.aids.words.say("said-door"))

    def again(self) -> Lines:
        """Return the question, or the address that waits for its yes."""
        return self.invitation() if self.candidate is None else super().again()
