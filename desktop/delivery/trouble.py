"""Why a try had no known outcome: one code for each thing a person or a volunteer can do."""

import ssl
from collections.abc import Iterator
from enum import StrEnum
from http.client import HTTPException, IncompleteRead

import requests
from urllib3.exceptions import ProxyError, ReadTimeoutError

BUSY = frozenset({429, 503})
CREDENTIAL = frozenset({401, 403})
# Redirects are not followed: they lead away from the address that was configured.
NO_SUCH_ROUTE = frozenset({404, 405, 410, 421, *range(300, 400)})
SERVER_ERRORS = range(500, 600)


class Trouble(StrEnum):
    """Names the sentence `trouble-<code>` in the locales."""

    NO_NETWORK = "no_network"
    TIMEOUT = "timeout"
    TLS = "tls"
    CREDENTIAL = "credential"
    BUSY = "busy"
    SERVER_ERROR = "server_error"
    GARBLED = "garbled"
    NOT_FOUND_ROUTE = "not_found_route"
    INTERRUPTED = "interrupted"
    INTERNAL = "internal"


def trouble_of_status(status: int) -> Trouble:
    """Return the trouble of a status that is neither an acceptance nor a refusal."""
    if status in BUSY:
        return Trouble.BUSY
    if status in CREDENTIAL:
        return Trouble.CREDENTIAL
    if status in NO_SUCH_ROUTE:
        return Trouble.NOT_FOUND_ROUTE
    return Trouble.SERVER_ERROR if status in SERVER_ERRORS else Trouble.GARBLED


def trouble_of_error(error: BaseException) -> Trouble:
    """Return the trouble behind an exception of requests, urllib3, ssl or a socket."""
    causes = tuple(_causes(error))
    for trouble, kinds in _BY_KIND:
        if any(isinstance(cause, kinds) for cause in causes):
            return trouble
    return Trouble.GARBLED


_Kinds = tuple[type[BaseException], ...]

_BY_KIND: tuple[tuple[Trouble, _Kinds], ...] = (
    # A connection that was never made says nothing about the server.
    (Trouble.NO_NETWORK, (requests.ConnectTimeout, requests.exceptions.ProxyError, ProxyError)),
    (Trouble.TIMEOUT, (requests.Timeout, ReadTimeoutError, TimeoutError)),
    (Trouble.NO_NETWORK, (ssl.SSLEOFError, ssl.SSLZeroReturnError)),
    (Trouble.TLS, (ssl.SSLError, ssl.CertificateError, requests.exceptions.SSLError)),
    # Cut off, before or inside the answer. The built-in error: that of requests wraps garbage too.
    (Trouble.NO_NETWORK, (ConnectionError, IncompleteRead)),
    (Trouble.GARBLED, (HTTPException, requests.exceptions.InvalidHeader)),
    (Trouble.GARBLED, (requests.exceptions.ContentDecodingError,)),
    (Trouble.NO_NETWORK, (OSError,)),
)
"""In this order: an error carries several kinds, and the first that fits says most."""


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all it wraps, in whatever way its library wraps it."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        cause = waiting.pop()
        if not isinstance(cause, BaseException) or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
