"""A web server on this machine that breaks off, forgets and lies where a test wants it."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pydantic import HttpUrl

from speech.models.manifest import UrlSource


@dataclass
class ArchiveServer:
    """What is served, and how; `asked` are the ranges that were asked for."""

    content: bytes = b""
    edition: str = '"one"'
    breaks_after: int | None = None
    takes_ranges: bool = True
    redirects_to: str = ""
    status: int = 0
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def source(self, inside: str = "", *, is_whole: bool = False) -> UrlSource:
        url = HttpUrl(f"http://127.0.0.1:{self.port}/models/small.zip")
        return UrlSource(kind="url", url=url, inside=inside, is_whole=is_whole)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        wanted = request.headers.get("Range", "")
        self.asked.append(wanted)
        if self.status or self.redirects_to:
            request.send_response(self.status or 302)
            request.send_header("Location", self.redirects_to)
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        self._send(request, self._start(request, wanted))

    def _start(self, request: BaseHTTPRequestHandler, wanted: str) -> int:
        is_same = request.headers.get("If-Range") == self.edition
        found = re.fullmatch(r"bytes=(\d+)-", wanted)
        return int(found[1]) if found and is_same and self.takes_ranges else 0

    def _send(self, request: BaseHTTPRequestHandler, start: int) -> None:
        rest = self.content[start:]
        request.send_response(206 if start else 200)
        request.send_header("ETag", self.edition)
        request.send_header("Content-Length", str(len(rest)))
        request.end_headers()
        with suppress(ConnectionError):  # who has heard enough hangs up
            request.wfile.write(rest[: self.breaks_after])


@contextmanager
def serving() -> Iterator[ArchiveServer]:
    archive = ArchiveServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            archive.answer(self)

        def log_message(self, *_: object) -> None:
            """Nothing: a test reads what was asked."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        archive.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield archive
        finally:
            server.shutdown()
            thread.join()
