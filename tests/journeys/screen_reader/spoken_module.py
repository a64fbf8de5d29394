#!/usr/bin/python3
"""A speech-dispatcher output module that makes no sound: each utterance goes to a pipe, as a line.

speech-dispatcher starts it and talks to it over standard input and output; the pipe is $SPOKEN.
"""

import html
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SPOKEN_COMMANDS = ("SPEAK", "CHAR", "KEY", "SOUND_ICON")
ANSWERS = {
    "INIT": ("299-silent", "299 OK LOADED SUCCESSFULLY"),
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
    "LIST VOICES": ("200-zh\tzh\tnone", "200 OK VOICE LIST SENT"),
    "QUIT": ("210 OK QUIT",),
}
"""What is answered; where a block of lines follows the first answer, the second ends it."""

WITH_BLOCK = ("AUDIO", "LOGLEVEL", "SET")


def lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def answer(*said: str) -> None:
    sys.stdout.buffer.write(("\n".join(said) + "\n").encode())
    sys.stdout.buffer.flush()


def block(incoming: Iterator[str]) -> str:
    """Return the lines up to the one that is a single dot."""
    taken = []
    for line in incoming:
        if line == ".":
            break
        taken.append(line.removeprefix(".") if line.startswith("..") else line)
    return "\n".join(taken)


def speak(incoming: Iterator[str], spoken: Path) -> None:
    answer("202 OK RECEIVING MESSAGE")
    text = html.unescape(re.sub(r"<[^>]*>", "", block(incoming)))
    answer("200 OK SPEAKING")
    with spoken.open("a", encoding="utf-8") as pipe:
        pipe.write(json.dumps(text, ensure_ascii=False) + "\n")
    answer("701 BEGIN", "702 END")


def main() -> None:
    incoming = lines()
    spoken = Path(os.environ["SPOKEN"])
    for command in incoming:
        if command in SPOKEN_COMMANDS:
            speak(incoming, spoken)
        elif command in WITH_BLOCK:
            begin, end = ANSWERS[command]
            answer(begin)
            block(incoming)
            answer(end)
        elif command in ANSWERS:
            answer(*ANSWERS[command])
        if command == "QUIT":
            break


if __name__ == "__main__":
    main()
