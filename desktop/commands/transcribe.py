"""`petition-desk transcribe`: what is said in sound files, as the program would write it."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from desktop.commands.installation import Installation, find_installation, run_on
from desktop.commands.terminal import Terminal
from speech.chain import (
    BEST_FIRST,
    LIBRARY_MISSING,
    MODEL_DAMAGED,
    MODEL_MISSING,
    OTHERS,
    TOO_LITTLE_MEMORY,
    TypingOnly,
    best_recogniser,
    candidates,
)
from speech.engines.silero import SileroVoiceActivity
from speech.engines.voiced import VoicedOnly
from speech.engines.wav_files import WavError, read_wav
from speech.expectation import AnswerKind
from speech.models.shelf import find_model
from speech.recogniser import Recogniser
from speech.sound import RATE, Samples
from speech.text.mending import mending_writer
from speech.text.written import Writer

WHY_NOT = {
    MODEL_MISSING: "transcribe-model-missing",
    MODEL_DAMAGED: "transcribe-model-damaged",
    LIBRARY_MISSING: "transcribe-library-missing",
    TOO_LITTLE_MEMORY: "transcribe-too-little-memory",
}
ENGINES = tuple(model_id for _, model_id in (*BEST_FIRST, *OTHERS))


@dataclass(frozen=True, slots=True)
class Transcribed:
    """One file: `raw` as the engine wrote it, `text` as a field would hold it; times in seconds."""

    file: str
    text: str
    raw: str
    seconds: float
    decode_seconds: float
    engine: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command to its parser."""
    parser.add_argument("files", nargs="+", type=Path, metavar="WAV")
    parser.add_argument("--engine", choices=ENGINES, help="default: the best one installed")
    parser.add_argument("--json", action="store_true", help="one object a line")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write each file's words to standard output; return 1 when one could not be read."""
    return run_on(find_installation(practice=False), partial(_run, arguments=arguments))


def _run(installation: Installation, *, arguments: argparse.Namespace) -> int:
    terminal = installation.terminal
    found = best_recogniser(candidates(find_model, arguments.engine, thorough=True))
    if isinstance(found, TypingOnly):
        for model_id, code in found.reasons:
            terminal.complain(WHY_NOT[code], name=model_id)
        return 1
    recogniser = VoicedOnly(found, SileroVoiceActivity)
    try:
        return _all(terminal, recogniser, arguments.files, as_json=arguments.json)
    finally:
        recogniser.close()


def _all(
    terminal: Terminal, recogniser: Recogniser, paths: Sequence[Path], *, as_json: bool
) -> int:
    writer = mending_writer(find_model)
    code = 0
    for path in paths:
        try:
            heard = transcribe(path, read_wav(path), recogniser, writer)
        except WavError:
            terminal.complain("transcribe-damaged", path=str(path))
            code = 1
        except OSError:
            terminal.complain("transcribe-unreadable", path=str(path))
            code = 1
        else:
            _tell(heard, as_json=as_json)
    return code


def transcribe(path: Path, sound: Samples, recogniser: Recogniser, writer: Writer) -> Transcribed:
    """Return what is said in the sound of a file."""
    start = time.perf_counter()
    decoding = recogniser.begin()
    for second in range(0, len(sound), RATE):
        decoding.feed(sound[second : second + RATE])
    transcript = decoding.finish()
    took = round(time.perf_counter() - start, 3)
    text = writer.write(transcript, AnswerKind.LONG_TEXT).text
    seconds = round(len(sound) / RATE, 3)
    return Transcribed(str(path), text, transcript.text, seconds, took, recogniser.name)


def _tell(heard: Transcribed, *, as_json: bool) -> None:
    """Write a file's line at once: somebody may be waiting for the first of many."""
    line = json.dumps(asdict(heard), ensure_ascii=False) if as_json else heard.text
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
