"""The command line: terminals, cases, practice, and a server that ends when it should."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from central.command import main
from central.credentials import Terminals
from central.database import open_database
from tests.central.client import Client
from tests.central.samples import good_petition
from tests.central.server import RunningCentral

SECONDS = 30


@pytest.fixture
def db(tmp_path: Path) -> list[str]:
    return ["--db", f"sqlite:///{tmp_path / 'central.db'}"]


def test_added_terminal_gets_a_credential_that_works(
    db: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["terminal", "add", "lobby", *db]) == 0
    credential = capsys.readouterr().out.strip()
    with closing(open_database(db[1])) as database:
        assert Terminals(database).id_of(credential) is not None


def test_list_shows_names_and_never_credentials(
    db: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["terminal", "add", "lobby", *db])
    main(["terminal", "add", "library", *db])
    main(["terminal", "revoke", "library", *db])
    credentials = capsys.readouterr().out.split()
    assert main(["terminal", "list", *db]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [(line[0], line[2] == "-") for line in lines] == [("lobby", True), ("library", False)]
    assert not {cell for line in lines for cell in line} & set(credentials)


@pytest.mark.parametrize(
    ("command", "named"),
    [
        (["terminal", "add", "lobby"], "lobby"),
        (["terminal", "revoke", "library"], "library"),
        (["case", "add-event", "123456789012", "replied"], "123456789012"),
        (["case", "add-event", "1", "replied", "--note", "长" * 2001], "2000"),
    ],
)
def test_what_cannot_be_done_is_said(
    db: list[str], capsys: pytest.CaptureFixture[str], command: list[str], named: str
) -> None:
    main(["terminal", "add", "lobby", *db])
    capsys.readouterr()
    assert main([*command, *db]) == 1
    assert named in capsys.readouterr().err


def test_case_is_moved_on(tmp_path: Path) -> None:
    with RunningCentral(tmp_path) as server, closing(Client(server)) as client:
        receipt = client.file(good_petition()).json()
        added = ["case", "add-event", receipt["number"], "accepted", "--note", "已受理"]
        assert main([*added, "--db", server.db]) == 0
        case = client.look_up(receipt["number"], receipt["query_code"]).json()
    assert (case["events"][-1]["kind"], case["events"][-1]["note"]) == ("accepted", "已受理")


def test_database_that_is_away_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    away = "postgresql+psycopg://postgres@127.0.0.1:1/central"
    assert main(["terminal", "list", "--db", away]) == 1
    assert "petition-central:" in capsys.readouterr().err


def test_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with RunningCentral(tmp_path) as server:
        port = server.url.rpartition(":")[2]
        done = _serve(tmp_path, "--port", port)
    assert done.returncode == 1
    assert "petition-central:" in done.stderr


def test_database_is_in_the_data_folder_unless_said_otherwise(tmp_path: Path) -> None:
    done = _serve(tmp_path, "--practice", "--exit-with-stdin", "--port", "0")
    assert done.returncode == 0
    assert [path.name for path in tmp_path.rglob("*.db")] == ["practice.db"]


def test_server_ends_with_its_input(tmp_path: Path) -> None:
    done = _serve(tmp_path, "--exit-with-stdin", "--port", "0")
    assert (done.returncode, done.stderr) == (0, "")
    assert '{"url": "http://127.0.0.1:' in done.stdout


def test_practice_takes_the_credential_of_its_parent(tmp_path: Path) -> None:
    given = {"PETITION_CENTRAL_CREDENTIAL": "from the parent"}
    with (
        RunningCentral(tmp_path, options=["--practice"], environment=given) as server,
        closing(Client(server, "from the parent")) as client,
    ):
        assert client.get("/v1/service").json()["practice"] is True
        assert client.file(good_petition()).status_code == 201


def test_real_service_ignores_the_credential_in_the_environment(tmp_path: Path) -> None:
    given = {"PETITION_CENTRAL_CREDENTIAL": "from the parent"}
    with (
        RunningCentral(tmp_path, environment=given) as server,
        closing(Client(server, "from the parent")) as client,
    ):
        assert client.file(good_petition()).status_code == 401


@pytest.mark.parametrize(
    "options",
    [
        ["--tls-cert", "only.pem"],
        ["--tls-cert", "no.pem", "--tls-key", "no.key"],
        ["--forms", "."],
        ["--forms", "missing"],
        ["--service", "missing.json"],
    ],
)
def test_server_that_is_told_nonsense_does_not_start(tmp_path: Path, options: list[str]) -> None:
    done = _serve(tmp_path, "--port", "0", *options)
    assert (done.returncode, done.stdout) == (1, "")
    assert "petition-central:" in done.stderr


@pytest.mark.parametrize("rate", ["x", "0/1", "1/0", "1"])
def test_rate_that_is_none_is_refused(rate: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--submission-rate", rate])
    assert "--submission-rate" in capsys.readouterr().err


def _serve(home: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Run a server whose input is at its end already."""
    return subprocess.run(  # noqa: S603 our own command
        [sys.executable, "-m", "central.command", "serve", *options],
        cwd=home,
        env=os.environ | {"HOME": str(home), "XDG_DATA_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
