"""What every exchange is handed: words, understanding, regions."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.flow.conversation.ports import Suggest, suggest_nothing
from desktop.flow.understanding.intent import Understanding
from desktop.flow.words import Words
from desktop.petition.form import Texts, text_in
from desktop.petition.regions import Regions


@dataclass(frozen=True, slots=True)
class Aids:
    """`words` are of the language that is spoken; what is heard is Mandarin always (`heard`).

    `understand` gives the understanding, which takes a second to make: it is not asked for before
    somebody has spoken. `suggest` finds the next words of a text.
    """

    words: Words
    heard: Words
    understand: Callable[[], Understanding]
    regions: Regions
    suggest: Suggest = suggest_nothing

    @property
    def understanding(self) -> Understanding:
        """What tells the meaning of what was heard."""
        return self.understand()

    @property
    def replies(self) -> tuple[str, ...]:
        """What people answer to "is that right?"."""
        return self.listed("said-words-reply")

    def listed(self, message_id: str) -> tuple[str, ...]:
        """Return words that are listened for."""
        return tuple(self.heard.say(message_id).split())

    def say(self, texts: Texts) -> str:
        """Return a text of the form in the language that is spoken."""
        return text_in(texts, self.words.language)

    def listen_for(self, texts: Texts) -> str:
        """Return a text of the form as people say it here."""
        return text_in(texts, self.heard.language)
