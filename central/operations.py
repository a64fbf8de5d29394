"""What an operator does beside serving: let terminals in or out, and move cases on."""

import sys
from argparse import Namespace
from contextlib import closing

from central.cases import LONGEST_NOTE, Cases, rfc3339
from central.credentials import NameTakenError, Terminal, Terminals
from central.database import open_database
from central.store import Petitions


class ImpossibleError(Exception):
    """The operator asked for something that cannot be done."""


def add_terminal(arguments: Namespace) -> None:
    """Print the credential of a new terminal."""
    with closing(open_database(arguments.db)) as database:
        try:
            sys.stdout.write(Terminals(database).add(arguments.name) + "\n")
        except NameTakenError:
            message = f"there is a terminal {arguments.name!r} already"
            raise ImpossibleError(message) from None


def revoke_terminal(arguments: Namespace) -> None:
    """Shut a terminal out."""
    with closing(open_database(arguments.db)) as database:
        if not Terminals(database).revoke(arguments.name):
            message = f"there is no terminal {arguments.name!r}"
            raise ImpossibleError(message)


def list_terminals(arguments: Namespace) -> None:
    """Print a line for each terminal: name, added, revoked, separated by tabs."""
    with closing(open_database(arguments.db)) as database:
        for terminal in Terminals(database).all():
            sys.stdout.write(_line(terminal))


def add_event(arguments: Namespace) -> None:
    """Record what happened to a petition."""
    if len(arguments.note) > LONGEST_NOTE:
        message = f"the note is longer than {LONGEST_NOTE} characters"
        raise ImpossibleError(message)
    with closing(open_database(arguments.db)) as database:
        petition = Petitions(database).by_number(arguments.number)
        if petition is None:
            message = f"there is no petition {arguments.number!r}"
            raise ImpossibleError(message)
        Cases(database).add(petition.id, arguments.kind, arguments.note)


def _line(terminal: Terminal) -> str:
    revoked = rfc3339(terminal.revoked_at) if terminal.revoked_at else "-"
    return f"{terminal.name}\t{rfc3339(terminal.added_at)}\t{revoked}\n"
