"""Run as a program: writes one sentence, said by a system voice, into a file. See pyttsx3_voice.

Imports nothing of ours, so that it can be run by its path. `voices` prints which voice speaks
which language; `say` reads one JSON line with `text`, `voice`, `rate` and `path`.
"""

import contextlib
import json
import sys
import threading
from collections.abc import Sequence

import pyttsx3

ESPEAK = {"zh-CN": "sit/cmn", "en": "gmw/en"}
"""espeak-ng always brings these, and pyttsx3 finds them by their files."""
NO_VOICE = 3


def main() -> int:
    """Do what the argument says; return 3 when no voice can be had."""
    try:
        with contextlib.redirect_stdout(sys.stderr):  # pyttsx3 prints
            engine = pyttsx3.init()
    except (ImportError, OSError, RuntimeError):
        return NO_VOICE
    if sys.argv[1] == "voices":
        sys.stdout.write(json.dumps(_voices(engine)))
        return 0
    return _say(engine, json.loads(sys.stdin.buffer.readline()))


def _say(engine: pyttsx3.Engine, order: dict[str, str]) -> int:
    is_written = threading.Event()
    with contextlib.redirect_stdout(sys.stderr):
        engine.connect("finished-utterance", lambda **_: is_written.set())
        engine.setProperty("voice", order["voice"])
        engine.setProperty("rate", int(order["rate"]))
        engine.save_to_file(order["text"], order["path"])
        engine.runAndWait()
        if sys.platform == "linux":  # there it returns while espeak-ng is still at work
            is_written.wait()
    return 0


def _voices(engine: pyttsx3.Engine) -> dict[str, str]:
    if sys.platform == "linux":
        return ESPEAK
    found: dict[str, str] = {}
    for voice in engine.getProperty("voices"):
        for language in ESPEAK:
            if _speaks(voice.id, voice.languages, language):
                found.setdefault(language, voice.id)
    return found


def _speaks(identity: str, tags: Sequence[object], language: str) -> bool:
    """Whether a voice of Windows (by its identity) or of macOS (by its tags) speaks a language."""
    short = language.partition("-")[0]
    marks = (f"tts_ms_{short}-", f"msttts_v110_{short}")
    return any(mark in identity.casefold() for mark in marks) or any(
        str(tag).casefold().startswith(short) for tag in tags
    )


if __name__ == "__main__":
    sys.exit(main())
