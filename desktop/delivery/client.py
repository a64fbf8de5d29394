"""The central API as this program sees it: questions, and answers that are always values."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from desktop.delivery.answers import Healthy, fetched, health_of, looked_up, submitted
from desktop.delivery.transport import Reply, SessionFactory, StraightSession, Timeouts, Transport
from desktop.delivery.trouble import Trouble
from desktop.delivery.wire import encode_look_up, read_form, read_server_time, read_service
from desktop.petition.form import Form
from desktop.petition.model import PetitionId
from desktop.petition.outcome import LookUpResult, Service, SubmitResult, Unreachable

_JSON = {"Content-Type": "application/json"}
_TOKEN = re.compile(r"[A-Za-z0-9\-._~+/]+=*")


SUBMITTING = Timeouts(connect=10.0, read=20.0, total=60.0)
ENQUIRING = Timeouts(connect=8.0, read=12.0, total=20.0)
PROBING = Timeouts(connect=5.0, read=5.0, total=8.0)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what: nobody watches a petition being sent, a person a look-up.

    Health is asked in between, while the network is away.
    """

    submit: Timeouts = SUBMITTING
    enquiry: Timeouts = ENQUIRING
    health: Timeouts = PROBING


class Client:
    """One terminal's way to the central API. One thread at a time, but for `close`.

    Nothing it meets on the way is an exception. Without a credential (""), the API answers no
    more than health and service. Raises ValueError at construction: InsecureAddressError for an
    address that is not https (or loopback), and for a credential that is no bearer token; OSError
    for a `ca_bundle` that cannot be read.
    """

    def __init__(
        self,
        base_url: str,
        credential: str,
        *,
        session: SessionFactory = StraightSession,
        patience: Patience,
        ca_bundle: Path | None = None,
        proxy: str | None = None,
    ) -> None:
        headers = {"User-Agent": "petition-desk", "Accept": "*/*", **_authorisation(credential)}
        self._transport = Transport(
            base_url, headers=headers, session=session, ca_bundle=ca_bundle, proxy=proxy
        )
        self._patience = patience

    def submit(self, petition_id: PetitionId, body: bytes) -> SubmitResult:
        """Send a petition; the same id and body may be sent again and again."""
        headers = {**_JSON, "Idempotency-Key": petition_id}
        return submitted(
            self._transport.exchange(
                "POST", "/v1/petitions", self._patience.submit, body=body, headers=headers
            )
        )

    def look_up(self, number: str, code: str) -> LookUpResult:
        """Ask what became of the petition with this receipt number and query code."""
        body = encode_look_up(number, code)
        reply = self._transport.exchange(
            "POST", "/v1/lookups", self._patience.enquiry, body=body, headers=_JSON
        )
        return looked_up(reply, number)

    def service(self) -> Service | Unreachable:
        """Ask the service to describe itself."""
        return fetched(self._get("/v1/service"), read_service)

    def server_time(self) -> datetime | Unreachable:
        """Ask for the server's clock, in UTC."""
        return fetched(self._get("/v1/service"), read_server_time)

    def form(self, form_id: str, version: int | None = None) -> Form | Unreachable:
        """Fetch a form: the current one, or the version a draft was written under."""
        path = f"/v1/forms/{quote(form_id, safe='')}"
        form = fetched(self._get(path if version is None else f"{path}/{version}"), read_form)
        if isinstance(form, Unreachable):
            return form
        is_it = form.id == form_id and version in {None, form.version}
        return form if is_it else Unreachable(Trouble.GARBLED)

    def health(self) -> Healthy | Unreachable:
        """Ask whether the service is there and well; answers sooner than the others."""
        return health_of(self._transport.exchange("GET", "/v1/health", self._patience.health))

    def close(self) -> None:
        """End a request that is on its way, and every later one, as `interrupted`. Any thread."""
        self._transport.close()

    def _get(self, path: str) -> Reply | Unreachable:
        return self._transport.exchange("GET", path, self._patience.enquiry)


def _authorisation(credential: str) -> dict[str, str]:
    if not credential:
        return {}
    if not _TOKEN.fullmatch(credential):
        raise ValueError("a credential is a bearer token (RFC 6750 2.1)")
    return {"Authorization": f"Bearer {credential}"}
