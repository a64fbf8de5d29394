"""The weather: what a connection through the fault proxy can meet."""

import gzip
import random
import threading

from tests.fakes.fault_proxy import Fault
from tests.fakes.line import Line, read_message

NOTHING = b"\r\n\r\n\r\n in no request"
PORTAL = b"<!DOCTYPE html><title>Free Wi-Fi</title><p>Please log in</p>"


def passing(line: Line) -> None:
    """No fault: what one side says, the other hears."""
    only_for(NOTHING, hung)(line)


def only_for(mark: bytes, fault: Fault) -> Fault:
    """A fault for requests that hold `mark`; the others get through."""

    def chosen(line: Line) -> None:
        server = line.server()
        while request := line.request():
            if mark in request:
                line.unread(request)
                fault(line)
                return
            server.sendall(request)
            line.client.sendall(read_message(server))

    return chosen


def hung(line: Line) -> None:
    """Accepted, and then nothing."""
    line.gone.wait()


class Hanging:
    """Takes a request, says so, and then nothing."""

    def __init__(self) -> None:
        self.reached = threading.Event()

    def __call__(self, line: Line) -> None:
        line.request()
        self.reached.set()
        line.gone.wait()


def cut_at_once(line: Line) -> None:
    """Accepted, and cut off after the first bytes."""
    line.client.recv(16)


def cut_mid_request(line: Line) -> None:
    """Half the request gets through."""
    request = line.request()
    line.server().sendall(request[: len(request) // 2])


def cut_mid_reply(line: Line) -> None:
    """The server has it; half its answer gets through."""
    reply = _exchange(line)
    line.client.sendall(reply[: reply.index(b"\r\n\r\n") + 40])


def swallowed(line: Line) -> None:
    """The server has it; nothing of its answer gets through."""
    _exchange(line)


def swallowed_with_reset(line: Line) -> None:
    """The same, with a reset."""
    _exchange(line)
    line.reset()


def swallowed_second(line: Line) -> None:
    """The first answer gets through; the second request meets a connection that is let go."""
    line.client.sendall(_exchange(line))
    _exchange(line)


def silent_after_commit(line: Line) -> None:
    """The server has it; its answer never comes, and the connection stays."""
    _exchange(line)
    line.gone.wait()


def doubled(line: Line) -> None:
    """Something on the way sends the request twice at the same time and hands on one answer."""
    request = line.request()
    servers = [line.server(), line.server()]
    for server in servers:
        server.sendall(request)
    replies = [read_message(server) for server in servers]
    line.client.sendall(replies[0])


def trickling(line: Line) -> None:
    """The answer comes one byte at a time, each in time, and never ends in time."""
    for byte in _exchange(line):
        if line.gone.wait(0.02):
            return
        line.client.sendall(bytes([byte]))


def saying(status: str, body: bytes = b"", *headers: str) -> Fault:
    """Something on the way answers instead of the server."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return shouting("\r\n".join(head).encode("latin-1") + body)


def shouting(said: bytes) -> Fault:
    """Something on the way answers with these bytes, and hangs up."""

    def fault(line: Line) -> None:
        line.request()
        line.client.sendall(said)

    return fault


def endless(line: Line) -> None:
    """An answer that never ends, as fast as it can be read."""
    _flood(line, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")


def endless_redirect(line: Line) -> None:
    """The same on the way to somewhere else."""
    _flood(line, b"HTTP/1.1 302 Found\r\nLocation: /v1/health\r\n\r\n")


def packed(body: bytes) -> Fault:
    """An answer that is small on the way and large when unpacked."""
    return saying("200 OK", gzip.compress(body), "Content-Encoding: gzip")


def noise(seed: int) -> Fault:
    """Random bytes, half of the time after a beginning that looks right."""
    chance = random.Random(seed)
    beginning = chance.choice(
        [b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"]
    )
    return shouting(beginning + chance.randbytes(chance.randrange(1, 400)))


def portal(line: Line) -> None:
    """The log-in page of a public network, with 200."""
    saying("200 OK", PORTAL, "Content-Type: text/html")(line)


def _flood(line: Line, head: bytes) -> None:
    line.request()
    line.client.sendall(head)
    while not line.gone.is_set():
        line.client.sendall(b" " * 65536)


def _exchange(line: Line) -> bytes:
    server = line.server()
    server.sendall(line.request())
    return read_message(server)
