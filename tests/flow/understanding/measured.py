"""The tables that understanding is measured on, read from the files beside this one."""

from collections.abc import Iterator
from pathlib import Path

from desktop.flow.understanding.meanings import Command, CommandKind

HERE = Path(__file__).parent


def spoken_commands() -> Iterator[tuple[Command, str]]:
    """Each command with an utterance of it, as a recogniser may write it."""
    for line in _lines("commands.txt"):
        meant, _, utterances = line.partition(": ")
        kind, _, number = meant.partition(" ")
        for utterance in utterances.split(" | "):
            yield Command(CommandKind(kind), int(number or 0)), utterance


def dictated_sentences() -> list[str]:
    """Sentences as people tell them, none of them a command."""
    return list(_lines("dictated.txt"))


def _lines(name: str) -> Iterator[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))
