"""One connection through the fault proxy: a client on one side, the server on the other."""

import re
import socket
import ssl
import struct
import threading
from contextlib import suppress

MOST_BYTES = 4 * 1024 * 1024


class Line:
    """The two ends. Any method may raise OSError when an end goes away."""

    def __init__(
        self, client: socket.socket, upstream: tuple[str, int], tls: ssl.SSLContext | None
    ) -> None:
        self.client = client
        self.gone = threading.Event()
        self._upstream, self._tls = upstream, tls
        self._raw = client.dup()
        self._servers: list[socket.socket] = []
        self._unread = b""

    def greet(self) -> None:
        """Shake hands, where the client wants TLS."""
        if self._tls:
            self.client = self._tls.wrap_socket(self.client, server_side=True)

    def request(self) -> bytes:
        """Return the client's next request; nothing when it has gone."""
        request, self._unread = self._unread or read_message(self.client), b""
        return request

    def unread(self, request: bytes) -> None:
        """Let the next `request` return this one again."""
        self._unread = request

    def server(self) -> socket.socket:
        """Return a new connection to the server."""
        sock = socket.create_connection(self._upstream)
        self._servers.append(sock)
        if self.gone.is_set():
            raise ConnectionAbortedError
        return sock

    def cut(self) -> None:
        """End the connection in the middle; any thread."""
        self.gone.set()
        for sock in (self._raw, *self._servers):
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def reset(self) -> None:
        """End the client's side with a reset instead of a farewell, once it is closed."""
        self._raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def close(self) -> None:
        self.gone.set()
        for sock in (self.client, self._raw, *self._servers):
            with suppress(OSError):
                sock.close()


def read_message(sock: socket.socket) -> bytes:
    """Return a whole HTTP message with its body, or what there was when the other end stopped."""
    message = b""
    while not _is_whole(message):
        more = sock.recv(65536)
        if not more:
            return message
        message += more
        assert len(message) < MOST_BYTES
    return message


def _is_whole(message: bytes) -> bool:
    head, end, body = message.partition(b"\r\n\r\n")
    length = re.search(rb"(?im)^content-length: *([0-9]+)", head)
    return bool(end) and len(body) >= (int(length[1]) if length else 0)
