"""`petition-central`: serve, and look after terminals and cases."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_data_path
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from central.cases import KINDS
from central.database import UnusableDatabaseError
from central.operations import (
    ImpossibleError,
    add_event,
    add_terminal,
    list_terminals,
    revoke_terminal,
)
from central.throttle import Rate, Rates

DEFAULTS = Rates()
REASONS = (ImpossibleError, UnusableDatabaseError, SQLAlchemyError, ValidationError, OSError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 after saying on standard error why it could not be done."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    arguments = _parser().parse_args(argv)
    if arguments.db is None:
        arguments.db = _default_database(practice=getattr(arguments, "practice", False))
    try:
        arguments.run(arguments)
    except REASONS as error:
        sys.stderr.write(f"petition-central: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def _serve(arguments: argparse.Namespace) -> None:
    # Here, because the other commands need no web framework and it takes half a second to import.
    from central.serve import run_server  # noqa: PLC0415

    run_server(arguments)


def _default_database(*, practice: bool) -> str:
    """Return a file in the data folder of this user; practice never shares the real one."""
    name = "practice.db" if practice else "central.db"
    return f"sqlite:///{user_data_path('petition-central') / name}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="petition-central", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="take petitions over HTTP"))
    _add_terminal(commands.add_parser("terminal", help="let terminals in, or shut them out"))
    _add_case(commands.add_parser("case", help="record what happens to a petition"))
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="0 takes any free port")
    _add_database(parser)
    parser.add_argument("--forms", type=Path, metavar="DIR", help="instead of the bundled forms")
    parser.add_argument("--service", type=Path, metavar="FILE", help="name, contacts, scale (JSON)")
    parser.add_argument(
        "--practice",
        action="store_true",
        help="nothing reaches an office; PETITION_CENTRAL_CREDENTIAL holds a credential to accept",
    )
    parser.add_argument("--tls-cert", type=Path, metavar="FILE")
    parser.add_argument("--tls-key", type=Path, metavar="FILE")
    parser.add_argument("--exit-with-stdin", action="store_true", help="stop when input ends")
    _add_rate(parser, "--submission-rate", DEFAULTS.submissions)
    _add_rate(parser, "--terminal-lookup-rate", DEFAULTS.lookups_of_terminal)
    _add_rate(parser, "--number-lookup-rate", DEFAULTS.lookups_of_number)
    parser.set_defaults(run=_serve)


def _add_terminal(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add = commands.add_parser("add", help="print a new credential, once")
    add.add_argument("name")
    add.set_defaults(run=add_terminal)
    revoke = commands.add_parser("revoke", help="accept its credential no longer")
    revoke.add_argument("name")
    revoke.set_defaults(run=revoke_terminal)
    shown = commands.add_parser("list", help="name, since when, until when")
    shown.set_defaults(run=list_terminals)
    for command in (add, revoke, shown):
        _add_database(command)


def _add_case(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add = commands.add_parser("add-event", help="move a case on")
    add.add_argument("number")
    add.add_argument("kind", choices=KINDS)
    add.add_argument("--note", default="")
    add.set_defaults(run=add_event)
    _add_database(add)


def _add_database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--db", metavar="URL", help="sqlite:///FILE or postgresql+psycopg://… (default: a file)"
    )


def _add_rate(parser: argparse.ArgumentParser, name: str, default: Rate) -> None:
    shown = f"{default.burst}/{default.per_minute:g}"
    parser.add_argument(
        name, type=_rate, default=default, metavar="BURST/MINUTE", help=f"default {shown}"
    )


def _rate(text: str) -> Rate:
    burst, _, per_minute = text.partition("/")
    rate = Rate(int(burst), float(per_minute))
    if rate.burst < 1 or rate.per_minute <= 0:
        raise ValueError(text)
    return rate


if __name__ == "__main__":
    sys.exit(main())
