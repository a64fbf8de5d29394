"""Connections that can be cut: hands every socket of a session to a lifeline."""

import socket
from collections.abc import Mapping
from http.client import HTTPResponse
from typing import Any

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import ConnectionPool, HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.response import assert_header_parsing

from desktop.delivery.lifeline import Lifeline

_Address = tuple[Any, ...]


class CuttableAdapter(HTTPAdapter):
    """Lets requests send over one connection, kept open between requests and held by a lifeline."""

    def __init__(self, lifeline: Lifeline) -> None:
        self._lifeline = lifeline
        super().__init__(pool_connections=1, pool_maxsize=1)

    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: tuple[str, str] | str | None = None,
    ) -> ConnectionPool:
        """Return the pool, whose next connections are cuttable ones."""
        pool = super().get_connection_with_tls_context(request, verify, proxies, cert)
        if isinstance(pool, HTTPSConnectionPool):
            pool.ConnectionCls = _HeldTlsConnection
        elif isinstance(pool, HTTPConnectionPool):
            pool.ConnectionCls = _HeldConnection
        if isinstance(pool, HTTPConnectionPool):
            pool.conn_kw["lifeline"] = self._lifeline
        return pool


class _StrictResponse(HTTPResponse):
    """A reply with a sound head: urllib3 would log what it cannot read, which may be a receipt."""

    def begin(self) -> None:
        """Read the head. Raises HeaderParsingError."""
        super().begin()
        assert_header_parsing(self.msg)


class _HeldConnection(HTTPConnection):
    """A connection whose socket is held before it connects, and so before it can hang."""

    response_class = _StrictResponse

    def __init__(self, *arguments: Any, lifeline: Lifeline, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._lifeline = lifeline

    def _new_conn(self) -> socket.socket:
        """Return a connected socket; the hook urllib3's own SOCKS support is built on."""
        try:
            return self._connected(self._addresses())
        except TimeoutError as error:
            raise ConnectTimeoutError(self, str(error)) from error
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error

    def _addresses(self) -> list[_Address]:
        try:
            return [*socket.getaddrinfo(self._dns_host, self.port, type=socket.SOCK_STREAM)]
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error

    def _connected(self, addresses: list[_Address]) -> socket.socket:
        *others, last = addresses
        for address in others:
            try:
                return self._connect_to(address)
            except OSError:
                continue
        return self._connect_to(last)

    def _connect_to(self, address: _Address) -> socket.socket:
        family, kind, protocol, _, place = address
        sock = socket.socket(family, kind, protocol)
        try:
            for option in self.socket_options or ():
                sock.setsockopt(*option)
            sock.settimeout(self.timeout)
            self._lifeline.hold(self, sock)
            sock.connect(place)
        except BaseException:
            sock.close()
            raise
        return sock


class _HeldTlsConnection(_HeldConnection, HTTPSConnection):
    """The same over TLS."""
