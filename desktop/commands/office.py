"""What the central API says when the doctor asks it."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.petition.form import Form
from desktop.petition.outcome import Service, Unreachable
from desktop.senders import Address, make_client
from desktop.shelf import bundled_form


@dataclass(frozen=True, slots=True)
class Office:
    """Its answers, each a value or why there is none.

    `service` needs no credential, `form` does. `fast_by` is how far this machine's clock is
    ahead of the server's (negative: behind), None where the server did not say.
    """

    service: Service | Unreachable
    form: Form | Unreachable
    fast_by: timedelta | None


def visit(address: Address, now: Callable[[], datetime]) -> Office:
    """Ask the central API, waiting as long as a person would. Raises UnusableAddressError."""
    with closing(make_client(address)) as client:
        service = client.service()
        if isinstance(service, Unreachable):
            return Office(service, service, None)
        said = client.server_time()
        fast_by = None if isinstance(said, Unreachable) else now() - said
        return Office(service, client.form(bundled_form().id), fast_by)
