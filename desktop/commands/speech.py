"""The tools of ears and mouth at the terminal."""

import argparse
from collections.abc import Sequence

# One command must not need the libraries of the others: `models` works where no sound does.
# ruff: noqa: PLC0415


def run_speech(name: str, words: Sequence[str]) -> int:
    """Run one of the commands with the words behind its name; return its exit code."""
    parser = argparse.ArgumentParser(prog=f"petition-desk {name}")
    _add_arguments(name, parser)
    arguments = parser.parse_args(words)
    return int(arguments.run(arguments))


def _add_arguments(name: str, parser: argparse.ArgumentParser) -> None:
    match name:
        case "models":
            from desktop.commands import models

            models.add_arguments(parser)
        case "transcribe":
            from desktop.commands import transcribe

            transcribe.add_arguments(parser)
        case "say":
            from desktop.commands import say

            say.add_arguments(parser)
        case "listen":
            from desktop.commands import listen

            listen.add_arguments(parser)
