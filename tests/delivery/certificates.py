"""Certificates a server may show: one that is good, and all that are not."""

import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import trustme

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
LESS_LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)


def shown(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def good(authority: trustme.CA) -> ssl.SSLContext:
    return shown(authority.issue_cert("localhost"))


def of_another_host(authority: trustme.CA) -> ssl.SSLContext:
    return shown(authority.issue_cert("xf.example.gov.cn"))


def of_an_unknown_authority(_: trustme.CA) -> ssl.SSLContext:
    return shown(trustme.CA().issue_cert("localhost"))


def expired(authority: trustme.CA) -> ssl.SSLContext:
    return shown(authority.issue_cert("localhost", not_before=LONG_AGO, not_after=LESS_LONG_AGO))


def self_signed(_: trustme.CA) -> ssl.SSLContext:
    own = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with own.cert_pem.tempfile() as certificate, own.private_key_pem.tempfile() as key:
        context.load_cert_chain(certificate, key)
    return context


WRONG: Mapping[str, Callable[[trustme.CA], ssl.SSLContext]] = {
    "another host": of_another_host,
    "unknown authority": of_an_unknown_authority,
    "expired": expired,
    "self-signed": self_signed,
}


def authority_file(authority: trustme.CA, folder: Path) -> Path:
    path = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path
