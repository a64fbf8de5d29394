"""Taking turns: while the program speaks the ear is closed, and then it is the person's turn."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from desktop.flow.conversation.attention import Attention
from desktop.flow.conversation.dialogue import Dialogue
from desktop.flow.conversation.line import Lines, asked_for
from desktop.flow.conversation.ports import Mouth, TalkState
from desktop.flow.conversation.recital import Recital
from speech.expectation import Expectation

OPEN = frozenset({TalkState.STARTING, TalkState.LISTENING, TalkState.HEARING})
"""It is the person's turn."""


class TurnTaking(ABC):
    """Speaks, listens, rests. `told` hears of each new state.

    `preface` is said before what is said next. `is_deaf` says that the ears do not work, and that
    the person knows. While `may_listen` says no, the program speaks and does not listen.
    """

    def __init__(
        self,
        dialogue: Dialogue,
        attention: Attention,
        recital: Recital,
        mouth: Mouth,
        told: Callable[[], None],
    ) -> None:
        self.state = TalkState.OFF
        self.is_deaf = self.is_news_due = False
        self.preface: Lines = ()
        self._dialogue, self._attention = dialogue, attention
        self._recital, self._mouth = recital, mouth
        self._told = told
        self.may_listen: Callable[[], bool] = lambda: True
        self._opening: Lines = ()
        self._said: Lines = ()
        self._due: Lines = ()
        self._said_opens = self._opens = self._rests = self._is_held = self._was_repeated = False

    @abstractmethod
    def news(self) -> None:
        """Say what is new at the place."""

    @abstractmethod
    def ask_again(self) -> None:
        """Ask the question once more, after a pause."""

    @property
    def is_on(self) -> bool:
        """Whether the conversation goes on at all."""
        return self.state is not TalkState.OFF

    def speak(self, lines: Lines, *, opens: bool = False, rests: bool = False) -> None:
        """Say something that can be asked for again, then listen, or rest."""
        if lines:
            self._said, self._said_opens = lines, opens
        if opens:
            self._opening = lines
        self._was_repeated = False
        self.remark((*self.preface, *lines), opens=opens, rests=rests)

    def remark(self, lines: Lines, *, opens: bool = False, rests: bool = False) -> None:
        """Say something in passing, then listen, or rest."""
        self.preface = ()
        self._opens, self._rests = opens, rests
        self._let_go_of_pause()
        if not lines:
            self._after_speech()
            return
        self._attention.close()
        self.become(TalkState.SPEAKING)
        self._recital.begin(lines, self._dialogue.language)

    def remark_later(self, lines: Lines) -> None:
        """Say something in passing now, or after what is being said."""
        if self.state is TalkState.SPEAKING:
            self._due = lines
        else:
            self.remark(lines, rests=self._rests)

    def remark_in_time(self, lines: Lines) -> None:
        """Say something in passing when neither the program nor the person speaks."""
        if self.state is TalkState.HEARING:
            self._due = lines
        else:
            self.remark_later(lines)

    def repeat(self, preface: Lines = ()) -> None:
        """Say once more what was said last; asked so twice, all that was said here before it."""
        self.preface = preface
        said, opens = self._said, self._said_opens
        is_asked_twice = self._was_repeated and not preface
        before = self._opening if is_asked_twice and not opens else ()
        self.speak(asked_for((*before, *said)), opens=opens)
        self._said, self._was_repeated = said, not preface

    def interrupt(self, *, tone: bool = True) -> None:
        """Be silent at once, and listen."""
        if self.state is TalkState.SPEAKING:
            self._recital.stop()
            self._opens = False
            self._after_speech(tone=tone)

    def back(self) -> None:
        """Say the sentence before once more."""
        if not self._recital.is_on:
            self._attention.close()
            self._opens = False
        self.become(TalkState.SPEAKING)
        self._recital.back()

    def ended(self, key: str, *, whole: bool) -> None:
        """Listen, once everything was said."""
        if self._recital.end(key, whole=whole):
            if self._opens and self._recital.is_whole:
                self._dialogue.was_told()
            self._after_speech()

    def live(self) -> None:
        """Take note that the ear is ready: it works again, where it did not."""
        self._attention.live()
        is_waiting = self.state is TalkState.STARTING or (self.is_deaf and not self._rests)
        self.is_deaf = False
        if is_waiting and self._attention.is_open:
            self.become(TalkState.LISTENING)

    def listen(self, *, tone: bool = True) -> None:
        """Give the person their turn, after what must be said first."""
        if self._due:
            due, self._due = self._due, ()
            self.remark(due)
        elif self.is_news_due:
            self.is_news_due = False
            self.news()
        else:
            self._open_ear(tone=tone)

    def rest(self) -> None:
        """Keep quiet, and wait to be spoken to."""
        if self.state is TalkState.SPEAKING and self._recital.is_on:
            self._is_held = True
            self._mouth.pause()
        if self._expectation is not None:
            self._attention.open(Expectation(alone=self._dialogue.waking), tone=False)
        else:
            self._attention.close()
        self.become(TalkState.PAUSED)

    def follow_ears(self) -> None:
        """Listen or rest as before, with the ear open or shut as it may be now."""
        self._after_speech(tone=False)

    def resume(self) -> None:
        """Go on where it rested."""
        self._rests = False
        if self._is_held:
            self._is_held = False
            self._attention.close()
            self.become(TalkState.SPEAKING)
            self._mouth.go_on()
        else:
            self.ask_again()

    def think(self) -> None:
        """Wait for what a deed leads to."""
        self._attention.close()
        self.become(TalkState.THINKING)

    def stop(self) -> None:
        """End the conversation."""
        self._let_go_of_pause()
        self._recital.stop()
        self._attention.stop()
        self._opening = self._said = self._due = self.preface = ()
        self.become(TalkState.OFF)

    def become(self, state: TalkState) -> None:
        """Take another state, and tell."""
        self.state = state
        self._told()

    @property
    def _expectation(self) -> Expectation | None:
        return self._dialogue.expectation if self.may_listen() else None

    def _open_ear(self, *, tone: bool) -> None:
        expectation = self._expectation
        if expectation is None:
            self._attention.close()
            self.become(TalkState.PAUSED)
            return
        self._attention.open(expectation, tone=tone)
        ready = TalkState.LISTENING if self._attention.is_warm else TalkState.STARTING
        self.become(TalkState.PAUSED if self.is_deaf else ready)

    def _after_speech(self, *, tone: bool = True) -> None:
        if self._rests:
            self.rest()
        else:
            self.listen(tone=tone)

    def _let_go_of_pause(self) -> None:
        if self._is_held:
            self._is_held = False
            self._recital.stop()
            self._mouth.go_on()
