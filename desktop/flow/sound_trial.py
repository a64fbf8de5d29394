"""Trying the loudspeaker and the microphone: a sample is spoken, a sentence is heard and said back.

What is heard stays in memory until the next trial or the next page; nothing of it is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.flow.conversation.ports import Mouth, TalkState
from desktop.flow.sound_trial_ports import EARS, Talk, TrialEar, TrialState
from desktop.flow.sound_trial_result import Hearing, Result, failed, spoken
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
from speech.expectation import AnswerKind, Expectation
from speech.utterance import Priority, Utterance

SENTENCE = Expectation(AnswerKind.LONG_TEXT, pause_s=1.0)
"""What is waited for: one sentence, in which nobody need hurry."""

NO_SPEAKER = "no_speaker"
"""Why a sample was not said to its end, where the mouth told nothing else."""

NOTHING_MS, ENDLESS_MS = 10_000, 20_000
"""So long somebody may take to begin, and to come to an end."""
READER_MS = 4_000
"""So long a screen reader may take for the request, before the microphone opens."""


@dataclass
class _Trial:
    """One trial: who rests meanwhile, in which words it speaks, and what was heard so far."""

    talk: Talk
    words: Words
    goes_on: bool
    hearing: Hearing


class SoundTrial(QObject):
    """One trial at a time. Main thread only; never waits.

    `hear` and `said` take the events of ears and mouth and return whether they were for a trial.
    `changed` says that `state`, `partial` or `result` did, `level_changed` that `loudness` did.
    `reader_runs` says whether a screen reader says what the mouth is given.
    """

    changed = Signal()
    level_changed = Signal()

    def __init__(self, ear: TrialEar, mouth: Mouth, reader_runs: Callable[[], bool]) -> None:
        super().__init__()
        self.state = TrialState.OFF
        self.is_of_microphone = False
        self.result: Result = ()
        self.partial = ""
        self.loudness = 0.0
        self._ear, self._mouth, self._reader_runs = ear, mouth, reader_runs
        self._trial: _Trial | None = None
        self._keys = (f"trial{number}" for number in count())
        self._key = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.lose_patience)

    @property
    def is_on(self) -> bool:
        """Whether a trial goes on."""
        return self._trial is not None

    # The person

    def try_loudspeaker(self, talk: Talk, words: Words) -> None:
        """Speak a sample sentence. `talk` rests meanwhile."""
        self._begin(talk, words, of_microphone=False)
        self._say(words.say("sound-trial-sample"), TrialState.SPEAKING, keep=True)

    def try_microphone(self, talk: Talk, words: Words) -> None:
        """Ask for a sentence, listen to it, show it and say it back. `talk` rests meanwhile."""
        self._begin(talk, words, of_microphone=True)
        self._say(words.say("sound-trial-ask"), TrialState.ASKING, keep=True)

    def stop(self) -> None:
        """End the trial; the conversation goes on."""
        if self._trial is not None:
            self._mouth.stop()
            self._end()

    def abandon(self) -> None:
        """End the trial, for the conversation has gone on by itself or the page is left."""
        trial, self._trial = self._trial, None
        self._timer.stop()
        self.result, self.partial = (), ""
        if trial is not None:
            if trial.talk.state is TalkState.OFF:
                self._mouth.stop()
                self._give_back(talks=False)
            self._become(TrialState.OFF)

    def lose_patience(self) -> None:
        """Open the microphone after a screen reader's turn; else end a wait that was in vain."""
        trial = self._trial
        if trial is None:
            return
        if self.state is TrialState.ASKING:
            self._listen()
        else:
            self._answer(trial, trial.hearing.in_vain())

    # Ears and mouth

    def hear(self, event: Heard) -> bool:
        """Take what the ears tell; return whether it was for a trial."""
        trial = self._trial
        if trial is None:
            return False
        if self.state in EARS:
            self._hear(event, trial)
        return True

    def said(self, event: Said) -> bool:
        """Take what the mouth tells; return whether it was about a trial."""
        if isinstance(event, SentenceBegun | Spoken) and not event.key.startswith("trial"):
            return False
        if isinstance(event, SpeakingFailed):
            self._unspoken(event.code)
            return False
        if isinstance(event, Spoken) and event.key == self._key:
            self._spoken(whole=event.whole)
        return True

    # Inside

    def _begin(self, talk: Talk, words: Words, *, of_microphone: bool) -> None:
        self.stop()
        goes_on = talk.state not in {TalkState.OFF, TalkState.PAUSED}
        talk.interrupt()
        if goes_on:
            talk.pause()
        if of_microphone or talk.state is not TalkState.OFF:
            self._ear.mute()
        self._trial = _Trial(talk, words, goes_on, Hearing())
        self.is_of_microphone, self.result, self.partial = of_microphone, (), ""

    def _say(self, text: str, state: TrialState, *, keep: bool) -> None:
        assert self._trial is not None  # noqa: S101 - whoever speaks has begun
        self._key = next(self._keys)
        self._become(state)
        language = self._trial.words.language
        self._mouth.say(Utterance(text, Priority.NOW, self._key, language, keep))

    def _spoken(self, *, whole: bool, code: str = NO_SPEAKER) -> None:
        if self.state is TrialState.SPEAKING and self._trial is not None:
            known = self._trial.words.knows(f"speaking-{code}")
            failure = f"speaking-{code if known else 'other'}"
            self.result = (("sound-trial-said" if whole else failure, ""),)
            self._end()
        elif self.state is TrialState.ASKING and self._reader_runs():
            self._timer.start(READER_MS)
        elif self.state is TrialState.ASKING:
            self._listen()
        elif self.state is TrialState.ANSWERING:
            self._end()

    def _unspoken(self, code: str) -> None:
        """Go on without a voice; that the loudspeaker does not work is the result of its trial."""
        if self.is_on and self.state not in EARS:
            self._spoken(whole=False, code=code)

    def _listen(self) -> None:
        self._become(TrialState.STARTING)
        self._ear.take(SENTENCE)

    def _hear(self, event: Heard, trial: _Trial) -> None:
        match event:
            case Level():
                self._measure(event, trial)
            case Listening():
                self._mouth.please_speak()
                self._wait(TrialState.LISTENING, NOTHING_MS)
            case SpeechStarted():
                trial.hearing.was_voice = True
                self._wait(TrialState.HEARING, ENDLESS_MS)
            case Partial():
                self.partial = event.text
                self.changed.emit()
            case Final():
                self._answer(trial, trial.hearing.judged(event.text))
            case MicrophoneLost():
                self._answer(trial, failed(trial.words, "microphone_lost"))
            case ListeningFailed():
                self._answer(trial, failed(trial.words, event.code))

    def _measure(self, level: Level, trial: _Trial) -> None:
        self.loudness = level.loudness
        trial.hearing.measure(level)
        self.level_changed.emit()

    def _wait(self, state: TrialState, milliseconds: int) -> None:
        self._timer.start(milliseconds)
        self._become(state)

    def _answer(self, trial: _Trial, result: Result) -> None:
        """Show what came of it, and say it."""
        self._timer.stop()
        self._ear.mute()
        self._rest_meter()
        self.result, self.partial = result, ""
        self._say(spoken(trial.words, result), TrialState.ANSWERING, keep=False)

    def _end(self) -> None:
        trial, self._trial = self._trial, None
        self._timer.stop()
        self._rest_meter()
        self.partial = ""
        self._become(TrialState.OFF)
        if trial is not None:
            self._give_back(talks=trial.talk.state is not TalkState.OFF)
            if trial.goes_on:
                trial.talk.go_on()

    def _give_back(self, *, talks: bool) -> None:
        """Let the ears go; without a conversation, the trial of a loudspeaker never had them."""
        if talks or self.is_of_microphone:
            self._ear.give_back(talks=talks)

    def _rest_meter(self) -> None:
        self.loudness = 0.0
        self.level_changed.emit()

    def _become(self, state: TrialState) -> None:
        self.state = state
        self.changed.emit()
