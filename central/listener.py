"""Runs the application on a socket until it is told to stop."""

import json
import os
import socket
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from fastapi import FastAPI

GRACE_SECONDS = 5
BACKLOG = 512
READ_SIZE = 4096


@dataclass(frozen=True, slots=True)
class Tls:
    """A certificate chain and its key, as PEM files."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen; port 0 is any free one."""

    host: str
    port: int
    tls: Tls | None = None


class _AnnouncingServer(uvicorn.Server):
    """Prints its address once it takes connections."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(json.dumps({"url": self._url}) + "\n")
            sys.stdout.flush()


def serve(application: FastAPI, address: Address, *, exit_with_stdin: bool) -> None:
    """Serve until SIGINT or SIGTERM, or, if so wished, until standard input ends.

    Prints one JSON line, `{"url": …}`, when it listens. OSError when the port is taken.
    """
    listener = _listen(address)
    server = _AnnouncingServer(_config(application, address.tls), _url(listener, address))
    if exit_with_stdin:
        threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
    with listener:
        server.run([listener])


def _config(application: FastAPI, tls: Tls | None) -> uvicorn.Config:
    """Return settings without an access log: addresses and times are personal too."""
    return uvicorn.Config(
        application,
        http="h11",
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        backlog=BACKLOG,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ssl_certfile=tls.certificate if tls else None,
        ssl_keyfile=tls.key if tls else None,
    )


def _listen(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # Named, or asyncio leaves Nagle's algorithm on and each answer waits 40 ms for an ACK.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address.host, address.port))
    except OSError:
        listener.close()
        raise
    return listener


def _url(listener: socket.socket, address: Address) -> str:
    scheme = "https" if address.tls else "http"
    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"{scheme}://{host}:{listener.getsockname()[1]}"


def _stop_at_end_of_input(server: uvicorn.Server) -> None:
    """Read past Python's buffer: its lock, held here, would break the interpreter's end."""
    while os.read(0, READ_SIZE):
        pass
    server.should_exit = True
