"""Asking for a long text: told in several breaths, read back by sentence, corrected, undone."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Self

from desktop.flow.conversation.asking import Asking, Given, Outcome, Turn
from desktop.flow.conversation.doubt import doubt_correction
from desktop.flow.conversation.line import Lines, fixed, private
from desktop.flow.conversation.narration.question import question
from desktop.flow.conversation.narration.values import ordinal
from desktop.flow.conversation.phrases import offer_phrases
from desktop.flow.conversation.written import WrittenAsking
from desktop.flow.understanding.dictation import Dictation
from desktop.flow.understanding.meanings import (
    Command,
    CommandKind,
    Edit,
    EditKind,
    Reply,
    place_of,
)
from desktop.petition.checks import check_field
from speech.events import Final
from speech.expectation import PAUSE_TELLING_S, AnswerKind, Expectation

STOPPED_S = 8.0
"""Silence after a breath that says that the person waits for something."""


@dataclass(frozen=True)
class DictationAsking(WrittenAsking):
    """A long text. `is_checked` says that the telling is over and it is asked whether it is right.

    `replacing` is the sentence (from 0) that the next breath takes the place of.
    """

    dictation: Dictation = field(kw_only=True)
    is_checked: bool = False
    replacing: int | None = None
    pause_s: float = PAUSE_TELLING_S

    @property
    def text(self) -> str:
        """What was told so far."""
        return self.dictation.text

    def holding(self, text: str) -> Self:
        """Return the telling with another text."""
        dictation = self.dictation.changed(text)
        return replace(self, dictation=dictation, replacing=None, is_checked=False)

    @property
    def expectation(self) -> Expectation:
        """A long text, with the pauses of telling; a yes or a no once it was asked for."""
        words = self.aids.replies if self.is_checked else ()
        return Expectation(AnswerKind.LONG_TEXT, words, self.pause_s, self.alone)

    @property
    def alone(self) -> tuple[str, ...]:
        """What one says of the text, too."""
        return (*self.aids.listed("said-words-telling"), *super().alone)

    @property
    def is_dictation(self) -> bool:
        """Anything may be told."""
        return True

    @property
    def awaits_reply(self) -> bool:
        """Whether it was asked if the text is right."""
        return self.is_checked

    @property
    def patience(self) -> Lines:
        """That it was noted, and how one ends, to who has stopped telling."""
        is_telling = bool(self.dictation.text) and not self.is_checked
        return fixed(self.aids.words.say("said-noted")) if is_telling else ()

    @property
    def patience_s(self) -> float:
        """Longer than people pause to think within a telling."""
        return self.pause_s + STOPPED_S

    def opening(self) -> Lines:
        """Return the question and how one tells, or how much is written already."""
        if self.dictation.text:
            told = self.aids.words.say("said-told-so-far", count=len(self.dictation.sentences()))
            return (
                *fixed(question(self.aids, self.field)),
                *private(told),
                *fixed(self.aids.words.say("said-told-before")),
            )
        return (*super().opening(), *fixed(self.aids.words.say("said-tell")))

    def again(self) -> Lines:
        """Return what can be said now."""
        if self.replacing is not None:
            title = ordinal(self.aids.words, self.replacing + 1)
            return fixed(self.aids.words.say("said-say-sentence", title=title))
        message = "said-told" if self.is_checked else "said-tell"
        return fixed(self.aids.words.say(message))

    def help(self) -> Lines:
        """Return how to correct."""
        return fixed(self.aids.words.say("said-help-dictation"))

    def renewed(self, fresh: Asking) -> Asking:
        """Keep what can be undone when the text was typed."""
        if not isinstance(fresh, DictationAsking):
            return fresh
        return replace(fresh, dictation=self.dictation.changed(fresh.dictation.text))

    def take(self, heard: Final) -> Turn:
        """Take a sentence in its place, a correction, a reply, or the next breath."""
        if self.replacing is not None:
            return self.replaced(self.replacing, heard.text)
        edit = self.aids.understanding.edit(self.dictation.text, heard.text)
        if edit is not None:
            return self.corrected(edit, heard)
        reply = self.aids.understanding.reply(heard.text) if self.is_checked else None
        return self.told(heard.text) if reply is None else self.answered(reply)

    def told(self, text: str) -> Turn:
        """Write a breath down and say nothing: an answer would fall into the next breath."""
        return self.changed(self.dictation.append(text), ())

    def corrected(self, edit: Edit, heard: Final) -> Turn:
        """Take over a correction and say what stands there now."""
        if edit.kind is EditKind.NOT_FOUND:
            doubt = doubt_correction(self, edit.was, self.told(heard.text))
            return Turn(doubt, doubt.opening())
        return self.after_edit(self.dictation.edit(edit), edit)

    def after_edit(self, dictation: Dictation, edit: Edit) -> Turn:
        """Return the text after a correction; the sentence that changed is read."""
        words = self.aids.words
        now = next((each for each in dictation.sentences() if edit.now and edit.now in each), "")
        said = words.say("said-now", what=now.strip()) if now else words.say("said-deleted")
        return self.changed(dictation, private(said))

    def replaced(self, index: int, text: str) -> Turn:
        """Put what was said in the place of a sentence."""
        dictation = self.dictation.replace(index, text)
        says = private(self.aids.words.say("said-now", what=dictation.sentences()[index].strip()))
        return self.changed(dictation, says)

    def answered(self, reply: Reply) -> Turn:
        """Go on at a yes; at anything else ask what to change, or read once more."""
        if reply is Reply.YES:
            return self.accept()
        if reply is Reply.AGAIN:
            return Turn(self, self.read_back())
        return Turn(self, fixed(self.aids.words.say("said-which-sentence")))

    def accept(self) -> Turn:
        """Go on, where the text can be sent as it is."""
        problems = check_field(self.field, self.dictation.text or None, self.aids.regions)
        if problems:
            return Turn(self, (*self.complain(problems), *self.again()), Outcome.MISSED)
        return self.leave(Given(self.field.id, self.dictation.text or None))

    def finished(self) -> Turn:
        """Ask whether to read it, or to go on."""
        if not self.dictation.text:
            return super().skip()
        count = len(self.dictation.sentences())
        checked = replace(self, is_checked=True)
        so_far = private(self.aids.words.say("said-told-so-far", count=count))
        return Turn(checked, (*so_far, *checked.again()), Outcome.DONE)

    def skip(self) -> Turn:
        """Leave an optional text out; of one that was begun, "nothing more" is its end."""
        return self.finished()

    def read_back(self) -> Lines:
        """Return every sentence with its number, and what can be said then."""
        words, sentences = self.aids.words, self.dictation.sentences()
        if not sentences:
            return fixed(words.say("said-nothing-written"))
        lines = (
            words.say("said-sentence", title=ordinal(words, count), what=sentence.strip())
            for count, sentence in enumerate(sentences, 1)
        )
        return (*private(*lines), *replace(self, is_checked=True).again())

    def obey(self, command: Command) -> Turn | None:
        """Do what commands mean in a text."""
        deeds: dict[CommandKind, Callable[[], Turn]] = {
            CommandKind.FINISHED: self.finished,
            CommandKind.NEXT: self.accept,
            CommandKind.READ_ALL: self.reading,
            CommandKind.SKIP: self.skip,
            CommandKind.UNDO: lambda: self.stepped(self.dictation.undo()),
            CommandKind.PHRASES: lambda: offer_phrases(self),
            CommandKind.REDO: lambda: self.stepped(self.dictation.redo()),
            CommandKind.CANCEL: lambda: Turn(replace(self, replacing=None), self.again()),
            CommandKind.CHANGE_ITEM: lambda: self.pick(command.number),
            CommandKind.DELETE: lambda: self.deleting(command.number),
            CommandKind.PICK: lambda: self.read_one(command.number),
        }
        deed = deeds.get(command.kind)
        return deed() if deed else None

    def reading(self) -> Turn:
        """Read everything."""
        return Turn(replace(self, is_checked=True), self.read_back())

    def stepped(self, dictation: Dictation) -> Turn:
        """Return the text after an undo or a redo; its last sentence says where it ends now."""
        words = self.aids.words
        if dictation == self.dictation:
            return Turn(self, fixed(words.say("said-nothing-to-undo")))
        last = (dictation.sentences() or ("",))[-1].strip()
        said = words.say("said-last", what=last) if last else words.say("said-nothing-written")
        return self.changed(dictation, private(said))

    def pick(self, number: int) -> Turn:
        """Wait for the new words of a sentence."""
        index = self.index(number)
        if index is None:
            return self.missed()
        picking = replace(self, replacing=index)
        return Turn(picking, picking.again())

    def deleting(self, number: int) -> Turn:
        """Take a sentence out; without its number ask which."""
        index = self.index(number)
        if index is None:
            return Turn(self, fixed(self.aids.words.say("said-which-sentence")))
        deleted = self.dictation.delete(index)
        return self.changed(deleted, fixed(self.aids.words.say("said-deleted")))

    def read_one(self, number: int) -> Turn:
        """Read one sentence."""
        index = self.index(number)
        if index is None:
            return self.missed()
        words, sentence = self.aids.words, self.dictation.sentences()[index].strip()
        title = ordinal(words, index + 1)
        return Turn(self, private(words.say("said-sentence", title=title, what=sentence)))

    def was_read_out(self, number: int) -> bool:
        """Return whether there is such a sentence, once the text was read back."""
        return self.is_checked and self.index(number) is not None

    def index(self, number: int) -> int | None:
        """Return the place of a sentence by its number, from the end with a minus."""
        return place_of(number, len(self.dictation.sentences()))

    def changed(self, dictation: Dictation, says: Lines) -> Turn:
        """Return the turn that keeps the text as it is now, at once."""
        asking = replace(self, dictation=dictation, replacing=None, is_checked=False)
        return Turn(asking, says, Outcome.DONE, Given(self.field.id, dictation.text or None))
