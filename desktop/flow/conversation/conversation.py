"""The person and the program talk: one says, the other listens, in turn."""

from collections.abc import Callable

from desktop.flow.conversation.aids import Aids
from desktop.flow.conversation.askings import Askings
from desktop.flow.conversation.attention import Attention
from desktop.flow.conversation.clocks import Clocks
from desktop.flow.conversation.dialogue import Dialogue
from desktop.flow.conversation.floor import Floor
from desktop.flow.conversation.line import Lines, fixed
from desktop.flow.conversation.manner import Manner
from desktop.flow.conversation.own import OwnCommands
from desktop.flow.conversation.ports import Ear, Mouth, Suggest, TalkState, suggest_nothing
from desktop.flow.conversation.recital import Recital
from desktop.flow.conversation.shown import HEARING, SPEAKING, Shown
from desktop.flow.conversation.turn_taking import OPEN
from desktop.flow.conversation.turns import Turns
from desktop.flow.understanding.intent import Understanding
from desktop.flow.words import Words
from speech.events import (
    Final,
    Heard,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
    Said,
    SentenceBegun,
    SpeakingFailed,
    SpeechStarted,
    Spoken,
)
from speech.expectation import Expectation

MANDARIN = "zh-CN"


class Conversation(Shown):
    """What is said and heard at each place of the session. Main thread only; never waits.

    `hear` and `said` take the events of ears and mouth; the other methods are keys and buttons.
    `words` gives the sentences of a language; `understand` is first asked when somebody has spoken
    or comes to a long text, so that it may be made in a thread meanwhile. `suggest` finds the next
    words of a text, at once.
    """

    def __init__(
        self,
        floor: Floor,
        words: Callable[[str], Words],
        understand: Callable[[], Understanding],
        ear: Ear,
        mouth: Mouth,
        *,
        practice: bool = False,
        suggest: Suggest = suggest_nothing,
    ) -> None:
        super().__init__()
        self._floor, self._words, self._understand = floor, words, understand
        self._ear, self._mouth, self._suggest = ear, mouth, suggest
        self._manner = Manner(mouth)
        self._attention = Attention(ear, mouth)
        self._askings = Askings(floor, practice=practice)
        self._dialogue = Dialogue(self._askings, self._aids)
        self._turns = Turns(self._dialogue, self._attention, Recital(mouth), mouth, self._tell)
        self._turns.own = OwnCommands(self._turns, self._manner, ear, self._line).obey
        self._was_patient = False
        self._language = floor.appearance.look.language
        self._clocks = Clocks(self, self.lose_patience, self._think_no_more)
        self._connect()

    @property
    def state(self) -> TalkState:
        """What the conversation is doing."""
        return self._turns.state

    @property
    def narration(self) -> str:
        """What is said where the person is now, one sentence or more a line."""
        return "\n".join(line.text for line in self._dialogue.arrive().says)

    def set_telling_pause(self, seconds: float) -> None:
        """Wait so long (0.5 to 5 seconds) for the next breath of a long text, from the next on."""
        self._askings.telling_pause_s = seconds

    def listen_only_if(self, may_listen: Callable[[], bool]) -> None:
        """Speak and do not listen while this says no; asked before each time."""
        self._turns.may_listen = may_listen

    def follow_ears(self) -> None:
        """Listen, or do so no more, where that changed while nobody speaks."""
        if self.state in (OPEN | {TalkState.PAUSED}) - {TalkState.HEARING}:
            self._turns.follow_ears()

    # The person turns it on and off

    def start(self) -> None:
        """Begin to talk and to listen."""
        if not self._turns.is_on:
            self._attention.warm_up(Expectation())
            self._turns.arrive()

    def stop(self) -> None:
        """Be silent and let the microphone go."""
        if self._turns.is_on:
            self.partial = ""
            self._turns.stop()

    def toggle(self) -> None:
        """Begin, pause, or go on: for a single key."""
        deeds = {TalkState.OFF: self.start, TalkState.PAUSED: self.go_on}
        deeds.get(self.state, self.pause)()

    # Ears and mouth

    def hear(self, event: Heard) -> None:
        """Take what the ears tell."""
        if not self._turns.is_on:
            return
        match event:
            case Level():
                self._show_level(event)
            case Listening():
                self._listening()
            case SpeechStarted() | Partial():
                self._turns.speech_began()
                self._show_partial(event.text if isinstance(event, Partial) else "")
            case Final():
                self._show_heard(event.text)
                self._turns.heard(event)
            case MicrophoneLost() | ListeningFailed():
                self._deafened("" if isinstance(event, MicrophoneLost) else event.code)

    def said(self, event: Said) -> None:
        """Take what the mouth tells."""
        if not self._turns.is_on:
            return
        match event:
            case SentenceBegun():
                self._show_caption(event.text)
            case Spoken():
                self._turns.ended(event.key, whole=event.whole)
            case SpeakingFailed():
                self.failure = self._known(f"speaking-{event.code}", SPEAKING)
                self._turns.interrupt()
                self._tell()

    # Keys and buttons

    def interrupt(self) -> None:
        """Be silent at once, and listen: any key or touch."""
        self._turns.interrupt()

    def typed(self) -> None:
        """Step back: the person types an answer, and is not talked over."""
        self._turns.interrupt(tone=False)
        self._turns.is_rewritten = True

    def repeat(self) -> None:
        """Say once more what was said last."""
        if self._turns.is_on:
            self._turns.repeat()

    def slower(self) -> None:
        """Speak a little slower."""
        self._remark(self._manner.slower())

    def faster(self) -> None:
        """Speak a little faster."""
        self._remark(self._manner.faster())

    def louder(self) -> None:
        """Speak a little louder."""
        self._remark(self._manner.louder())

    def softer(self) -> None:
        """Speak a little softer."""
        self._remark(self._manner.softer())

    def pause(self) -> None:
        """Keep quiet until the person goes on."""
        if self._turns.is_on and self.state is not TalkState.PAUSED:
            self._turns.rest()

    def go_on(self) -> None:
        """Go on after a pause."""
        if self.state is TalkState.PAUSED:
            self._turns.resume()

    def sentence_back(self) -> None:
        """Say the sentence before once more."""
        if self._turns.is_on:
            self._turns.back()

    def sentence_forward(self) -> None:
        """Go on with the sentence after."""
        if self.state is TalkState.SPEAKING:
            self._mouth.forward()

    def hold(self, held: bool) -> None:
        """Keep the answer open while a key is held."""
        if self._turns.is_on:
            self._turns.interrupt()
            self._ear.hold(held)

    def new_person(self) -> None:
        """Speak as usual again: somebody else is here."""
        self._manner.usual()

    def lose_patience(self) -> None:
        """Say once what can be said here: nothing was heard for long."""
        lines = self._dialogue.asking.patience
        is_quiet = self.state in OPEN - {TalkState.HEARING}
        if is_quiet and lines and not self._was_patient:
            self._was_patient = True
            self._turns.speak(lines)

    # Inside

    def _connect(self) -> None:
        session = self._floor.session
        session.moved.connect(self._moved)
        session.told.connect(self._news)
        session.answered.connect(self._answered)
        session.collection.deleted.connect(self._deleted)
        self._floor.opening.told.connect(self._news)
        self._floor.outcomes.told.connect(self._outcome)
        self._floor.appearance.changed.connect(self._look_changed)

    def _aids(self) -> Aids:
        language = self._floor.appearance.look.language
        words, heard = self._words(language), self._words(MANDARIN)
        regions = self._floor.session.regions
        return Aids(words, heard, self._understand, regions, self._suggest)

    def _line(self, message_id: str) -> Lines:
        return fixed(self._aids().words.say(message_id))

    def _known(self, message_id: str, prefix: str) -> str:
        """Return the message; the general one for a code that is newer than this program."""
        return message_id if self._aids().words.knows(message_id) else f"{prefix}other"

    def _moved(self) -> None:
        if self._turns.is_on:
            self._was_patient = False
            self._turns.arrive()

    def _news(self) -> None:
        if self._turns.is_on:
            self._turns.news()

    def _deleted(self) -> None:
        """Say so before the list that follows."""
        if self._turns.is_on:
            self._turns.preface = self._line("said-petition-gone")

    def _outcome(self, message_id: str) -> None:
        if self._turns.is_on:
            self._turns.remark_in_time(self._line(message_id))

    def _answered(self) -> None:
        """Take note of an answer that somebody typed: the exchange goes on from it."""
        if not self._turns.is_answering:
            self._turns.is_rewritten = True

    def _look_changed(self) -> None:
        language = self._floor.appearance.look.language
        if language != self._language:
            self._language = language
            self._moved()

    def _remark(self, message_id: str) -> None:
        """Say what a key changed, unless the voice itself lets it be heard already."""
        if self._turns.is_on and self.state is not TalkState.SPEAKING:
            self._turns.remark(self._line(message_id), rests=self.state is TalkState.PAUSED)

    def _listening(self) -> None:
        self._recover(HEARING)
        self._turns.live()

    def _deafened(self, code: str) -> None:
        """Say once why nothing is heard; what was recognised stays, and typing goes on."""
        failure = self._known(f"hearing-{code or 'microphone_lost'}", HEARING)
        self.partial = ""
        self._attention.lost()
        if failure != self.failure:
            self.failure = failure
            self._turns.is_deaf = True
            self._turns.remark_later(self._line(failure))
        self._tell()

    def _think_no_more(self) -> None:
        if self.state is TalkState.THINKING:
            self._turns.listen()

    def _tell(self) -> None:
        self._clocks.follow(self.state, self._dialogue.asking.patience_s)
        self.changed.emit()
