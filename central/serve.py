"""`petition-central serve`: from the operator's options to a running server."""

import os
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from central.application import Settings, create_application
from central.credentials import Terminals
from central.database import Database, open_database
from central.description import bundled_description, read_description
from central.forms import bundled_forms, read_forms
from central.listener import Address, Tls, serve
from central.operations import ImpossibleError
from central.throttle import Rates

CREDENTIAL_VARIABLE = "PETITION_CENTRAL_CREDENTIAL"
PRACTICE_TERMINAL = "practice"


def run_server(arguments: Namespace) -> None:
    """Serve until told to stop."""
    settings = _settings(arguments)
    address = Address(arguments.host, arguments.port, _tls(arguments.tls_cert, arguments.tls_key))
    with closing(open_database(arguments.db)) as database:
        if settings.practice:
            _admit_parent(database)
        application = create_application(database, settings)
        serve(application, address, exit_with_stdin=arguments.exit_with_stdin)


def _settings(arguments: Namespace) -> Settings:
    return Settings(
        forms=read_forms(arguments.forms or bundled_forms()),
        description=read_description(arguments.service or bundled_description()),
        practice=arguments.practice,
        rates=Rates(
            arguments.submission_rate,
            arguments.terminal_lookup_rate,
            arguments.number_lookup_rate,
        ),
    )


def _tls(certificate: Path | None, key: Path | None) -> Tls | None:
    if certificate and key:
        return Tls(certificate, key)
    if certificate or key:
        message = "TLS needs both a certificate and its key"
        raise ImpossibleError(message)
    return None


def _admit_parent(database: Database) -> None:
    """Let the program in that started this one; the environment, unlike arguments, is private."""
    if credential := os.environ.pop(CREDENTIAL_VARIABLE, ""):
        Terminals(database).admit(PRACTICE_TERMINAL, credential)
