import json

import pytest

from desktop.delivery.answers import Healthy, health_of, looked_up, submitted
from desktop.delivery.transport import Reply
from desktop.delivery.trouble import Trouble
from desktop.petition.outcome import Accepted, Case, NotFound, Refused, Throttled, Unreachable
from tests.delivery.test_wire import CASE, PROBLEM, RECEIPT, as_json

JSON = "application/json"
PROBLEM_JSON = "application/problem+json"
NUMBER = "412836170255"


def reply(
    status: int, document: object = None, kind: str = JSON, retry_after: float | None = None
) -> Reply:
    return Reply(status, kind, retry_after, as_json(document))


def problem(status: int, **members: object) -> Reply:
    return reply(status, PROBLEM | {"status": status} | members, f"{PROBLEM_JSON}; charset=utf-8")


@pytest.mark.parametrize("status", [200, 201, 202])
def test_any_success_with_a_receipt_is_an_acceptance(status: int) -> None:
    result = submitted(reply(status, RECEIPT))
    assert isinstance(result, Accepted)
    assert result.receipt.number == NUMBER


@pytest.mark.parametrize("status", [400, 409, 413, 422])
def test_a_refusal_is_a_problem_document(status: int) -> None:
    result = submitted(problem(status, code="too_large"))
    assert isinstance(result, Refused)
    assert [(each.field, each.code) for each in result.problems] == [("", "too_large")]


@pytest.mark.parametrize("status", [400, 409, 413, 422])
@pytest.mark.parametrize("kind", [JSON, "text/html", "", "application/problem+jsonx"])
def test_the_same_document_under_another_name_is_garbage(status: int, kind: str) -> None:
    document = json.loads(problem(status).body)
    assert submitted(reply(status, document, kind)) == Unreachable(Trouble.GARBLED)


def test_a_problem_document_about_another_status_is_garbage() -> None:
    said = problem(422)
    assert submitted(Reply(400, PROBLEM_JSON, None, said.body)) == Unreachable(Trouble.GARBLED)


def test_no_status_loses_a_petition() -> None:
    for status in range(100, 700):
        result = submitted(reply(status, {"hello": "world"}))
        assert isinstance(result, Unreachable)
        assert result.code in set(Trouble)


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (401, Trouble.CREDENTIAL),
        (403, Trouble.CREDENTIAL),
        (404, Trouble.NOT_FOUND_ROUTE),
        (405, Trouble.NOT_FOUND_ROUTE),
        (308, Trouble.NOT_FOUND_ROUTE),
        (415, Trouble.GARBLED),
        (429, Trouble.BUSY),
        (500, Trouble.SERVER_ERROR),
        (503, Trouble.BUSY),
        (504, Trouble.SERVER_ERROR),
    ],
)
def test_each_status_has_its_trouble_and_keeps_the_server_s_wish(
    status: int, trouble: Trouble
) -> None:
    assert submitted(reply(status, RECEIPT, retry_after=7.0)) == Unreachable(trouble, 7.0)


def test_a_case_belongs_to_the_number_that_was_asked_for() -> None:
    assert isinstance(looked_up(reply(200, CASE), NUMBER), Case)
    assert looked_up(reply(200, CASE), "000000000000") == Unreachable(Trouble.GARBLED)


def test_only_a_problem_document_says_that_there_is_no_such_petition() -> None:
    assert looked_up(problem(404, code="not_found"), NUMBER) == NotFound()
    assert looked_up(problem(400, code="malformed"), NUMBER) == NotFound()
    portal = reply(404, "<html>", "text/html")
    assert looked_up(portal, NUMBER) == Unreachable(Trouble.NOT_FOUND_ROUTE)


def test_too_many_look_ups_are_told_with_a_time() -> None:
    assert looked_up(reply(429, retry_after=90.0), NUMBER) == Throttled(90.0)
    assert looked_up(reply(429), NUMBER) == Throttled(60.0)
    assert looked_up(reply(503, retry_after=5.0), NUMBER) == Unreachable(Trouble.BUSY, 5.0)


def test_health_is_only_what_says_so() -> None:
    assert health_of(reply(200, {"status": "ok"})) == Healthy()
    assert health_of(reply(200, {"status": "ill"})) == Unreachable(Trouble.GARBLED)
    assert health_of(reply(200, "<html>", "text/html")) == Unreachable(Trouble.GARBLED)
    assert health_of(reply(503, {"status": "ok"})) == Unreachable(Trouble.BUSY)


def test_what_never_arrived_stays_unreachable() -> None:
    lost = Unreachable(Trouble.TIMEOUT)
    assert submitted(lost) is lost
    assert looked_up(lost, NUMBER) is lost
    assert health_of(lost) is lost
