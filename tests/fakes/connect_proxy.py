"""An http proxy as offices have one: it opens tunnels (CONNECT) and hears nothing inside."""

import socket
import threading

from tests.fakes.fault_proxy import Fault
from tests.fakes.line import Line


def tunnelling(heard: list[bytes]) -> Fault:
    """A fault proxy's weather that tunnels to its upstream; `heard` gets what is asked of it."""

    def serve(line: Line) -> None:
        heard.append(line.request())
        server = line.server()
        line.client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=_pump, args=(server, line.client))
        back.start()
        _pump(line.client, server)
        back.join()

    return serve


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        """One end has gone, and the line is cut."""
