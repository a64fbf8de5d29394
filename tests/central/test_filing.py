"""Filing a petition over HTTP, on both databases; every answer is held against the contract."""

import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from stdnum.iso7064 import mod_11_10

from tests.central.client import Client
from tests.central.samples import as_body, good_petition, new_key, with_answers
from tests.central.server import RunningCentral

A_KEY = "9b2f1c4e-3d55-4f0a-8a67-0c1d2e3f4a5b"


def test_petition_gets_receipt_and_is_kept_byte_for_byte(
    server: RunningCentral, client: Client
) -> None:
    key, body = new_key(), as_body(good_petition()) + b"\n \t"
    response = client.file(body, key)
    assert response.status_code == 201
    assert mod_11_10.is_valid(response.json()["number"])
    assert server.petition_bodies()[key] == body


def test_receipt_promises_registration_and_notice(client: Client) -> None:
    deadlines = client.file(good_petition()).json()["deadlines"]
    assert [deadline["kind"] for deadline in deadlines] == ["registration", "notice"]


def test_same_key_and_body_gets_same_receipt(server: RunningCentral, client: Client) -> None:
    key = new_key()
    first = client.file(good_petition(), key)
    held = server.count_petitions()
    again = client.file(good_petition(), key)
    assert (again.status_code, again.headers["Idempotent-Replay"]) == (200, "true")
    assert again.content == first.content
    assert server.count_petitions() == held


def test_key_in_capitals_is_the_same_key(client: Client) -> None:
    key = new_key()
    first = client.file(good_petition(), key)
    assert client.file(good_petition(), key.upper()).json() == first.json()


@pytest.mark.parametrize("other", [b" ", b"\n"])
def test_same_key_with_other_bytes_is_a_conflict(client: Client, other: bytes) -> None:
    key, body = new_key(), as_body(good_petition())
    client.file(body, key)
    response = client.file(body + other, key)
    assert (response.status_code, response.json()["code"]) == (409, "idempotency_conflict")


def test_refused_petition_leaves_its_key_free(server: RunningCentral, client: Client) -> None:
    key, held = new_key(), server.count_petitions()
    assert client.file(with_answers(facts=""), key).status_code == 422
    assert server.count_petitions() == held
    assert client.file(good_petition(), key).status_code == 201


def test_twenty_at_once_make_one_petition(server: RunningCentral, client: Client) -> None:
    key, held = new_key(), server.count_petitions()
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: client.file(good_petition(), key), range(20)))
    assert server.count_petitions() == held + 1
    assert len({answer.content for answer in answers}) == 1
    assert sorted(answer.status_code for answer in answers) == [200] * 19 + [201]


@pytest.mark.parametrize("key", ["", "1", "not-a-uuid", A_KEY + "0", "{" + A_KEY + "}"])
def test_key_that_is_no_uuid_is_refused(client: Client, key: str) -> None:
    response = client.file(good_petition(), headers={"Idempotency-Key": key})
    assert (response.status_code, response.json()["code"]) == (400, "idempotency_key")


def test_key_is_needed(client: Client) -> None:
    response = client.file(good_petition(), headers={"Idempotency-Key": None})
    assert response.json()["code"] == "idempotency_key"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"\xef\xbb\xbf" + as_body(good_petition()),
        as_body(good_petition()).decode().encode("utf-16"),
        as_body(good_petition()) + b"{}",
        as_body(good_petition()).replace(b'"language"', b'"language": "en", "language"'),
        as_body(good_petition()).replace(b"true", b"NaN"),
        as_body(good_petition()).replace(b'"version": 1', b'"version": ' + b"9" * 5000),
        b"[" * 100_000,
        as_body({**good_petition(), "more": 1}),
        as_body({**good_petition(), "answers": {"name": 1}}),
        as_body({**good_petition(), "answers": {"Name": "a"}}),
        as_body({**good_petition(), "answers": {"identity": {"number": None}}}),
        as_body({**good_petition(), "form": {"id": "petition", "version": True}}),
        as_body({**good_petition(), "form": {"id": "petition", "version": "1"}}),
        as_body({**good_petition(), "language": ""}),
        as_body({**good_petition(), "answers": {"MARK": "a"}}).replace(b"MARK", b"\\ud800"),
    ],
)
def test_malformed_body_is_refused(client: Client, body: bytes) -> None:
    response = client.file(body)
    assert (response.status_code, response.json()["code"]) == (400, "malformed")


def test_every_problem_names_its_field(client: Client) -> None:
    response = client.file(
        with_answers(
            facts=" ", phone="1" * 31, consent=False, surprise="!", identity={"type": "resident_id"}
        )
    )
    assert (response.status_code, response.json()["code"]) == (422, "invalid_petition")
    assert [_place(error) for error in response.json()["errors"]] == [
        ("consent", "", "not_accepted"),
        ("identity", "number", "required"),
        ("phone", "", "too_long"),
        ("facts", "", "required"),
        ("surprise", "", "unknown_field"),
    ]


def _place(error: dict[str, Any]) -> tuple[str, str, str]:
    return error["field"], error.get("part", ""), error["code"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-CN", "事实：这一项要填写。"),
        ("en", "Facts: please fill this in."),
        ("ug", "事实：这一项要填写。"),
    ],
)
def test_problem_is_worded_in_the_petitions_language(
    client: Client, language: str, sentence: str
) -> None:
    response = client.file({**with_answers(facts=""), "language": language})
    assert response.json()["errors"][0]["detail"] == sentence


@pytest.mark.parametrize("character", ["\\ud800", "\\udc00x", "\\u0000", "\\u001f", "\\u0085"])
def test_control_characters_and_lone_surrogates_are_refused(client: Client, character: str) -> None:
    body = as_body(with_answers(facts="MARK")).replace(b"MARK", character.encode())
    response = client.file(body)
    assert response.status_code == 422
    assert response.json()["errors"][0]["code"] == "invalid_characters"


def test_any_other_character_arrives(server: RunningCentral, client: Client) -> None:
    key = new_key()
    facts = "\t㐀𠮷𪚥\U00030000 e\u0301 \u200d \ufe0f 👩\u200d🌾 \u202bعربي\u202c\n།བོད་"
    assert client.file(with_answers(facts=facts), key).status_code == 201
    assert json.loads(server.petition_bodies()[key])["answers"]["facts"] == facts


@pytest.mark.parametrize("form", [("petition", 2), ("complaint", 1)])
def test_unknown_form_is_refused(client: Client, form: tuple[str, int]) -> None:
    petition = {**good_petition(), "form": {"id": form[0], "version": form[1]}}
    response = client.file(petition)
    assert (response.status_code, response.json()["code"]) == (422, "unknown_form")


@pytest.mark.parametrize("credential", ["", "wrong", "\u00e9"])
def test_credential_is_needed(server: RunningCentral, credential: str) -> None:
    stranger = Client(server, credential.encode().decode("latin-1"))
    response = stranger.file(good_petition())
    stranger.close()
    assert (response.status_code, response.json()["code"]) == (401, "credential")


def test_other_media_type_is_refused(client: Client) -> None:
    response = client.file(good_petition(), headers={"Content-Type": "text/plain"})
    assert (response.status_code, response.json()["code"]) == (415, "unsupported_media_type")


def test_media_type_may_name_its_charset(client: Client) -> None:
    sent = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert client.file(good_petition(), headers=dict(sent)).status_code == 201


def test_keys_of_other_versions_of_uuid_are_taken(client: Client) -> None:
    assert client.file(good_petition(), str(uuid.uuid1())).status_code == 201
