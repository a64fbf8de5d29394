"""A port on loopback that lets nobody in and turns nobody away."""

import socket
from types import TracebackType
from typing import Self

ENOUGH = 8


class BlackHole:
    """`with BlackHole() as hole:`; whoever connects to `hole.port` waits for ever.

    Linux drops the first packet of a connection while the queue of a listening socket is full.
    """

    def __enter__(self) -> Self:
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(0)
        self.port: int = self._listener.getsockname()[1]
        self._queued = [self._knock() for _ in range(ENOUGH)]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for sock in (*self._queued, self._listener):
            sock.close()

    def _knock(self) -> socket.socket:
        sock = socket.socket()
        sock.settimeout(0.0)
        sock.connect_ex(("127.0.0.1", self.port))
        return sock
