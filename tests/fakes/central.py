"""A central API that answers by the contract, on a real socket and inside the test's process."""

import json
import socket
import ssl
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from tests.fakes.central_rules import Question, Rules, Said

CREDENTIAL = "fake-terminal-credential"


class FakeCentral:
    """`with FakeCentral() as central:` serves until the block ends; the same surface as the real.

    Its petitions live as long as the object: it may be left and entered again.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.credential = CREDENTIAL
        self.asked: list[Question] = []
        self.url = ""
        self._rules = Rules(CREDENTIAL)
        self._tls = tls

    def __enter__(self) -> Self:
        self._server = _Server(self._answer, self._tls)
        self.url = f"{'https' if self._tls else 'http'}://localhost:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    def count_petitions(self) -> int:
        return len(self._rules.bodies())

    def petition_bodies(self) -> dict[str, bytes]:
        return self._rules.bodies()

    def _answer(self, question: Question) -> Said:
        self.asked.append(question)
        return self._rules.answer(question)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that closing waits for every handler
    address_family = socket.AF_INET

    def __init__(self, answer: Any, tls: ssl.SSLContext | None) -> None:
        self.answer = answer
        self._tls = tls
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        if self._tls:
            # The handshake belongs into the handler's thread, where it can hang.
            connection = self._tls.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        self._open.add(connection)
        return connection, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent: a client that goes away in the middle is what these tests are about."""

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        for connection in tuple(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def _respond(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        said = self.server.answer(Question(self.command, self.path, dict(self.headers), body))
        document = json.dumps(said.document, ensure_ascii=False).encode()
        kind = "application/json" if said.status < 400 else "application/problem+json"
        self.send_response(said.status)
        for name, value in {
            "Cache-Control": "no-store",
            "Content-Type": kind,
            **said.headers,
        }.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(document)))
        self.end_headers()
        self.wfile.write(document)

    do_GET = do_POST = _respond

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Stay silent."""
