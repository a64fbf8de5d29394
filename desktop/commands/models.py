"""`petition-desk models`: what ears and mouth need, listed, installed, verified, removed."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the actions of the command and their options to its parser."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="which there are, and which are here")
    install = actions.add_parser("install", help="fetch and check; without ID the default ones")
    install.add_argument("--from", type=Path, dest="folder", metavar="FOLDER", help="a USB stick")
    install.add_argument(
        "--accept-unverified", action="store_true", help="also what nobody here could check"
    )
    actions.add_parser("verify", help="read every byte; without ID all that are here")
    actions.add_parser("remove", help="delete what was installed")
    for name, action in actions.choices.items():
        action.add_argument("--json", action="store_true")
        action.set_defaults(run=run)
        if name != "list":
            action.add_argument("--shared", action="store_true", help="for all who use this copy")
            action.add_argument(
                "ids", nargs="+" if name == "remove" else "*", metavar="ID", help="see list"
            )


def run(arguments: argparse.Namespace) -> int:
    """Run one action; return its exit code: 1 when something did not succeed."""
    from desktop.commands.model_actions import run_action  # noqa: PLC0415 - pydantic takes time

    return run_action(arguments)
