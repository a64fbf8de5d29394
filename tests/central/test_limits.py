"""Bodies that are too large, slow to end, or many; and what is said when it is so."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.central.client import SECONDS, Client
from tests.central.samples import as_body, good_petition, new_key
from tests.central.server import RunningCentral

LIMIT = 262_144


def _padded(size: int) -> bytes:
    body = as_body(good_petition())
    return body + b" " * (size - len(body))


def test_largest_body_is_taken(server: RunningCentral, client: Client) -> None:
    key, body = new_key(), _padded(LIMIT)
    assert client.file(body, key).status_code == 201
    assert server.petition_bodies()[key] == body


@pytest.mark.parametrize("size", [LIMIT + 1, 4 * LIMIT, 16 * LIMIT])
def test_larger_body_is_told_so(client: Client, size: int) -> None:
    response = client.file(_padded(size))
    assert (response.status_code, response.json()["code"]) == (413, "too_large")


def test_body_without_announced_length_is_measured_as_it_comes(client: Client) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(LIMIT // 4096 + 1):
            yield b" " * 4096

    response = client.session.post(
        f"{client.url}/v1/petitions",
        chunks(),
        headers={"Idempotency-Key": new_key()},
        timeout=SECONDS,
    )
    assert response.status_code == 413


def test_stranger_with_a_large_body_hears_the_reason(server: RunningCentral) -> None:
    with closing(Client(server, credential="wrong")) as stranger:
        assert stranger.file(_padded(LIMIT)).status_code == 401


def test_look_up_body_is_bounded_too(client: Client) -> None:
    response = client.session.post(f"{client.url}/v1/lookups", b" " * (LIMIT + 1), timeout=SECONDS)
    assert response.status_code == 413


def test_body_that_breaks_off_leaves_nothing_and_no_noise(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with RunningCentral(tmp_path) as server, closing(Client(server)) as client:
        host, port = server.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), SECONDS) as half:
            half.sendall(_request(server.credential, announced=100_000))
        assert client.file(good_petition()).status_code == 201
        assert server.count_petitions() == 1
    assert capfd.readouterr().err == ""


def _request(credential: str, announced: int) -> bytes:
    lines = (
        "POST /v1/petitions HTTP/1.1",
        "Host: central",
        f"Authorization: Bearer {credential}",
        f"Idempotency-Key: {new_key()}",
        "Content-Type: application/json",
        f"Content-Length: {announced}",
        "",
        "",
    )
    return "\r\n".join(lines).encode() + as_body(good_petition())


def test_terminal_that_sends_too_much_is_slowed(tmp_path: Path) -> None:
    options = ["--submission-rate", "3/0.01"]
    with RunningCentral(tmp_path, options=options) as server, closing(Client(server)) as client:
        answers = [client.file(good_petition()) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [201] * 3 + [429]
    assert int(answers[3].headers["Retry-After"]) > 0
