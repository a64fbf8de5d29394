"""The tools of ears and mouth at the terminal."""

import argparse
from collections.abc import Sequence

from desktop.commands import listen, models, say, transcribe

COMMANDS = {"models": models, "transcribe": transcribe, "say": say, "listen": listen}


def run_speech(name: str, words: Sequence[str]) -> int:
    """Run one of the commands with the words behind its name; return its exit code."""
    parser = argparse.ArgumentParser(prog=f"petition-desk {name}")
    COMMANDS[name].add_arguments(parser)
    arguments = parser.parse_args(words)
    return int(arguments.run(arguments))
