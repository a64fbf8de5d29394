"""What a heard sentence means, all questions in one place."""

from collections.abc import Sequence

from desktop.flow.understanding.choosing import Choices
from desktop.flow.understanding.commands import Commands
from desktop.flow.understanding.corrections import Corrections
from desktop.flow.understanding.meanings import Command, Edit, Reply
from desktop.flow.understanding.naming import Naming
from desktop.flow.understanding.phrases import Phrases
from desktop.flow.understanding.replies import Replies
from desktop.flow.understanding.surnames import SurnameSpelling


class Understanding:
    """Answers what an utterance means, by sound, in the phrases of one language.

    Holds nothing of what was said; any thread. Each method is pure and bounded: an utterance that
    is too long to be meant so gives None at once. Rather None than a wrong guess.
    """

    def __init__(self, phrases: Phrases) -> None:
        self.marks = phrases.marks
        particles, numbers = phrases.particles, phrases.numbers
        self._commands = Commands(phrases.commands, particles, numbers)
        self._replies = Replies(phrases.replies, phrases.reply_particles)
        self._choices = Choices(phrases.choices, particles, numbers)
        self._corrections = Corrections(phrases.corrections, particles, numbers, phrases.marks)
        self._spelling = SurnameSpelling(phrases.spelling, phrases.surnames)
        self._naming = Naming(phrases.naming, self._spelling)

    def command(self, heard: str) -> Command | None:
        """Return the command that the whole utterance is, in whatever wording."""
        return self._commands.find(heard)

    def could_be_command(self, heard: str) -> Command | None:
        """Return the command to ask about, where the utterance may as well be an answer.

        That is a bare word people also dictate, a phrase somewhat like a command, or a clause of
        its own before or after an answer. None for what surely is, or surely is not, a command:
        in dictation, ask this first, then `command`.
        """
        return self._commands.ask_about(heard)

    def reply(self, heard: str) -> Reply | None:
        """Return what the whole utterance answers to "is that right?"."""
        return self._replies.find(heard)

    def choose(self, heard: str, options: Sequence[Sequence[str]]) -> int | None:
        """Return the index of the option meant, by its number or by one of its names.

        An option is its label and other names. None where none or more than one may be meant.
        """
        return self._choices.find(heard, options)

    def called(self, heard: str, names: Sequence[str]) -> int | None:
        """Return the index of the one name that was said, whole and alone; no part, no number."""
        return self._choices.called(heard, names)

    def edit(self, text: str, heard: str) -> Edit | None:
        """Return the text as corrected, where the utterance is a correction of it.

        NOT_FOUND says that it is one whose target the text does not hold.
        """
        return self._corrections.find(text, heard)

    def could_be_edit(self, text: str, heard: str) -> Edit | None:
        """Return the correction to ask about, where the utterance may as well be dictated."""
        return self._corrections.ask_about(text, heard)

    def spell(self, heard: str, name: str) -> str | None:
        """Return the name with the characters that the utterance describes, or None.

        Of an empty name, the name that is put together from the characters.
        """
        return self._spelling.spell(heard, name)

    def name(self, heard: str) -> str:
        """Return the name that was said, spelled or introduced; nothing where none was."""
        return self._naming.find(heard)
