"""When the surroundings fail: what is answered, and what is never written to a log."""

from contextlib import closing
from pathlib import Path

import pytest
import requests
import trustme
from sqlalchemy import text

from central.database import open_database
from tests.central.client import SECONDS, Client
from tests.central.postgresql import RunningPostgresql
from tests.central.samples import as_body, good_petition, new_key
from tests.central.server import RunningCentral, TlsFiles


@pytest.mark.postgresql
def test_database_that_goes_away_is_a_problem_until_it_returns(
    tmp_path: Path, postgresql: RunningPostgresql
) -> None:
    url = postgresql.new_database()
    name = url.partition("@/")[2].partition("?")[0]
    with RunningCentral(tmp_path, db=url) as server, closing(Client(server)) as client:
        _shut(postgresql, name)
        key = new_key()
        for answer in (client.get("/v1/health"), client.file(good_petition(), key)):
            assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
            assert int(answer.headers["Retry-After"]) > 0
        postgresql.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert client.get("/v1/health").status_code == 200
        assert client.file(good_petition(), key).status_code == 201


def _shut(postgresql: RunningPostgresql, name: str) -> None:
    postgresql.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    postgresql.execute(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608 our own name
    )


@pytest.mark.postgresql
def test_failure_is_logged_without_a_word_of_the_petition(
    tmp_path: Path, postgresql: RunningPostgresql, capfd: pytest.CaptureFixture[str]
) -> None:
    url = postgresql.new_database()
    name = url.partition("@/")[2].partition("?")[0]
    with RunningCentral(tmp_path, db=url) as server, closing(Client(server)) as client:
        receipt = client.file(good_petition()).json()
        with closing(open_database(url)) as database, database.writing() as connection:
            connection.execute(text("ALTER TABLE petitions RENAME COLUMN number TO other"))
        assert client.file(good_petition()).status_code == 503
        assert client.look_up(receipt["number"], receipt["query_code"]).status_code == 503
    logged = capfd.readouterr().err
    assert "petitions" in logged
    spoken = good_petition()["answers"]["facts"][:8]
    for secret in (spoken, receipt["number"], receipt["query_code"], server.credential, name):
        assert secret not in logged


def test_petition_outlives_a_server_that_is_killed(tmp_path: Path) -> None:
    key, body = new_key(), as_body(good_petition())
    with RunningCentral(tmp_path) as server:
        with closing(Client(server)) as client:
            receipt = client.file(body, key).json()
        server.kill()
        server.start()
        with closing(Client(server)) as client:
            again = client.file(body, key)
        assert (again.status_code, again.json()) == (200, receipt)
        assert server.petition_bodies() == {key: body}


def test_tls_is_spoken_with_the_given_certificate(tmp_path: Path) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1")
    files = TlsFiles(tmp_path / "certificate.pem", tmp_path / "key.pem")
    issued.cert_chain_pems[0].write_to_path(files.certificate)
    issued.private_key_pem.write_to_path(files.key)
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    with RunningCentral(tmp_path, tls=files) as server:
        health = f"{server.url}/v1/health"
        assert health.startswith("https://")
        trusted = str(tmp_path / "authority.pem")
        assert requests.get(health, verify=trusted, timeout=SECONDS).status_code == 200
        with pytest.raises(requests.exceptions.SSLError):
            requests.get(health, timeout=SECONDS)
