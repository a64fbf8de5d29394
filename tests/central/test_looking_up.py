"""Looking a petition up over HTTP, and the walls around it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from central.cases import Cases
from central.database import open_database
from central.receipts import new_receipt_numbers
from central.store import Petitions
from tests.central.client import Client
from tests.central.samples import good_petition
from tests.central.server import RunningCentral

STRICT = ["--terminal-lookup-rate", "8/0.01", "--number-lookup-rate", "3/0.01"]


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[RunningCentral]:
    with RunningCentral(tmp_path, options=STRICT) as running:
        yield running


@pytest.fixture
def hurried(strict: RunningCentral) -> Iterator[Client]:
    with closing(Client(strict)) as connected:
        yield connected


def _filed(client: Client) -> tuple[str, str]:
    receipt = client.file(good_petition()).json()
    return receipt["number"], receipt["query_code"]


def _wrong(code: str) -> str:
    return str((int(code) + 1) % 10**8).zfill(8)


def _move_on(server: RunningCentral, number: str, *events: tuple[str, str]) -> None:
    with closing(open_database(server.db)) as database:
        petition = Petitions(database).by_number(number)
        assert petition is not None
        for kind, note in events:
            Cases(database).add(petition.id, kind, note)


def test_new_petition_was_received(client: Client) -> None:
    receipt = client.file(good_petition()).json()
    case = client.look_up(receipt["number"], receipt["query_code"]).json()
    assert case["events"] == [{"kind": "received", "at": receipt["received_at"]}]
    assert case["received_at"] == receipt["received_at"]
    assert case["deadlines"] == receipt["deadlines"]


def test_case_tells_what_happened_in_order(server: RunningCentral, client: Client) -> None:
    number, code = _filed(client)
    _move_on(server, number, ("registered", ""), ("forwarded", "转区住建局办理"))
    events = client.look_up(number, code).json()["events"]
    assert [event["kind"] for event in events] == ["received", "registered", "forwarded"]
    assert events[2]["note"] == "转区住建局办理"


def test_wrong_number_and_wrong_code_are_answered_alike(client: Client) -> None:
    number, code = _filed(client)
    wrong_code = client.look_up(number, _wrong(code))
    wrong_number = client.look_up(new_receipt_numbers().number, code)
    assert (wrong_code.status_code, wrong_number.status_code) == (404, 404)
    assert wrong_code.content == wrong_number.content


@pytest.mark.parametrize(("number", "code"), [("1", "12345678"), ("1" * 12, "1234567８")])
def test_what_is_no_receipt_is_malformed(client: Client, number: str, code: str) -> None:
    assert client.look_up(number, code).json()["code"] == "malformed"


def test_credential_is_needed(server: RunningCentral) -> None:
    with closing(Client(server, credential="")) as stranger:
        assert stranger.look_up("1" * 12, "1" * 8).status_code == 401


def test_guessing_at_one_number_is_stopped(hurried: Client) -> None:
    number, code = _filed(hurried)
    answers = [hurried.look_up(number, _wrong(code)).status_code for _ in range(3)]
    assert answers == [404] * 3
    stopped = hurried.look_up(number, code)
    assert (stopped.status_code, stopped.json()["code"]) == (429, "throttled")
    assert int(stopped.headers["Retry-After"]) > 0


def test_guessing_by_one_terminal_is_stopped(hurried: Client) -> None:
    tried = [hurried.look_up(new_receipt_numbers().number, "1" * 8) for _ in range(9)]
    assert [answer.status_code for answer in tried] == [404] * 8 + [429]


def test_right_look_ups_are_not_counted(hurried: Client) -> None:
    number, code = _filed(hurried)
    answers = [hurried.look_up(number, code).status_code for _ in range(12)]
    assert answers == [200] * 12
