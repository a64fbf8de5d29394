"""`petition-desk listen`: what is said, written in the terminal while it is said."""

import argparse
import sys
import threading
from functools import partial
from typing import TextIO

from desktop.commands.installation import Installation, find_installation, run_on
from desktop.commands.terminal import Terminal
from desktop.flow.words import Words
from speech.chain import BEST_FIRST, OTHERS, TypingOnly, best_recogniser, candidates
from speech.devices.chosen_microphone import ChosenMicrophone
from speech.devices.sound_system import SoundSystem
from speech.engines.silero import SileroVoiceActivity
from speech.events import (
    Advice,
    Final,
    Heard,
    Level,
    Listening,
    ListeningFailed,
    MicrophoneLost,
    Partial,
    SpeechStarted,
)
from speech.expectation import PAUSE_TELLING_S, AnswerKind, Expectation
from speech.listener import Listener
from speech.models.shelf import find_model
from speech.recogniser import EngineUnavailableError, Recogniser, Transcript
from speech.text.mending import mending_writer
from speech.text.written import Writer, Written

ENGINES = tuple(model_id for _, model_id in (*BEST_FIRST, *OTHERS))

METER = 20
"""Characters of the level meter."""

ALERT_S = 0.2
CLEAR_LINE = "\r\x1b[K"
RECOVERABLE = frozenset({"no_microphone", "microphone_busy"})
"""What may be well again while one waits; every other failure ends the command."""


class Screen:
    """The terminal: one live line that changes, and lines that stay above it.

    Called in the listener's thread; `over` is set when nothing more can come.
    """

    def __init__(self, out: TextIO, words: Words, microphone: ChosenMicrophone, wish: str) -> None:
        self.over = threading.Event()
        self.failed = False
        self._out = out
        self._words = words
        self._microphone = microphone
        self._wish = wish
        self._is_live = out.isatty()
        self._level = Level(0.0)
        self._partial = ""

    def __call__(self, event: Heard) -> None:
        """Show an event."""
        match event:
            case Level():
                self._level = event
                self._draw()
            case Partial():
                self._partial = event.text
                self._draw()
            case Final():
                self._partial = ""
                self.keep(event.text or self._words.see("listen-not-understood"))
            case Listening():
                self._greet()
            case MicrophoneLost():
                self.keep(self._words.see("hearing-microphone_lost"))
            case ListeningFailed():
                self._fail(event.code)
            case SpeechStarted():
                pass

    def keep(self, line: str) -> None:
        """Write a line that stays."""
        self._out.write(f"{CLEAR_LINE if self._is_live else ''}{line}\n")
        self._out.flush()

    def _greet(self) -> None:
        device = self._microphone.device
        if device is not None and not self._microphone.is_chosen:
            label = device.label
            self.keep(self._words.see("listen-instead", wish=self._wish, microphone=label))
        self.keep(self._words.see("listen-ready"))

    def _fail(self, code: str) -> None:
        known = self._words.knows(f"hearing-{code}")
        self.keep(self._words.see(f"hearing-{code}" if known else "hearing-other"))
        if code not in RECOVERABLE:
            self.failed = True
            self.over.set()

    def _draw(self) -> None:
        if not self._is_live:
            return
        full = round(self._level.loudness * METER)
        advice = self._level.advice
        hint = "" if advice is Advice.NONE else self._words.see(f"hearing-{advice}")
        meter = "#" * full + "." * (METER - full)
        self._out.write(f"{CLEAR_LINE}[{meter}] {self._partial} {hint}")
        self._out.flush()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command to its parser."""
    parser.add_argument("--engine", choices=ENGINES, help="default: the best one installed")
    parser.add_argument("--microphone", default="", metavar="NAME", help="default: the system's")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Listen until Ctrl+C; return 1 when the ears do not work."""
    return run_on(find_installation(practice=False), partial(_run, arguments=arguments))


def _run(installation: Installation, *, arguments: argparse.Namespace) -> int:
    terminal = installation.terminal
    terminal.say("listen-loading")
    microphone = ChosenMicrophone(SoundSystem(), lambda: str(arguments.microphone))
    screen = Screen(sys.stdout, terminal.words, microphone, arguments.microphone)
    listener = Listener(
        partial(load_recogniser, arguments.engine),
        microphone,
        SileroVoiceActivity(),
        write=partial(write_down, mending_writer(find_model)),
        tell=screen,
    )
    try:
        listener.listen(Expectation(AnswerKind.LONG_TEXT, pause_s=PAUSE_TELLING_S))
        while not screen.over.wait(ALERT_S):
            pass  # On Windows, Ctrl+C is noticed between two waits only.
    except KeyboardInterrupt:
        _leave(terminal)
    finally:
        listener.close()
    return int(screen.failed)


def load_recogniser(engine: str | None) -> Recogniser:
    """Return the engine of that name, or the best one. Raises EngineUnavailableError."""
    found = best_recogniser(candidates(find_model, engine))
    if isinstance(found, TypingOnly):
        raise EngineUnavailableError(found.code)
    return found


def write_down(writer: Writer, heard: Transcript, expectation: Expectation) -> Written:
    """Return a transcript as a text for what was expected."""
    return writer.write(heard, expectation.kind, expectation.words)


def _leave(terminal: Terminal) -> None:
    """End as one wished: that is no failure."""
    terminal.complain("command-stopped")
