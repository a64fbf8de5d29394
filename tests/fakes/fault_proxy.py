"""A TCP proxy on loopback that does to connections what real networks do."""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.fakes.line import Line

Fault = Callable[[Line], None]
"""Serves one connection until it returns; see `tests.fakes.faults`."""


class FaultProxy:
    """`with FaultProxy(central.url, passing) as proxy:`; `proxy.fault = hung` changes the weather.

    A change cuts every connection there is, so that it counts from the next request on. With
    `tls`, clients speak TLS to the proxy, which speaks plainly to the server behind it.
    """

    def __init__(self, upstream: str, fault: Fault, *, tls: ssl.SSLContext | None = None) -> None:
        parts = urlsplit(upstream)
        assert parts.hostname is not None
        assert parts.port is not None
        self._upstream = (parts.hostname, parts.port)
        self._fault, self.tls = fault, tls
        self._lock = threading.Lock()
        self._lines: set[Line] = set()
        self._threads: list[threading.Thread] = []
        self.served = 0

    def __enter__(self) -> Self:
        self._listener = _listener(0)
        self._port: int = self._listener.getsockname()[1]
        self._begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()
        self._listener.close()

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://localhost:{self._port}"

    @property
    def fault(self) -> Fault:
        return self._fault

    @fault.setter
    def fault(self, fault: Fault) -> None:
        with self._lock:
            self._fault = fault
            lines = tuple(self._lines)
        for line in lines:
            line.cut()

    def refuse(self) -> None:
        """Refuse connections, as a machine does on which the server does not run."""
        self._end()
        self._listener.close()
        # Bound, so that nobody else gets the port, and not listening.
        self._listener = _bound(self._port)

    def accept(self) -> None:
        """Take connections again."""
        self._listener.listen()
        self._begin()

    def _begin(self) -> None:
        thread = threading.Thread(target=self._take, args=(self._listener,))
        self._threads.append(thread)
        thread.start()

    def _end(self) -> None:
        with suppress(OSError):  # one that does not listen has nothing to shut down
            self._listener.shutdown(socket.SHUT_RDWR)
        with self._lock:
            lines = tuple(self._lines)
        for line in lines:
            line.cut()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _take(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            line = Line(client, self._upstream, self.tls)
            with self._lock:
                self._lines.add(line)
                fault, self.served = self._fault, self.served + 1
            thread = threading.Thread(target=self._serve, args=(line, fault))
            self._threads.append(thread)
            thread.start()

    def _serve(self, line: Line, fault: Fault) -> None:
        with suppress(OSError):
            line.greet()
            fault(line)
        with self._lock:
            self._lines.discard(line)
        line.close()


def _bound(port: int) -> socket.socket:
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("127.0.0.1", port))
    return sock


def _listener(port: int) -> socket.socket:
    sock = _bound(port)
    sock.listen()
    return sock
