"""One request and its reply over HTTP, bounded in time and size, and never an exception."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path

import requests
from urllib3.exceptions import HTTPError

from desktop.delivery.adapter import CuttableAdapter
from desktop.delivery.address import checked_address
from desktop.delivery.lifeline import Lifeline
from desktop.delivery.retry import retry_after_of
from desktop.delivery.trouble import Trouble, trouble_of_error
from desktop.petition.outcome import Unreachable

MAX_REPLY_BYTES = 1024 * 1024
_CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Timeouts:
    """In seconds: to connect, for each wait for bytes, and for the whole exchange."""

    connect: float
    read: float
    total: float


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server, or something that answers in its place, said. The body is complete."""

    status: int
    content_type: str
    retry_after: float | None
    body: bytes


class StraightSession(requests.Session):
    """A session that goes nowhere but where it was sent."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002 - theirs
        """Return None: requests would read a redirect's body without a bound, even unfollowed."""
        return None


SessionFactory = Callable[[], requests.Session]


class Transport:
    """Exchanges with one server over one kept connection. One thread at a time, but for `close`.

    Nothing is taken from the environment: a .netrc would replace the credential, and
    REQUESTS_CA_BUNDLE the authorities. `ca_bundle` stands in for the packaged authorities.
    `proxy` is the address of an http proxy for https, which sees no more than the host's name.
    Raises InsecureAddressError for the address and OSError for an unusable bundle.
    """

    def __init__(
        self,
        base_url: str,
        *,
        headers: Mapping[str, str],
        session: SessionFactory = StraightSession,
        ca_bundle: Path | None = None,
        proxy: str | None = None,
    ) -> None:
        self._base_url = checked_address(base_url)
        self._lifeline = Lifeline()
        self._session = session()
        self._session.trust_env = False
        self._session.verify = _authorities(ca_bundle)
        self._session.proxies = {"https": proxy} if proxy else {}
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        # Unpacking would let a small reply grow without bound.
        self._session.headers = {**headers, "Accept-Encoding": "identity"}
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, CuttableAdapter(self._lifeline))

    def exchange(
        self,
        method: str,
        path: str,
        timeouts: Timeouts,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply | Unreachable:
        """Send a request and return the whole reply, or why there is none.

        It may be sent twice, so it must be one that does no harm twice.
        """
        request = requests.Request(method, self._base_url + path, headers=headers, data=body)
        with self._lifeline.request(timeouts.total):
            reply = self._try(request, timeouts)
            if reply == Unreachable(Trouble.NO_NETWORK) and self._lifeline.is_kept:
                # The server let go of an idle connection just as it was used again.
                reply = self._try(request, timeouts)
            # http.client takes a head that was cut off for a whole one.
            return Unreachable(self._why_cut()) if self._lifeline.is_over else reply

    def close(self) -> None:
        """Cut a request that is on its way, at once, and close. Any thread."""
        self._lifeline.close()
        self._session.close()

    def _try(self, request: requests.Request, timeouts: Timeouts) -> Reply | Unreachable:
        try:
            return self._send(self._session.prepare_request(request), timeouts)
        # ValueError too: the libraries meet garbage with whatever int() and codecs raise.
        except (OSError, HTTPError, HTTPException, ValueError) as error:
            return Unreachable(trouble_of_error(error))

    def _send(self, request: requests.PreparedRequest, timeouts: Timeouts) -> Reply | Unreachable:
        with self._session.send(
            request,
            stream=True,
            allow_redirects=False,
            timeout=(timeouts.connect, timeouts.read),
        ) as response:
            body = _read(response)
        if body is None:
            return Unreachable(Trouble.GARBLED)
        said = response.headers
        wait = retry_after_of(said.get("Retry-After"), said.get("Date"))
        return Reply(response.status_code, said.get("Content-Type", ""), wait, body)

    def _why_cut(self) -> Trouble:
        return Trouble.INTERRUPTED if self._lifeline.is_closed else Trouble.TIMEOUT


def _authorities(ca_bundle: Path | None) -> str | bool:
    if ca_bundle is None:
        return True
    with ca_bundle.open("rb"):
        """A missing file is found now, not at the first request."""
    return str(ca_bundle)


def _read(response: requests.Response) -> bytes | None:
    """Return the body, or None when it is larger than any reply may be."""
    body = bytearray()
    for chunk in response.iter_content(_CHUNK_BYTES):
        body += chunk
        if len(body) > MAX_REPLY_BYTES:
            return None
    return bytes(body)
