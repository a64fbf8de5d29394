"""Reads what a request carries: the credential, the key, and a body of bounded size."""

import re

from fastapi import Request
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect

from central.credentials import Terminals
from central.problems import ProblemError

MAX_BODY_BYTES = 262_144
MOST_BYTES_DRAINED = 16 * MAX_BODY_BYTES
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def read_body(request: Request) -> bytes:
    """Return the bytes of a JSON body; end the request if they are too many or something else.

    What is too much is read on for a while and thrown away: a client that is still sending when
    the connection closes sees a broken pipe and not the answer.
    """
    body = await _bounded(request)
    if _media_type(request.headers) != "application/json":
        raise ProblemError("unsupported_media_type")
    return body


async def _bounded(request: Request) -> bytes:
    body = bytearray()
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size <= MAX_BODY_BYTES:
                body += chunk
            elif size > MOST_BYTES_DRAINED:
                break
    except ClientDisconnect:
        raise ProblemError("malformed") from None
    if size > MAX_BODY_BYTES:
        raise ProblemError("too_large")
    return bytes(body)


def idempotency_key(headers: Headers) -> str:
    """Return the key in lower case."""
    keys = headers.getlist("idempotency-key")
    key = keys[0].lower() if len(keys) == 1 else ""
    if not UUID.fullmatch(key):
        raise ProblemError("idempotency_key")
    return key


def terminal_of(headers: Headers, terminals: Terminals) -> int:
    """Return the terminal whose credential the request bears."""
    scheme, _, credential = headers.get("authorization", "").partition(" ")
    terminal = terminals.id_of(credential.strip()) if scheme.lower() == "bearer" else None
    if terminal is None:
        raise ProblemError("credential", headers={"WWW-Authenticate": "Bearer"})
    return terminal


def _media_type(headers: Headers) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
