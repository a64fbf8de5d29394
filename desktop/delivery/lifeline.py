"""A hold on the one connection of a client, so that it can be cut at any moment of a request."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from urllib3.connection import HTTPConnection

from desktop.delivery.watchdog import Watchdog


class Lifeline:
    """Ends a request after its time, or at once when another thread says so.

    The time-outs of a socket bound each wait and not their sum: a server that sends a byte now
    and then would hold a request for ever. Closing a session does not end a request either.
    So this keeps a second handle to the connection; shutting that down wakes whoever waits on
    the first, also while it connects or shakes hands.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watchdog = Watchdog(self._cut)
        self._handle: socket.socket | None = None
        self._connection: HTTPConnection | None = None
        self._is_over = self._is_kept = self._is_closed = False

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._is_closed

    @property
    def is_over(self) -> bool:
        """Whether the last request was cut."""
        return self._is_over

    @property
    def is_kept(self) -> bool:
        """Whether the request in hand goes over a connection that was there before it."""
        return self._is_kept

    @contextmanager
    def request(self, seconds: float) -> Iterator[None]:
        """Cut what is sent and received inside when `seconds` have passed."""
        with self._lock:
            self._is_over, self._is_kept = self._is_closed, self._handle is not None
        self._watchdog.watch(seconds)
        try:
            yield
        finally:
            self._watchdog.rest()
            self._let_go()

    def hold(self, connection: HTTPConnection, sock: socket.socket) -> None:
        """Take hold of a socket that is about to connect. Raises OSError when it is too late."""
        with self._lock:
            if self._is_over:
                raise ConnectionAbortedError
            self._drop()
            self._handle, self._connection = sock.dup(), connection
            self._is_kept = False

    def close(self) -> None:
        """Cut now, and let no request begin any more. Any thread."""
        with self._lock:
            self._is_closed = True
        self._cut()
        self._watchdog.close()

    def _cut(self) -> None:
        with self._lock:
            self._is_over = True
            if self._handle is not None:
                with suppress(OSError):
                    self._handle.shutdown(socket.SHUT_RDWR)
            self._drop()

    def _let_go(self) -> None:
        """Drop the handle of a connection that is not kept: it would hold the line open."""
        with self._lock:
            if self._connection is not None and self._connection.is_closed:
                self._drop()

    def _drop(self) -> None:
        if self._handle is not None:
            self._handle.close()
        self._handle = self._connection = None
